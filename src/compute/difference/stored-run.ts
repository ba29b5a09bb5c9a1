// A closed run as its closings keep it -> what it paid of every line and bonus, under its natural key.
import type { Day } from '../../model/calendar.ts';
import type { ClosedGrant, ClosedLine, ClosedState } from '../../model/closing.ts';
import type { PolicyFacts } from '../../model/closing-record.ts';
import type { DifferenceSide, Shift } from '../../model/difference.ts';
import { grantKey } from '../../model/grant.ts';
import { Defect, type Fen } from '../../model/money.ts';
import { formatRun, type Run } from '../../model/run.ts';
import type { FileFacts } from '../../model/sheet.ts';
import { grantGroup } from './shifts.ts';

export interface StoredRun {
  readonly run: Run;
  readonly asOf: Day;
  readonly policies: readonly PolicyFacts[];
  readonly inputs: readonly FileFacts[];
  /** The directory of the closing. */
  readonly directory: string;
  /** As the closing before it left everything; null for the first. */
  readonly before: ClosedState | null;
  readonly after: ClosedState;
}

/** A line or bonus before and after the run; null where that state does not have it. */
export type StoredPiece = Pick<Shift, 'personId' | 'kind' | 'orderNo' | 'lineNo' | 'month'> & {
  readonly key: string;
  /** All bonuses of a month are one group. */
  readonly group: string;
  readonly pay: Fen;
} & (
    | { readonly of: 'line'; readonly was: ClosedLine | null; readonly is: ClosedLine | null }
    | { readonly of: 'grant'; readonly was: ClosedGrant | null; readonly is: ClosedGrant | null }
  );

/** What lies between two consecutive states: paid after − paid before, of everything that either of them has. */
export function storedPieces(before: ClosedState | null, after: ClosedState): ReadonlyMap<string, StoredPiece> {
  const pieces = [
    ...pairs(before?.lines ?? [], after.lines, ({ key }) => key).map(([key, was, is]) => linePiece(key, was, is)),
    ...pairs(before?.grants ?? [], after.grants, grantKey).map(([key, was, is]) => grantPiece(key, was, is)),
  ];
  return new Map(pieces.map((piece) => [piece.key, piece]));
}

function pairs<Item>(before: readonly Item[], after: readonly Item[], keyOf: (item: Item) => string) {
  const was = new Map(before.map((one) => [keyOf(one), one]));
  const is = new Map(after.map((one) => [keyOf(one), one]));
  return [...new Set([...is.keys(), ...was.keys()])].map(
    (key) => [key, was.get(key) ?? null, is.get(key) ?? null] as const,
  );
}

function linePiece(key: string, was: ClosedLine | null, is: ClosedLine | null): StoredPiece {
  const { personId, kind, orderNo, lineNo, month } = (is ?? was)!;
  const pay = (is?.paid ?? 0) - (was?.paid ?? 0);
  return { key, group: key, personId, kind, orderNo, lineNo, month, pay, of: 'line', was, is };
}

function grantPiece(key: string, was: ClosedGrant | null, is: ClosedGrant | null): StoredPiece {
  const { personId, kind, month } = (is ?? was)!;
  const pay = (is?.paid ?? 0) - (was?.paid ?? 0);
  const group = grantGroup(personId, month);
  return { key, group, personId, kind, orderNo: null, lineNo: null, month, pay, of: 'grant', was, is };
}

/** Throws a {@link Defect} where the pieces of a person do not sum to the payable that the run stored, or settled. */
export function assertPayables(run: Run, pieces: Iterable<StoredPiece>, payables: ReadonlyMap<string, Fen>): void {
  const sums = new Map([...payables.keys()].map((id) => [id, 0]));
  for (const { personId, pay } of pieces) sums.set(personId, (sums.get(personId) ?? 0) + pay);
  for (const [personId, sum] of sums) {
    const payable = payables.get(personId) ?? 0;
    if (sum === payable) continue;
    throw new Defect(`${formatRun(run)}: what ${personId} was paid sums to ${sum} fen, the payable is ${payable}`);
  }
}

export const payablesOf = (
  people: readonly { readonly personId: string; readonly payable: Fen }[],
): ReadonlyMap<string, Fen> => new Map(people.map(({ personId, payable }) => [personId, payable]));

export const storedSide = ({ run, asOf, policies, directory }: StoredRun, book: string): DifferenceSide => ({
  run,
  asOf,
  policy: {
    file: policies.map(({ file }) => file).join(', '),
    sha256: policies.map(({ sha256 }) => sha256).join(', '),
  },
  book,
  closing: directory,
});
