// Digits of a figure -> the same with a comma between every three, for people to read.

/** `1234567.89` -> `1,234,567.89`; what stands behind the point stays as it is. */
export const grouped = (digits: string): string => digits.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',');
