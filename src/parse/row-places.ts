// A ledger and the header that was found -> where in a row stands what tells records from totals and footers.
import type { LedgerName } from '../model/ledger.ts';
import type { HeaderBinding } from './bind-header.ts';
import type { ColumnSpec, ColumnType } from './column-spec.ts';
import type { FooterPlaces } from './footer-row.ts';
import { LEDGER_COLUMNS } from './ledger-columns.ts';
import type { TotalPlaces } from './total-row.ts';

export interface RowPlaces {
  readonly total: TotalPlaces;
  readonly footer: FooterPlaces;
  /** All figures, required or not. */
  readonly figures: readonly number[];
}

export function rowPlaces(ledger: LedgerName, binding: HeaderBinding): RowPlaces {
  const indexes = (isMeant: (spec: ColumnSpec) => boolean): readonly number[] =>
    LEDGER_COLUMNS[ledger].flatMap((spec) => {
      const bound = binding.columns.get(spec.name);
      return isMeant(spec) && bound !== undefined ? [bound.index] : [];
    });
  const required = indexes((spec) => spec.required);
  const isFilledIn = required.length < LEDGER_COLUMNS[ledger].filter((spec) => spec.required).length;
  const isFigure = ({ type }: ColumnSpec): boolean => FIGURES.has(type);
  return {
    total: {
      keys: indexes((spec) => spec.required && spec.type === 'identifier'),
      texts: indexes((spec) => spec.required && spec.type === 'text'),
      required: isFilledIn ? [] : required,
    },
    footer: { required, figures: indexes((spec) => spec.required && isFigure(spec)) },
    figures: indexes(isFigure),
  };
}

const FIGURES: ReadonlySet<ColumnType> = new Set(['money', 'percent', 'number', 'whole', 'days']);
