// The shifts of a comparison -> their sums by person and cause, and by cause alone, with the orders behind them.
import { CAUSES, type Cause, comparesEarned, type Difference, type Shift } from '../../model/difference.ts';
import type { Language, Table } from '../../model/document.ts';
import { groupBy } from '../../model/roster.ts';
import { wordsIn } from '../../text/words.ts';
import { type ListedColumn, listedTable } from '../listed-table.ts';

interface CauseSum {
  readonly personId: string;
  readonly name: string;
  readonly cause: Cause;
  readonly payable: number;
  readonly earned: number | null;
  /** Those that moved most first. */
  readonly orders: readonly string[];
}

/** What cancels out within a person and cause (the same bonus in two runs) is left to the table of shifts. */
export function causesTable({ between, people, shifts }: Difference, language: Language): Table {
  const { columns, tables, noDifference } = wordsIn(language).difference;
  const names = new Map(people.map(({ personId, name }) => [personId, name]));
  const groups = groupBy(shifts, ({ personId, cause }) => `${cause} ${personId}`);
  const sums = [...groups.values()].map((group): CauseSum => {
    const { personId, cause } = group[0]!;
    return { personId, name: names.get(personId) ?? personId, cause, ...sumOf(group), orders: ordersOf(group) };
  });
  return listedTable(
    { name: 'causes', title: tables.causes, totals: totalsOf(between), ...noteOf(sums, noDifference) },
    [
      { name: 'person_id', title: columns.person_id, type: 'id', detail: true, value: ({ personId }) => personId },
      { name: 'name', title: columns.name, type: 'text', value: ({ name }) => name },
      causeColumn(language),
      ...sumColumns<CauseSum>(between, language),
      { name: 'orders', title: columns.orders, type: 'text', value: ({ orders }) => orders.join(' ') },
    ],
    sums.filter(({ payable, earned }) => payable !== 0 || (earned ?? 0) !== 0),
  );
}

export function totalsTable({ between, shifts }: Difference, language: Language): Table {
  const { columns, tables } = wordsIn(language).difference;
  const groups = groupBy(shifts, ({ cause }) => cause);
  const sums = CAUSES.flatMap((cause) => {
    const group = groups.get(cause);
    if (group === undefined) return [];
    return [
      { cause, ...sumOf(group), people: new Set(group.map(({ personId }) => personId)).size, orders: ordersOf(group) },
    ];
  });
  return listedTable<(typeof sums)[number]>(
    { name: 'totals', title: tables.totals, totals: totalsOf(between) },
    [
      causeColumn(language),
      ...sumColumns<(typeof sums)[number]>(between, language),
      { name: 'people', title: columns.people, type: 'count', value: ({ people }) => people },
      { name: 'orders', title: columns.orders, type: 'count', value: ({ orders }) => orders.length },
    ],
    sums,
  );
}

export const causeColumn = (language: Language): ListedColumn<{ readonly cause: Cause }> => {
  const { columns, causes } = wordsIn(language).difference;
  return { name: 'cause', title: columns.cause, type: 'code', words: causes, value: ({ cause }) => cause };
};

type Moved = Pick<Shift, 'payable' | 'earned'>;

/** Between two runs, and beside a closing, there is no difference of what was earned. */
export function sumColumns<Item extends Moved>(
  between: Difference['between'],
  language: Language,
): readonly ListedColumn<Item>[] {
  const { columns } = wordsIn(language).difference;
  const paid: ListedColumn<Item> = {
    name: 'payable',
    title: columns.payable,
    type: 'money',
    value: ({ payable }) => payable,
  };
  const earned: ListedColumn<Item> = {
    name: 'earned',
    title: columns.earned,
    type: 'money',
    value: (one) => one.earned,
  };
  return comparesEarned(between) ? [paid, earned] : [paid];
}

const sumOf = (shifts: readonly Shift[]): Moved => ({
  payable: shifts.reduce((sum, { payable }) => sum + payable, 0),
  earned: shifts.some(({ earned }) => earned === null)
    ? null
    : shifts.reduce((sum, { earned }) => sum + (earned ?? 0), 0),
});

function ordersOf(shifts: readonly Shift[]): readonly string[] {
  const sizes = new Map<string, number>();
  for (const { orderNo, payable, earned } of shifts) {
    if (orderNo !== null)
      sizes.set(orderNo, (sizes.get(orderNo) ?? 0) + Math.abs(payable === 0 ? (earned ?? 0) : payable));
  }
  return [...sizes].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([order]) => order);
}

export const noteOf = (items: readonly unknown[], note: string): { readonly note?: string } =>
  items.length === 0 ? { note } : {};

export const totalsOf = (between: Difference['between']): readonly string[] =>
  comparesEarned(between) ? ['payable', 'earned'] : ['payable'];
