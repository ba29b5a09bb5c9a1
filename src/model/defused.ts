// Text for a cell of a CSV file -> the same, but never what a spreadsheet would run as a formula or a terminal as a command.

/** An apostrophe keeps text that begins like a formula text, in full width too; plain numbers stay as they are. */
export function defused(text: string): string {
  const shown = text.replace(COMMANDS, '\ufffd');
  return FORMULA.test(shown) && !/^[+-]?\d+(\.\d+)?$/.test(shown) ? `'${shown}` : shown;
}

const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** What moves a cursor or rings a bell: control characters but for tabs and line ends. */
const COMMANDS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
