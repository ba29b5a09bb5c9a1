// The marks within a string of a workbook -> its text: plain or rich, without what tells its pronunciation.
import { DamagedWorkbook } from './damaged-workbook.ts';
import type { MarkReader } from './read-part.ts';
import type { XmlScanner } from './xml-scanner.ts';
import { withoutEscapes } from './xml-text.ts';

export interface StringItem {
  readonly take: MarkReader;
  /** The text since the last call. */
  readonly finish: () => ItemText;
}

/** The text, with a word where a line goes through it. */
export type ItemText = string | { readonly text: string; readonly isWhole: boolean };

/** The mark of a run, or of a font, that strikes its text through. */
export const isStrike = (xml: XmlScanner): boolean =>
  xml.name() === 'strike' && !/^(?:0|false)$/.test(xml.attribute('val') ?? '');

/** For digits right behind a number, of which they are none: `1000` with the footnote `1` is not 10001. Elsewhere they are as good as others, `m2`. */
function smallDigits(place: string | null): readonly string[] | null {
  if (place === 'superscript') return [...'⁰¹²³⁴⁵⁶⁷⁸⁹'];
  return place === 'subscript' ? [...'₀₁₂₃₄₅₆₇₈₉'] : null;
}

const asSmall = (digits: string, small: readonly string[]): string =>
  Array.from(digits, (digit) => small[+digit]!).join('');

/** Thirty times what a spreadsheet lets anybody write into a cell. */
export const LONGEST_TEXT = 1024 * 1024;

/** For strings whose element stands at this depth: `t` in it, or in a run `r` of it, has text; `rPh` has none. */
export function stringItem(depth: number): StringItem {
  let text = '';
  let part = '';
  let inRun = false;
  let inText = false;
  let runStruck = false;
  let runDigits: readonly string[] | null = null;
  let struckLength = 0;
  const addPart = (): void => {
    const plain = withoutEscapes(part);
    const isBehindNumber = runDigits !== null && /\d$/.test(text);
    text += isBehindNumber ? plain.replace(/^\d+/, (digits) => asSmall(digits, runDigits!)) : plain;
    if (runStruck) struckLength += plain.trim().length;
  };
  return {
    take: (mark, xml) => {
      if (mark === 'text') {
        if (inText) part += xml.text();
        return;
      }
      // An escape stands within one `t`: what two of them make together is only text.
      if (part !== '') addPart();
      if (text.length > LONGEST_TEXT) throw new DamagedWorkbook('too-long');
      part = '';
      const below = xml.depth() - depth;
      if (below === 1) {
        inRun = mark === 'open' && xml.name() === 'r';
        runStruck = false;
        runDigits = null;
      }
      if (below === 3 && inRun && mark === 'open') {
        if (isStrike(xml)) runStruck = true;
        else if (xml.name() === 'vertAlign') runDigits = smallDigits(xml.attribute('val'));
      }
      if (below === 1 || (below === 2 && inRun)) inText = mark === 'open' && xml.name() === 't';
    },
    finish: () => {
      const whole = text;
      const seen = struckLength;
      text = '';
      struckLength = 0;
      return seen === 0 ? whole : { text: whole, isWhole: seen === whole.trim().length };
    },
  };
}
