// What cases ask of a row -> how much each says, so that of several that are met the one that says most applies.
import type { Match } from '../model/rate-rule.ts';

/** Names without what does not tell them apart: width, case, spaces around levels. */
export const foldedName = (name: string | null): string | null =>
  name === null
    ? null
    : name
        .normalize('NFKC')
        .trim()
        .toLowerCase()
        .replace(/\s*\/\s*/g, '/');

/** Its names as those of rows are held against them. */
export const foldedMatch = (match: Match): Match => ({
  ...match,
  product: foldedName(match.product),
  category: foldedName(match.category),
  customer: foldedName(match.customer),
  customerClass: foldedName(match.customerClass),
  origin: foldedName(match.origin),
});

/** `家电/净水器/台式` lies within `家电/净水器`. */
export const isWithin = (path: string, above: string): boolean => path === above || path.startsWith(`${above}/`);

export type MatchWeight = readonly [goods: number, customer: number, origin: number, discount: number];

/** A product weighs more than any category and a customer more than any class; longer paths weigh more. */
export const matchWeight = (match: Match): MatchWeight => [
  depth(match.product) * DEEPEST + depth(match.category),
  (match.customer === null ? 0 : 2) + (match.customerClass === null ? 0 : 1),
  match.origin === null ? 0 : 1,
  match.discount === null ? 0 : 1,
];

/** More levels than any path has. */
const DEEPEST = 1000;

const depth = (path: string | null): number => (path === null ? 0 : path.split('/').length);

/** At least as much about goods, customer, source and discount, and more about one of them. */
export const weighsMore = (a: MatchWeight, b: MatchWeight): boolean =>
  a.every((weight, place) => weight >= b[place]!) && a.some((weight, place) => weight > b[place]!);
