// A policy's tables of tiers and choices -> tables as a regulation has them: what, from where to where, at what rate.
import type { Column, Language, Table, Value } from '../../model/document.ts';
import { type Fen, formatFen, formatRatio, type Ratio } from '../../model/money.ts';
import type { Policy } from '../../model/policy.ts';
import type { Match } from '../../model/rate-rule.ts';
import { grouped } from '../../text/grouped.ts';
import type { PolicyColumn } from '../../text/policy-words.ts';
import { wordsIn } from '../../text/words.ts';
import { discountText, rangeWords, yuan } from '../rate-words.ts';
import { titleIn } from '../wording.ts';
import { baseOf, figureOf, givenBy, isElse, isOpen, type RateFigure, type RateLine, rateLines } from './rate-lines.ts';
import { type RateUse, rateUses, tableName } from './rate-uses.ts';
import { FILL_IN, percentValue } from './setting.ts';

/** In the order of the ladder, each once however many grades share it. */
export const rateTables = (policy: Policy, language: Language): readonly Table[] =>
  rateUses(policy).map((use) => rateTable(use, language));

/** What stands for "all others" in the first column. */
const ELSE = 'else';

function rateTable(use: RateUse, language: Language): Table {
  const { rates, columns, periods, others } = wordsIn(language).policy;
  const lines = rateLines(use.rule);
  const heads = headsOf(lines, language).filter(({ value }) => lines.some((line) => value(line) !== null));
  const grades = use.grades.map(({ title }) => titleIn(title, language));
  return {
    name: tableName(use),
    title: rates.title(use.number, columns[use.column], periods[use.period], grades),
    columns: heads.map(({ name, type, detail, words }, index): Column => {
      const title = name === 'range' ? rangeTitle(lines, language) : columns[name];
      const known = index === 0 ? { ...words, [ELSE]: others } : words;
      return { name, title, type, ...(detail ? { detail } : {}), ...(known === undefined ? {} : { words: known }) };
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
  readonly words?: Readonly<Record<string, string>>;
  readonly detail?: true;
}

/** Every column that a rates table may have; those that say nothing in any line are left out. */
function headsOf(lines: readonly RateLine[], language: Language): readonly Head[] {
  const { rates, values } = wordsIn(language).policy;
  const how = { type: 'code', detail: true } as const;
  return [
    ...ASKED,
    { name: 'range', type: 'code', value: rangeOf, words: rangeTexts(lines, language) },
    ...FIGURES.map(([figure, type]) => figureHead(figure, type, lines, language)),
    { name: 'mode', ...how, value: ({ tier }) => tier?.table.mode ?? null, words: rates.modes },
    { name: 'per', ...how, value: ({ tier }) => tier?.table.per ?? null, words: rates.spans },
    { name: 'of', ...how, value: baseOf, words: values },
  ];
}

const asked = (name: PolicyColumn, of: (match: Match) => string | null): Head => ({
  name,
  type: 'code',
  value: ({ match }) => (match === null ? null : of(match)),
});

const ASKED: readonly Head[] = [
  asked('product', (match) => match.product),
  asked('category', (match) => match.category),
  asked('customer', (match) => match.customer),
  asked('class', (match) => match.customerClass),
  asked('source', (match) => match.origin),
  asked('discount', ({ discount }) => (discount === null ? null : discountText(discount))),
];

const FIGURES: readonly (readonly [RateFigure, Column['type']])[] = [
  ['rate', 'percent'],
  ['each', 'factor'],
  ['amount', 'money'],
];

/** A column of figures, or of words where one of them is to be filled in. */
function figureHead(figure: RateFigure, type: Column['type'], lines: readonly RateLine[], language: Language): Head {
  const own = (line: RateLine): boolean => figureOf(line) === figure;
  if (!lines.some((line) => own(line) && isOpen(line))) {
    return { name: figure, type, value: (line) => (own(line) ? givenBy(line) : null) };
  }
  const text = (line: RateLine): string | null => (own(line) ? (canonical(givenBy(line)) ?? FILL_IN) : null);
  const words = lines.flatMap((line) => {
    const value = givenBy(line);
    return own(line) && value !== null ? [[canonical(value)!, shown(value, figure)]] : [];
  });
  const { fillIn } = wordsIn(language).policy;
  return { name: figure, type: 'code', value: text, words: { ...Object.fromEntries(words), [FILL_IN]: fillIn } };
}

/** As JSON has a figure of its type. */
const canonical = (value: Ratio | Fen | null): string | null =>
  value === null ? null : typeof value === 'number' ? formatFen(value) : formatRatio(value);

function shown(value: Ratio | Fen, figure: RateFigure): string {
  if (typeof value === 'number') return grouped(formatFen(value));
  return figure === 'each' ? yuan(value) : `${percentValue(value)!.slice(0, -1)} %`;
}

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

function rangeTexts(lines: readonly RateLine[], language: Language): Readonly<Record<string, string>> {
  const texts = lines.flatMap((line) => {
    const { tier } = line;
    return tier === null ? [] : [[rangeOf(line)!, rangeWords(tier.table, tier.index, language)]];
  });
  return Object.fromEntries(texts);
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
function noteOf({ article, rule }: RateUse, lines: readonly RateLine[], language: Language): string {
  const { rates, stop, someOpen } = wordsIn(language).policy;
  const modes = lines.flatMap(({ tier }) => (tier === null ? [] : [rates.notes[tier.table.mode]]));
  const bases = lines.flatMap((line) => {
    const base = baseOf(line);
    return base === null ? [] : [rates.ofNotes[base]];
  });
  const open = lines.some(isOpen) ? [someOpen] : [];
  const together = rule.kind === 'all' ? [rates.allNote] : [];
  return [...new Set([article, ...together, ...modes, ...bases, ...open])].filter((part) => part !== '').join(stop);
}
