// The plain text of a regulation -> its articles, their headed parts and numbered items, with their lines.
import type { RegulationUnit } from '../model/policy-coverage.ts';

/** `第七条 提成`, also behind a chapter's title in the same line. */
const ARTICLE =
  /^\s*(?:#+\s*)?(?:\S*第[〇零一二两三四五六七八九十百\d]+章\s*\S{0,12}?\s*)?(第[〇零一二两三四五六七八九十百\d]+条)[\s、:：.．]*(.*)$/u;

/** Where a text has no 第…条: `Article 7 …`, `§ 7 …`, `## 7.2 …`, `7.2 …`, `一、…`. */
const NUMBERED: readonly RegExp[] = [
  /^\s*(?:#+\s*)?((?:article|art\.|section|§)\s*\d+(?:\.\d+)*)[\s:.、)]*(.*)$/iu,
  /^\s*#+\s*(\d+(?:\.\d+)*)[.\s、)]+(.*)$/u,
  /^\s*(\d+(?:\.\d+)+)[.\s、)]+(.*)$/u,
  /^\s*([一二三四五六七八九十]+)、(.*)$/u,
];

/** `4. …`, `10、…`, `（四）…`, `(4) …`. */
const ITEM = /^\s*(?:(\d{1,3})\s*(?:[、.．)）](?!\d))|[（(]\s*([一二三四五六七八九十]+|\d{1,3})\s*[)）])\s*(.*)$/u;

/** A short line that only names what follows: `说明：`, `Ø 考核期`, `季度结算(…)`. */
const HEADING = /^\s*(?:(Ø|●|■|◆|#{2,})\s*)?([\p{L}\p{N} 及和与、]{1,20}?)\s*(?:[(（][^)）]*[)）])?\s*([:：])?\s*$/u;

export function regulationUnits(text: string): readonly RegulationUnit[] {
  const lines = text.normalize('NFKC').split(/\r\n|\r|\n/);
  const pattern = [ARTICLE, ...NUMBERED].find((one) => lines.filter((line) => one.test(line)).length > 1);
  return pattern === undefined ? [] : unitsBy(pattern, lines);
}

function unitsBy(pattern: RegExp, lines: readonly string[]): readonly RegulationUnit[] {
  const units: { -readonly [Key in keyof RegulationUnit]: RegulationUnit[Key] }[] = [];
  let article: string | null = null;
  let outer: readonly string[] = [];
  let headings: readonly string[] = [];
  lines.forEach((line, index) => {
    const opened = pattern.exec(line);
    if (opened !== null) {
      article = opened[1]!.replace(/\s+/g, '');
      [outer, headings] = [[], []];
      units.push({ article, headings, item: '', line: index + 1, text: opened[2]!.trim() });
      return;
    }
    if (article === null || line.trim() === '') return;
    const item = ITEM.exec(line);
    if (item !== null) {
      const number = item[1] ?? arabic(item[2]!);
      units.push({ article, headings, item: number, line: index + 1, text: item[3]!.trim() });
      return;
    }
    const heading = headingIn(line);
    if (heading !== null) {
      outer = heading.isOuter ? [heading.text] : outer;
      headings = heading.isOuter ? outer : [...outer, heading.text];
      units.push({ article, headings, item: '', line: index + 1, text: heading.text });
      return;
    }
    const last = units.at(-1);
    if (last !== undefined) last.text = last.text === '' ? line.trim() : `${last.text} ${line.trim()}`;
  });
  return units;
}

function headingIn(line: string): { readonly text: string; readonly isOuter: boolean } | null {
  const found = HEADING.exec(line);
  if (found === null) return null;
  const [, mark, text = '', colon] = found;
  const hasBracket = /[(（].*[)）]\s*$/u.test(line);
  if (mark === undefined && colon === undefined && !hasBracket) return null;
  return { text: text.trim(), isOuter: mark !== undefined };
}

const DIGITS = '零一二三四五六七八九';

/** `十二` -> `12`; what is in digits stays. */
export function arabic(text: string): string {
  if (!/十/.test(text)) return [...text].map((one) => (DIGITS.includes(one) ? `${DIGITS.indexOf(one)}` : one)).join('');
  const [tens = '', units = ''] = text.split('十');
  const digit = (one: string): string => (one === '' ? '' : `${DIGITS.indexOf(one)}`);
  return `${digit(tens) || '1'}${digit(units) || '0'}`;
}
