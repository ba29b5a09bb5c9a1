// The texts in columns of figures as they are read -> an error for each column in which `1,500` may be 1.5, because the column or another one has `1.234,50`.
import { type Finding, finding } from '../model/finding.ts';
import type { Source } from '../model/place.ts';
import type { HeaderBinding } from './bind-header.ts';
import type { ColumnSpec, ColumnType } from './column-spec.ts';
import { plainText } from './grammar/grammar.ts';

export interface DecimalCommas {
  /** Called at least once for every text that differs from all before it in its column, but for amounts without any comma. */
  readonly look: (column: string, text: string, row: number) => void;
  readonly findings: () => readonly Finding[];
}

interface Seen {
  readonly column: string;
  readonly text: string;
  readonly row: number;
}

/** What a column has of each kind, the one that stands highest. */
interface Evidence {
  decimal: Seen | null;
  grouped: Seen | null;
  doubtful: Seen | null;
}

/** A column that groups its digits without doubt has no decimal commas, whatever the others have. */
export function decimalCommas(specs: readonly ColumnSpec[], source: Source, { columns }: HeaderBinding): DecimalCommas {
  const figures = new Map(specs.filter(({ type }) => FIGURES.has(type)).map(({ name }) => [name, newEvidence()]));
  const headerOf = (column: string): string => columns.get(column)?.header ?? column;
  return {
    look: (column, text, row) => {
      if (!SIGN.test(text)) return;
      const evidence = figures.get(column);
      const kind = evidence === undefined ? null : kindOf(text);
      if (evidence === undefined || kind === null) return;
      const seen = evidence[kind];
      if (seen === null || row < seen.row) evidence[kind] = { column, text, row };
    },
    findings: () => {
      const all = [...figures.values()];
      const ofFile = all.find(({ decimal }) => decimal !== null)?.decimal ?? null;
      return all.flatMap(({ decimal, grouped, doubtful }) => {
        const because = decimal ?? (grouped === null ? ofFile : null);
        if (doubtful === null || because === null) return [];
        const place = { source, row: doubtful.row, column: headerOf(doubtful.column) };
        const facts = { other: because.text, column: headerOf(because.column), row: `${because.row}` };
        return [finding('READ-DECIMAL-COMMA', place, doubtful.text, facts)];
      });
    },
  };
}

const newEvidence = (): Evidence => ({ decimal: null, grouped: null, doubtful: null });

const FIGURES: ReadonlySet<ColumnType> = new Set(['money', 'percent', 'number', 'whole', 'days']);

const SIGN = /[,，.．]/;

function kindOf(text: string): keyof Evidence | null {
  const figure = plainText(text).replace(AROUND, '');
  if (DECIMAL.test(figure)) return 'decimal';
  if (GROUPED.test(figure)) return 'grouped';
  return DOUBTFUL.test(figure) ? 'doubtful' : null;
}

/** Currencies, units and signs. */
const AROUND = /^[^\d]+|[^\d]+$/g;

/** `1.234,50`, `1234,5`, `12,50`, `0,125`: no way to group digits. */
const DECIMAL = /^(?:[1-9]\d{0,2}(?:\.\d{3})+,\d+|\d+,\d{1,2}|0,\d+|\d{4,},\d{3})$/;

const GROUPED = /^[1-9]\d{0,2}(?:(?:,\d{3})+\.\d+|(?:,\d{3}){2,})$/;

/** Three digits behind one sign, which may be of either kind. */
const DOUBTFUL = /^[1-9]\d{0,2}[,.]\d{3}$/;
