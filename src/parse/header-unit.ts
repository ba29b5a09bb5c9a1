// What a header says about its unit (`元`, `单位：万元`, `USD`) -> how many fen a plain number under it counts, or that it is something else.
import { namesForeignCurrency, simplified, type UnitFen, unitOf } from '../model/money-unit.ts';

/** How many fen a plain number counts, or that it counts hundredths. */
export type StatedUnit = UnitFen | 'percent';

/** `other`: a column under it is no column of ours, or nobody can tell which it is. */
export type HeaderUnit = StatedUnit | 'other' | null;

/** An amount without the tax that ours includes. */
const WITHOUT_TAX = /不含税|未税|税前|excl|net of|before tax|without tax|(?<![a-z])ex\.? ?tax/;

/** What is not the thing itself: an estimate, what is still owed, another month's. */
const ANOTHER =
  /预[计估]|預[計估]|未[收付]|欠|退[款货貨]|税额|稅額|折扣|折让|优惠|[定订]金|上[月年期]|去年|同期|累[计計]|差[额額异異]|estimate|expected|forecast|refund|unpaid|outstanding|discount|(?:last|previous|prior) /;

/** Beside a unit it says nothing new. */
const CURRENCY = /^人民币(?=.)|(?<=.)(?:人民币|yuan|rmb|cny)$/;

/** `人民币万元` -> `万元`. */
export const withoutCurrency = (word: string): string => word.replace(/ +/g, '').replace(CURRENCY, '');

/** What stands in the brackets of a header: `元`, `单位：万元`, `含税，万元`; null where it is no unit. */
export function bracketUnit(inside: string): HeaderUnit {
  const text = simplified(inside).replace(/(?<=\d),(?=\d)/g, '');
  if (text.includes('‰')) return 'other';
  if (text === '%') return 'percent';
  if (namesForeignCurrency(text) || WITHOUT_TAX.test(text) || ANOTHER.test(text)) return 'other';
  const words = text.split(/[,、;/:。]+|单位/).map((word) => withoutCurrency(word));
  const found = new Set(words.flatMap((word) => unitOf(word) ?? []));
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

const BEHIND_PERCENT = /^(.*[^\s:/_-])[\s:/_-]*%$/;

/** A unit without brackets at the end: `金额/元`, `金额:万元`, `Amount CNY`, `金额万元`, `比例%`; the unit is null where there is none. */
export function withoutUnit(header: string): { readonly text: string; readonly unit: StatedUnit | null } {
  const plain = simplified(header);
  const hundredths = BEHIND_PERCENT.exec(plain);
  if (hundredths !== null) return { text: header.slice(0, hundredths[1]!.length), unit: 'percent' };
  for (const form of [BEHIND_SIGN, BEHIND_SPACE, BEHIND_WORD]) {
    const match = form.exec(plain);
    const unit = match === null ? null : unitOf(match[2]!);
    if (unit !== null) return { text: header.slice(0, match![1]!.length), unit };
  }
  return { text: header, unit: null };
}
