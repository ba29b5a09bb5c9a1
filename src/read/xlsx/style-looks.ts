// The fonts and fills of a workbook -> which pairs of them strike a cell through, or show white on white.
import type { CellLook } from '../../model/sheet.ts';
import { isStrike } from './string-item.ts';
import type { XmlScanner } from './xml-scanner.ts';

export interface StyleLooks {
  /** Takes a mark that opens within the list of this name. */
  readonly take: (list: string, xml: XmlScanner) => void;
  /** By the numbers that a cell format gives as its font and its fill; null for what looks like any other cell. */
  readonly of: (font: string, fill: string) => CellLook | null;
}

export function styleLooks(): StyleLooks {
  const [struck, white] = [new Set<string>(), new Set<string>()];
  /** Fills that show the sheet as it is, white. */
  const clear = new Set<string>();
  let fonts = 0;
  let fills = 0;
  const takeFont = (xml: XmlScanner): void => {
    if (xml.depth() === 3) fonts += 1;
    if (xml.depth() !== 4) return;
    if (isStrike(xml)) struck.add(`${fonts - 1}`);
    if (xml.name() === 'color' && isWhite(xml)) white.add(`${fonts - 1}`);
  };
  const takeFill = (xml: XmlScanner): void => {
    if (xml.depth() === 3) fills += 1;
    const fill = `${fills - 1}`;
    const isPattern = xml.depth() === 4 && xml.name() === 'patternFill';
    if (isPattern && /^(?:none)?$/.test(xml.attribute('patternType') ?? '')) clear.add(fill);
    if (xml.depth() === 5 && xml.name() === 'fgColor' && isWhite(xml)) clear.add(fill);
  };
  return {
    take: (list, xml) => {
      if (list === 'fonts') takeFont(xml);
      else if (list === 'fills') takeFill(xml);
    },
    of: (font, fill) => {
      if (struck.has(font)) return 'struck';
      return white.has(font) && (clear.has(fill) || fills === 0) ? 'unseen' : null;
    },
  };
}

/** By its parts, by the old palette, or as the light colour of the theme. */
function isWhite(xml: XmlScanner): boolean {
  if (/^(?:ff)?ffffff$/i.test(xml.attribute('rgb') ?? '')) return true;
  if (/^(?:1|9)$/.test(xml.attribute('indexed') ?? '')) return true;
  return xml.attribute('theme') === '0' && /^(?:0(?:\.0+)?)?$/.test(xml.attribute('tint') ?? '');
}
