// What a header says about its unit (`元`, `单位：万元`, `USD`) -> how many fen a plain number under it counts, or that it is something else.

/** How many fen one unit is. */
export type UnitFen =
  | 1
  | 10
  | 100
  | 1000
  | 10_000
  | 100_000
  | 1_000_000
  | 10_000_000
  | 100_000_000
  | 1_000_000_000
  | 10_000_000_000;

export const YUAN = 100;

/** `other`: a column under it is no column of ours, or nobody can tell which it is. */
export type HeaderUnit = UnitFen | 'other' | null;

/** In simplified characters and small letters. */
const UNITS: ReadonlyMap<string, UnitFen> = new Map(
  (
    [
      [1, '分'],
      [10, '角'],
      [YUAN, '元 yuan rmb cny 人民币 ¥'],
      [1000, '十元'],
      [10_000, '百元'],
      [100_000, "千 千元 仟元 k thousand thousands 000 '000 000s"],
      [1_000_000, '万 万元 万圆 w wan 10k 10000 tenthousand'],
      [10_000_000, '十万 十万元'],
      [100_000_000, '百万 百万元 m mn mio million millions'],
      [1_000_000_000, '千万 千万元'],
      [10_000_000_000, '亿 亿元'],
    ] as const
  ).flatMap(([fen, words]) => words.split(' ').map((word) => [word, fen] as const)),
);

/** An amount in another currency, or without the tax that ours includes. */
const OTHER =
  /usd|\$|美元|美金|hkd|港币|港元|(?<![a-z])eur|€|欧元|jpy|日元|gbp|£|英镑|twd|ntd|台币|不含税|未税|税前|excl|net of|before tax|without tax|(?<![a-z])ex\.? ?tax/;

/** Beside a unit it says nothing new. */
const CURRENCY = /^人民币(?=.)|(?<=.)(?:人民币|yuan|rmb|cny)$/;

/** What stands in the brackets of a header: `元`, `单位：万元`, `含税，万元`; null where it is no unit. */
export function bracketUnit(inside: string): HeaderUnit {
  const text = simplified(inside).replace(/(?<=\d),(?=\d)/g, '');
  if (OTHER.test(text)) return 'other';
  const words = text.split(/[,、;/:。]+|单位/).map((word) => word.replace(/ +/g, '').replace(CURRENCY, ''));
  const found = new Set(words.flatMap((word) => UNITS.get(word) ?? []));
  if (found.size > 1) return 'other';
  return [...found][0] ?? unitWithin(text);
}

/** Of a unit among other words: `单位万元人民币整`. */
function unitWithin(text: string): HeaderUnit {
  if (/[十百千]万|亿|million|billion/.test(text)) return 'other';
  if (text.includes('万')) return 1_000_000;
  return /千元|thousand/.test(text) ? 100_000 : null;
}

const BEHIND_SIGN = /^(.*[^\s:/])\s*[:/]\s*([^\s:/]+)$/;
const BEHIND_SPACE = /^(.*\S)[\s_-]+(元|百元|千元|万元|百万元|亿元|人民币|yuan|rmb|cny)$/;
const BEHIND_WORD = /^(.*?\S)((?:[十百千]?万|千|亿)元)$/;

/** A unit without brackets at the end: `金额/元`, `金额:万元`, `Amount CNY`, `金额万元`; the unit is null where there is none. */
export function withoutUnit(header: string): { readonly text: string; readonly unit: UnitFen | null } {
  const plain = simplified(header);
  for (const form of [BEHIND_SIGN, BEHIND_SPACE, BEHIND_WORD]) {
    const match = form.exec(plain);
    const unit = match === null ? undefined : UNITS.get(match[2]!);
    if (unit !== undefined) return { text: header.slice(0, match![1]!.length), unit };
  }
  return { text: header, unit: null };
}

/** Of the same length. */
const simplified = (text: string): string => text.trim().replace(/[萬億圆圓幣單稅]/g, (sign) => SIMPLE[sign]!);

const SIMPLE: Readonly<Record<string, string>> = {
  萬: '万',
  億: '亿',
  圆: '元',
  圓: '元',
  幣: '币',
  單: '单',
  稅: '税',
};
