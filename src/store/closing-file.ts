// A closed run <-> the text of its closing file: JSON in one way only, with one line a record.
import type { ClosedGrant, ClosedLine, ClosedPerson } from '../model/closing.ts';
import type { Artefact, ClosedRun, PolicyFacts, StateProblem } from '../model/closing-record.ts';
import { ACCRUED_KINDS, SUPPLEMENT_KINDS } from '../model/grant.ts';
import type { Band, LineKind } from '../model/line.ts';
import type { Totals } from '../model/settlement.ts';
import type { FileFacts } from '../model/sheet.ts';
import { type Formats, readStored } from './read-stored.ts';
import { assertReadable, type Fields, listOf, nullable, record, type Stored, tuple } from './stored.ts';
import { count, day, digest, fen, month, oneOf, rate, run, text, words } from './stored-values.ts';

/** The file's name in the directory of its closing. */
export const CLOSING_FILE = 'closing.json';

const FORMAT = 2;

const LINE_KINDS = [
  'personal',
  'team',
  'special',
  'project',
  'non_sales',
  'quarter_bonus',
  'year_bonus',
] as const satisfies readonly LineKind[];

const LINE = tuple<ClosedLine>({
  key: words,
  personId: words,
  sellerId: words,
  kind: oneOf<LineKind>(...LINE_KINDS),
  band: nullable(oneOf<NonNullable<Band>>('task', 'excess')),
  orderNo: text,
  lineNo: count,
  customer: nullable(text),
  product: nullable(text),
  month,
  run,
  base: fen,
  rate,
  factor: rate,
  amount: fen,
  paid: fen,
  article: text,
});

const GRANT = tuple<ClosedGrant>({
  personId: words,
  kind: oneOf(...ACCRUED_KINDS, ...SUPPLEMENT_KINDS),
  month,
  run: nullable(run),
  ref: nullable(words),
  paid: fen,
});

/** A grant of the first format. */
type Bonus = Pick<ClosedGrant, 'personId' | 'month' | 'paid'> & { readonly kind: 'month_bonus' | 'bonus_true_up' };

const BONUS = tuple<Bonus>({
  personId: words,
  kind: oneOf('month_bonus', 'bonus_true_up'),
  month,
  paid: fen,
});

const PERSON = tuple<ClosedPerson>({
  personId: words,
  name: text,
  payable: fen,
  payout: fen,
  owed: fen,
  held: fen,
  paidSoFar: fen,
});

const FIELDS: Fields<Omit<ClosedRun, 'people' | 'lines' | 'grants'>> = {
  run,
  previous: nullable(digest),
  program: words,
  asOf: day,
  firstMonth: month,
  inputs: listOf(record<FileFacts>({ file: text, bytes: count, sha256: digest, encoding: nullable(text) })),
  policies: listOf(record<PolicyFacts>({ file: text, sha256: digest })),
  totals: record<Totals>({ payable: fen, payout: fen, owed: fen, held: fen }),
  artefacts: listOf(record<Artefact>({ path: words, bytes: count, sha256: digest })),
  goneLines: listOf(words),
  goneGrants: listOf(words),
};

/** Tables come last, each with the names of its columns, and their rows one a line. */
const closedRun = (grants: Stored<readonly ClosedGrant[]>): Stored<ClosedRun> =>
  record<ClosedRun>({ ...FIELDS, people: table(PERSON), grants, lines: table(LINE) });

const CLOSED_RUN = closedRun(table(GRANT));

const FORMATS: Formats<ClosedRun> = [
  [1, closedRun(asGrants(table(BONUS)))],
  [FORMAT, CLOSED_RUN],
];

/** Only for reading. */
function asGrants(bonuses: Stored<readonly Bonus[]>): Stored<readonly ClosedGrant[]> {
  return {
    write: (grants) => bonuses.write(grants as readonly Bonus[]),
    read: (json, misfit) => {
      const read = bonuses.read(json, misfit);
      if (typeof read === 'symbol') return read;
      return read.map(({ personId, kind, month: of, paid }) => ({
        personId,
        kind,
        month: of,
        run: null,
        ref: null,
        paid,
      }));
    },
  };
}

function table<T>(row: Stored<T> & { readonly columns: readonly string[] }): Stored<readonly T[]> {
  const columns = oneOf(JSON.stringify(row.columns));
  const whole = record<{ columns: string; rows: readonly T[] }>({
    columns: {
      write: () => row.columns,
      read: (json, misfit) => columns.read(JSON.stringify(json) ?? '', misfit),
    },
    rows: listOf(row),
  });
  return {
    write: (rows) => whole.write({ columns: '', rows }),
    read: (json, misfit) => {
      const read = whole.read(json, misfit);
      return typeof read === 'symbol' ? read : read.rows;
    },
  };
}

/** The same for the same run, to the byte. Throws a `Defect` for what {@link parseClosing} would not accept. */
export function formatClosing(closed: ClosedRun): string {
  const json = CLOSED_RUN.write(closed);
  assertReadable(CLOSED_RUN, json);
  const keys = Object.entries(json as object).map(([key, value]) => `"${key}": ${indented(value)}`);
  return `{\n"format": ${FORMAT},\n${keys.join(',\n')}\n}\n`;
}

/** `file` is only for naming it in a problem. What an older format holds is read as it would be written today. */
export const parseClosing = (content: Uint8Array, file: string): ClosedRun | StateProblem =>
  readStored(content, file, FORMATS);

/** Lists that hold something have their elements one a line; everything else stands on one. */
function indented(json: unknown): string {
  if (Array.isArray(json)) {
    return json.length === 0 ? '[]' : `[\n${json.map((one) => JSON.stringify(one)).join(',\n')}\n]`;
  }
  if (typeof json !== 'object' || json === null || !('rows' in json && 'columns' in json)) return JSON.stringify(json);
  return `{"columns": ${JSON.stringify(json.columns)}, "rows": ${indented(json.rows)}}`;
}
