// Any text enters, text that a page shows as it is leaves: no mark-up, no style, nothing that a parser refuses.

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For content and for attribute values in quotes. */
export const escaped = (text: string): string => legible(text).replace(/[&<>"']/g, (character) => ENTITIES[character]!);

/** As a string of a style sheet, with its quotes; nothing in it can end the string or the style. */
export const styleString = (text: string): string =>
  `"${legible(text)
    .replace(/\s+/g, ' ')
    .replace(/[^\p{L}\p{N} .·-]/gu, (character) => `\\${character.codePointAt(0)!.toString(16)} `)}"`;

/** Control characters, halves of characters and what is no character at all are replaced. */
const legible = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd');
