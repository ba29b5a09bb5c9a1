// An example -> the lines of YAML that say it, without the dash of the list.
import { LEDGER_NAMES } from '../../model/ledger.ts';
import { type Fen, formatFen } from '../../model/money.ts';
import { formatRun, type Run } from '../../model/run.ts';
import { writeScalar } from '../../yaml/edit-text.ts';
import type { CaseRows } from './case-rows.ts';

export interface SavedCase {
  readonly name: string;
  readonly article: string | null;
  readonly run: Run;
  readonly rows: CaseRows;
  readonly personId: string;
  readonly figures: readonly (readonly [name: string, amount: Fen])[];
}

export function exampleLines({ name, article, run, rows, personId, figures }: SavedCase): readonly string[] {
  const given = LEDGER_NAMES.filter((ledger) => rows[ledger].length > 0).flatMap((ledger) => [
    `  ${ledger}:`,
    ...rows[ledger].map((row) => `    - ${flowOf(Object.entries(row))}`),
  ]);
  const expected = figures.map(([figure, amount]) => [figure, formatFen(amount)] as const);
  return [
    `example: ${writeScalar(name, false)}`,
    ...(article === null ? [] : [`article: ${writeScalar(article, false)}`]),
    `run: ${formatRun(run)}`,
    'given:',
    ...given,
    'expect:',
    `  ${writeScalar(personId)}: ${flowOf(expected)}`,
  ];
}

const flowOf = (entries: readonly (readonly [string, string])[]): string =>
  `{ ${entries.map(([key, text]) => `${key}: ${/^-\d/.test(text) ? text : writeScalar(text)}`).join(', ')} }`;
