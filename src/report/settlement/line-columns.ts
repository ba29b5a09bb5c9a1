// The columns of a commission line that the table for programs and the workbook share.
import type { Row } from '../../model/document.ts';
import type { Line, LineKind, Part, SettledLine } from '../../model/line.ts';
import type { ColumnOf } from '../table-of.ts';
import type { Wording } from '../wording.ts';

export type LineColumn = ColumnOf<SettledLine>;

export const linePerson: LineColumn = { name: 'person_id', type: 'id', value: ({ line }) => line.personId };

export const lineOrder: readonly LineColumn[] = [
  { name: 'order_no', type: 'id', value: ({ line }) => line.row.orderNo },
  { name: 'line_no', type: 'count', value: ({ line }) => line.row.lineNo },
];

export const lineMonth: LineColumn = { name: 'month', type: 'month', value: ({ line }) => line.month };

export const lineKind = ({ words }: Wording): LineColumn => ({
  name: 'kind',
  type: 'code',
  words: words.kinds,
  value: ({ line }) => line.kind,
});

export const lineBand = ({ words }: Wording): LineColumn => ({
  name: 'band',
  type: 'code',
  words: words.bands,
  value: ({ line }) => line.band,
});

/** What the base is, where it may be something else than money of the row. */
export const lineMeasure = ({ words }: Wording): LineColumn => ({
  name: 'measure',
  type: 'code',
  words: words.measures,
  value: ({ line }) => line.rated?.measure ?? 'amount',
});

/** The tier of a rate table, from 1. */
export const lineTier: LineColumn = { name: 'tier', type: 'count', value: ({ line }) => line.rated?.tier ?? null };

export const lineBase: readonly LineColumn[] = [
  { name: 'base', type: 'money', value: ({ line }) => line.base },
  { name: 'rate', type: 'percent', value: ({ line }) => line.rate },
  { name: 'factor', type: 'factor', value: ({ factor }) => factor },
];

export const lineAmount: LineColumn = { name: 'amount', type: 'money', value: ({ amount }) => amount };

export const linePay: readonly LineColumn[] = [
  { name: 'ratio', type: 'percent', value: ({ ratio }) => ratio },
  { name: 'released', type: 'money', value: ({ released }) => released },
  { name: 'paid_before', type: 'money', value: ({ paidBefore }) => paidBefore },
  { name: 'pay', type: 'money', value: ({ pay }) => pay },
];

export const lineArticle: LineColumn = { name: 'article', type: 'text', value: ({ line }) => line.article };

/** Quarter and year bonuses are lines too, but stand in columns of their own. */
export const isBonusLine = ({ line }: SettledLine): boolean =>
  line.kind === 'quarter_bonus' || line.kind === 'year_bonus';

/** The column of a person's pay that the line counts in; null where nothing is paid. */
export function paidAs(settled: SettledLine): Part | LineKind | null {
  if (settled.pay === 0 && settled.parts[settled.part] === 0) return null;
  return settled.part === 'current' && isBonusLine(settled) ? settled.line.kind : settled.part;
}

/** Whether more than one part is paid: then no single column has the whole of it. */
export const isPaidInParts = ({ parts }: SettledLine): boolean =>
  Object.values(parts).filter((amount) => amount !== 0).length > 1;

const EACH: Pick<Row, 'types'> = { types: { rate: 'each' } };

/** A rate that is yuan a unit must not read as a percentage. */
export const rateTypes = (line: Line | null): Pick<Row, 'types'> | null =>
  line?.rated?.measure === 'quantity' ? EACH : null;

/** Earned and not released yet. */
export const heldOf = ({ amount, released }: SettledLine): number => amount - released;
