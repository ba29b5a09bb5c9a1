// The marks within a string of a workbook -> its text: plain or rich, without what tells its pronunciation.
import { DamagedWorkbook } from './damaged-workbook.ts';
import type { MarkReader } from './read-part.ts';
import { withoutEscapes } from './xml-text.ts';

export interface StringItem {
  readonly take: MarkReader;
  /** The text since the last call. */
  readonly finish: () => string;
}

/** Thirty times what a spreadsheet lets anybody write into a cell. */
export const LONGEST_TEXT = 1024 * 1024;

/** For strings whose element stands at this depth: `t` in it, or in a run `r` of it, has text; `rPh` has none. */
export function stringItem(depth: number): StringItem {
  let text = '';
  let part = '';
  let inRun = false;
  let inText = false;
  return {
    take: (mark, xml) => {
      if (mark === 'text') {
        if (inText) part += xml.text();
        return;
      }
      // An escape stands within one `t`: what two of them make together is only text.
      if (part !== '') text += withoutEscapes(part);
      if (text.length > LONGEST_TEXT) throw new DamagedWorkbook('too-long');
      part = '';
      const below = xml.depth() - depth;
      if (below === 1) inRun = mark === 'open' && xml.name() === 'r';
      if (below === 1 || (below === 2 && inRun)) inText = mark === 'open' && xml.name() === 't';
    },
    finish: () => {
      const whole = text;
      text = '';
      return whole;
    },
  };
}
