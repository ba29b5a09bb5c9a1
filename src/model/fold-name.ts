// A department's or category's name enters, the form under which all its spellings are one leaves.
/** Full-width and half-width, upper and lower case, with or without spaces: one name. */
export const foldName = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/** The name that stands for all of them. */
export const ALL = '*';
