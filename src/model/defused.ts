// Text for a cell of a CSV file -> the same, but never what a spreadsheet would run as a formula.

/** An apostrophe keeps text that begins like a formula text; plain numbers stay as they are. */
export const defused = (text: string): string =>
  /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
