// The columns of all ledgers -> what a book file may say of them.
import type { KnownColumn, KnownColumns } from '../config/known-column.ts';
import { LEDGER_NAMES } from '../model/ledger.ts';
import { YUAN } from '../model/money-unit.ts';
import type { ColumnSpec } from '../parse/column-spec.ts';
import { choiceOf } from '../parse/grammar/choice.ts';
import { LEDGER_COLUMNS } from '../parse/ledger-columns.ts';

export const knownColumns = (): KnownColumns =>
  Object.fromEntries(
    LEDGER_NAMES.map((ledger) => [ledger, LEDGER_COLUMNS[ledger].map((spec) => known(spec, LEDGER_COLUMNS[ledger]))]),
  ) as unknown as KnownColumns;

function known({ name, title, choices, open }: ColumnSpec, columns: readonly ColumnSpec[]): KnownColumn {
  const isClosed = choices.length > 0 && !open;
  return {
    name,
    titles: Object.values(title),
    choices: isClosed ? choices.map(({ value }) => value) : [],
    accepts: (word) => !isClosed || typeof choiceOf(columns, name)(word, { dates: null, fen: YUAN }) === 'string',
  };
}
