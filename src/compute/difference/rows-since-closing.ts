// The sales rows that a closing knew otherwise -> what of each is different, as its lines tell it.
import { formatMonth } from '../../model/calendar.ts';
import type { RowChange } from '../../model/difference.ts';
import { formatFen } from '../../model/money.ts';
import type { ChangedRow } from './row-causes.ts';
import type { RowFacts } from './rows-of-lines.ts';

const TEXTS: readonly (readonly [column: string, text: (facts: RowFacts) => string])[] = [
  ['base', ({ base }) => formatFen(base)],
  ['month', ({ months }) => months.map(formatMonth).join(' ')],
  ['shares', sharesText],
];

/** The amounts only where there are several, for else it is the base. */
function sharesText({ shares }: RowFacts): string {
  return shares.map(([id, base]) => (shares.length === 1 ? id : `${id} ${formatFen(base)}`)).join(', ');
}

/** By order and line number. A row that came or went has one entry, a changed one has one for each column. */
export function rowsSinceClosing(rows: ReadonlyMap<string, ChangedRow>, directory: string): readonly RowChange[] {
  const inOrder = [...rows.values()].sort((a, b) => byPlace(factsOf(a), factsOf(b)));
  return inOrder.flatMap((changed): RowChange[] => {
    const { key, cause, closed, today, row } = changed;
    const file = { source: { file: `closings/${directory}/closing.json`, sheet: null }, row: null };
    const whole = { cause, ledger: 'sales', key, place: row ?? file } as const;
    const change = closed === null ? 'added' : row === null ? 'removed' : 'changed';
    if (closed === null || today === null) return [{ ...whole, change, column: null, before: null, after: null }];
    return TEXTS.flatMap(([column, text]): RowChange[] => {
      const [before, after] = [text(closed), text(today)];
      return before === after ? [] : [{ ...whole, change, column, before, after }];
    });
  });
}

const factsOf = ({ closed, today }: ChangedRow): RowFacts => (today ?? closed)!;

const byPlace = (a: RowFacts, b: RowFacts): number =>
  a.orderNo === b.orderNo ? a.lineNo - b.lineNo : a.orderNo < b.orderNo ? -1 : 1;
