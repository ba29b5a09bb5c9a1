// Any text enters, text that a workbook can hold leaves.

const MOST_CHARACTERS = 32_767;

/** XML has no place for control characters and halves of characters; `_x0041_` would be read as a letter. */
export function safeText(text: string): string {
  if (/^[ -^`-~]*$/.test(text) && text.length <= MOST_CHARACTERS) return text;
  return text
    .slice(0, MOST_CHARACTERS)
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]/g, '\ufffd')
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_');
}
