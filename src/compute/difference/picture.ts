// A version of a book and a run -> everything that the run earns and pays, piece by piece, each under its natural key.
import type { Day, Month } from '../../model/calendar.ts';
import { lineKeys } from '../../model/closing.ts';
import type { Version } from '../../model/difference.ts';
import { grantKey } from '../../model/grant.ts';
import type { Band, LineKind, SettledLine } from '../../model/line.ts';
import { Defect, type Fen } from '../../model/money.ts';
import { formatRun, type Run } from '../../model/run.ts';
import type { Grant, Settlement } from '../../model/settlement.ts';
import type { Decisions } from '../settlement/decide.ts';
import { makePayments } from '../settlement/payments/payments.ts';
import { settle, workOut } from '../settlement/settle.ts';

/** A commission line, or a month bonus without one. */
export interface Piece {
  readonly personId: string;
  readonly kind: LineKind | Grant['kind'];
  readonly band: Band;
  readonly orderNo: string | null;
  readonly lineNo: number | null;
  readonly month: Month;
  readonly article: string;
  /** Over all runs so far. */
  readonly earned: Fen;
  /** In this run. */
  readonly pay: Fen;
  readonly line: SettledLine | null;
}

export interface Picture {
  readonly decisions: Decisions;
  readonly settlement: Settlement;
  readonly pieces: ReadonlyMap<string, Piece>;
}

/** Throws a {@link Defect} where the pieces do not sum to the payables of the settlement. */
export function pictureOf({ ledgers, editions, closedBefore }: Version, run: Run, asOf: Day | null): Picture {
  const book = { ledgers, files: [], tables: [], leftOut: [] };
  const decisions = workOut({ book, editions, run, asOf, closed: closedBefore(run) });
  const settlement = settle(book, decisions);
  const { lines, grants } = makePayments(decisions);
  const keys = lineKeys(lines.map(({ line }) => line));
  const pieces = new Map<string, Piece>(lines.map((line, place) => [keys[place]!, linePiece(line)]));
  for (const grant of grants) {
    const key = grantKey(grant);
    const known = pieces.get(key);
    const piece = { ...grantPiece(grant), earned: grant.paid + grant.held };
    pieces.set(
      key,
      known === undefined ? piece : { ...known, pay: known.pay + piece.pay, earned: known.earned + piece.earned },
    );
  }
  assertSums(settlement, pieces);
  return { decisions, settlement, pieces };
}

const linePiece = (settled: SettledLine): Piece => ({
  personId: settled.line.personId,
  kind: settled.line.kind,
  band: settled.line.band,
  orderNo: settled.line.row.orderNo,
  lineNo: settled.line.row.lineNo,
  month: settled.line.month,
  article: settled.line.article,
  earned: settled.amount,
  pay: settled.pay,
  line: settled,
});

const grantPiece = ({ personId, kind, month, article, pay }: Grant): Omit<Piece, 'earned'> => ({
  personId,
  kind,
  band: null,
  orderNo: null,
  lineNo: null,
  month,
  article,
  pay,
  line: null,
});

/** Sums of one figure of the pieces, by person. */
export function sumsOf(pieces: Iterable<Piece>, figure: 'earned' | 'pay'): ReadonlyMap<string, Fen> {
  const sums = new Map<string, Fen>();
  for (const piece of pieces) sums.set(piece.personId, (sums.get(piece.personId) ?? 0) + piece[figure]);
  return sums;
}

function assertSums({ run, people }: Settlement, pieces: ReadonlyMap<string, Piece>): void {
  const payables = new Map(people.map(({ personId, payable }) => [personId, payable]));
  for (const [personId, pay] of sumsOf(pieces.values(), 'pay')) {
    if (pay !== (payables.get(personId) ?? 0)) {
      throw new Defect(`${formatRun(run)}: the pieces of ${personId} sum to ${pay} fen, not ${payables.get(personId)}`);
    }
  }
}
