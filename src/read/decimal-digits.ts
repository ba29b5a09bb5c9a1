// A binary number from a workbook -> the decimal that the spreadsheet means, at 15 significant digits, without exponent.

/** `1234.5`, `0.05`, `-120000000000000000000`; the number must be finite. */
export function decimalDigits(value: number): string {
  if (Number.isSafeInteger(value) && Math.abs(value) < 1e15) return `${value === 0 ? 0 : value}`;
  const rounded = value.toPrecision(15);
  if (rounded.includes('e')) return withoutExponent(rounded);
  return rounded.includes('.') ? withoutLastZeros(rounded) : rounded;
}

function withoutLastZeros(digits: string): string {
  let end = digits.length;
  while (digits.charCodeAt(end - 1) === 48) end -= 1;
  return digits.slice(0, digits.charCodeAt(end - 1) === 46 ? end - 1 : end);
}

function withoutExponent(rounded: string): string {
  const [mantissa, exponent] = rounded.split('e');
  const sign = mantissa!.startsWith('-') ? '-' : '';
  const digits = mantissa!.replace(/[-.]/g, '').replace(/0+$/, '') || '0';
  const point = +exponent! + 1;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return sign + digits.padEnd(point, '0');
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}
