// A policy's tables of tiers and choices -> tables as a regulation has them: what, from where to where, at what rate.
import type { Column, Language, Table, Value } from '../../model/document.ts';
import { formatFen, formatRatio } from '../../model/money.ts';
import type { Policy } from '../../model/policy.ts';
import type { Match } from '../../model/rate-rule.ts';
import type { PolicyColumn } from '../../text/policy-words.ts';
import { wordsIn } from '../../text/words.ts';
import { discountText, rangeWords } from '../rate-words.ts';
import { titleIn } from '../wording.ts';
import { amountOf, baseOf, eachOf, isElse, isOpen, type RateLine, rateLines, shareOf } from './rate-lines.ts';
import { type RateUse, rateUses, tableName } from './rate-uses.ts';

/** In the order of the ladder, each once however many grades share it. */
export const rateTables = (policy: Policy, language: Language): readonly Table[] =>
  rateUses(policy).map((use) => rateTable(use, language));

/** What stands for "all others" in the first column. */
const ELSE = 'else';

function rateTable(use: RateUse, language: Language): Table {
  const { rates, columns, periods, others } = wordsIn(language).policy;
  const lines = rateLines(use.rule);
  const heads = HEADS.filter(({ value }) => lines.some((line) => value(line) !== null));
  const grades = use.grades.map(({ title }) => titleIn(title, language));
  return {
    name: tableName(use),
    title: rates.title(use.number, columns[use.column], periods[use.period], grades),
    columns: heads.map(({ name, type, detail }, index): Column => {
      const words = { ...wordsOf(name, lines, language), ...(index === 0 ? { [ELSE]: others } : {}) };
      const title = name === 'range' ? rangeTitle(lines, language) : columns[name];
      return { name, title, type, ...(detail ? { detail } : {}), ...(type === 'code' ? { words } : {}) };
    }),
    rows: lines.map((line) => {
      const found = heads.map(({ value }) => value(line));
      const values = isElse(line) ? [ELSE, ...found.slice(1)] : found;
      return isOpen(line) ? { values, tone: 'warning' } : { values };
    }),
    note: noteOf(use, lines, language),
  };
}

interface Head {
  readonly name: PolicyColumn;
  readonly type: Column['type'];
  readonly value: (line: RateLine) => Value;
  readonly detail?: true;
}

const asked = (of: (match: Match) => string | null) => ({
  type: 'code' as const,
  value: ({ match }: RateLine) => (match === null ? null : of(match)),
});

/** Every column that a rates table may have; those that say nothing in any line are left out. */
const HEADS: readonly Head[] = [
  { name: 'product', ...asked((match) => match.product) },
  { name: 'category', ...asked((match) => match.category) },
  { name: 'customer', ...asked((match) => match.customer) },
  { name: 'class', ...asked((match) => match.customerClass) },
  { name: 'source', ...asked((match) => match.origin) },
  { name: 'discount', ...asked(({ discount }) => (discount === null ? null : discountText(discount))) },
  { name: 'range', type: 'code', value: rangeOf },
  { name: 'rate', type: 'percent', value: shareOf },
  { name: 'each', type: 'factor', value: eachOf },
  { name: 'amount', type: 'money', value: amountOf },
  { name: 'mode', type: 'code', detail: true, value: ({ tier }) => tier?.table.mode ?? null },
  { name: 'per', type: 'code', detail: true, value: ({ tier }) => tier?.table.per ?? null },
  { name: 'of', type: 'code', detail: true, value: baseOf },
];

/** `>=100000.00 <200000.00`, the same in every language. */
function rangeOf({ tier }: RateLine): string | null {
  if (tier === null) return null;
  const { table, index } = tier;
  const [from, to] = [table.tiers[index]!, table.tiers[index + 1]];
  const border = (value: typeof from.border) =>
    table.on === 'amount' || table.on === 'profit' ? formatFen(value.num) : formatRatio(value);
  const lower = `${from.includesBorder ? '>=' : '>'}${border(from.border)}`;
  return to === undefined ? lower : `${lower} ${to.includesBorder ? '<' : '<='}${border(to.border)}`;
}

function wordsOf(name: PolicyColumn, lines: readonly RateLine[], language: Language): Readonly<Record<string, string>> {
  const { rates, values } = wordsIn(language).policy;
  switch (name) {
    case 'range':
      return Object.fromEntries(
        lines.flatMap((line) => {
          const { tier } = line;
          return tier === null ? [] : [[rangeOf(line), rangeWords(tier.table, tier.index, language)]];
        }),
      );
    case 'mode':
      return rates.modes;
    case 'per':
      return rates.spans;
    case 'of':
      return values;
    default:
      return {};
  }
}

/** `amount of the month`, or just "tier" where not all tiers are measured alike. */
function rangeTitle(lines: readonly RateLine[], language: Language): string {
  const { rates, columns } = wordsIn(language).policy;
  const measured = new Set(
    lines.flatMap(({ tier }) => (tier === null ? [] : [rates.measured(tier.table.on, tier.table.per)])),
  );
  const [only, ...more] = measured;
  return only !== undefined && more.length === 0 ? `${only.slice(0, 1).toUpperCase()}${only.slice(1)}` : columns.range;
}

/** The clause, and how the tiers and bases of the table work. */
function noteOf({ article }: RateUse, lines: readonly RateLine[], language: Language): string {
  const { rates, stop, someOpen } = wordsIn(language).policy;
  const modes = lines.flatMap(({ tier }) => (tier === null ? [] : [rates.notes[tier.table.mode]]));
  const bases = lines.flatMap((line) => {
    const base = baseOf(line);
    return base === null ? [] : [rates.ofNotes[base]];
  });
  const open = lines.some(isOpen) ? [someOpen] : [];
  return [...new Set([article, ...modes, ...bases, ...open])].filter((part) => part !== '').join(stop);
}
