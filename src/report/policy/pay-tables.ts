// A policy's pay clause enters, its tables leave: positions by grade, ranges of probation, income tax.
import type { Column, Language, Table, Value } from '../../model/document.ts';
import type { Policy } from '../../model/policy.ts';
import type { PolicyColumn, PolicyTable } from '../../text/policy-words.ts';
import { wordsIn } from '../../text/words.ts';
import { titleIn } from '../wording.ts';

export type PlainHead = readonly [name: PolicyColumn, type: Column['type'], words?: Readonly<Record<string, string>>];

/** A table without rows is one that the policy does not have. */
export function plainTable(
  name: PolicyTable,
  heads: readonly PlainHead[],
  rows: readonly (readonly Value[])[],
  language: Language,
): Table {
  const words = wordsIn(language).policy;
  return {
    name,
    title: words.tables[name],
    columns: heads.map(([column, type, known]) => ({
      name: column,
      title: words.columns[column],
      type,
      detail: column === 'article',
      ...(known === undefined ? {} : { words: known }),
    })),
    rows: rows.map((values) => ({ values })),
    ...(rows.length === 0 ? { only: ['json'] as const } : {}),
  };
}

export function positionsTable(
  { grades }: Policy,
  titles: Readonly<Record<string, string>>,
  language: Language,
): Table {
  const heads: readonly PlainHead[] = [
    ['grade', 'code', titles],
    ['level', 'count'],
    ['position_pay', 'money'],
    ['allowance', 'money'],
  ];
  const rows = grades.flatMap(({ id, pay }) => (pay === null ? [] : [[id, pay.level, pay.positionPay, pay.allowance]]));
  return plainTable('positions', heads, rows, language);
}

export function probationTable({ pay }: Policy, language: Language): Table {
  const titles = pay.probationRanges.map(({ title }) => [title['zh-CN'], titleIn(title, language)]);
  const heads: readonly PlainHead[] = [
    ['staff', 'text', Object.fromEntries(titles)],
    ['lowest', 'money'],
    ['highest', 'money'],
  ];
  const rows = pay.probationRanges.map((range) => [range.title['zh-CN'], range.from, range.to]);
  return plainTable('probation', heads, rows, language);
}

/** One row a band, tables in the order of their dates. */
export function taxTable({ pay }: Policy, language: Language): Table {
  const heads: readonly PlainHead[] = [
    ['from', 'day'],
    ['monthly_deduction', 'money'],
    ['above', 'money'],
    ['tax_rate', 'percent'],
    ['quick_deduction', 'money'],
    ['article', 'text'],
  ];
  const rows = pay.tax.flatMap(({ from, monthlyDeduction, bands, article }) =>
    bands.map((band) => [from, monthlyDeduction, band.above, band.rate, band.quickDeduction, article]),
  );
  return plainTable('tax', heads, rows, language);
}
