// A closed run and the same run worked out today -> every fen that today's ledgers and policy would pay otherwise, by cause.
import type { Day } from '../../model/calendar.ts';
import { CAUSES, type Cause, type Difference, type PieceChange, type Shift } from '../../model/difference.ts';
import type { Fen } from '../../model/money.ts';
import { type Caused, causeOfBonus, causesOfLine, type Evidence } from './cause-since-closing.ts';
import { namedPeople } from './compare-closings.ts';
import type { NamedVersion } from './compare-versions.ts';
import { changedLedgers, type Inputs, inputChanges } from './input-changes.ts';
import { isElsewhere } from './line-elsewhere.ts';
import { type MeasureOf, measures } from './measures.ts';
import { tied } from './person-differences.ts';
import { type ChangedRow, changedRows, movedMonths } from './row-causes.ts';
import { rowsSinceClosing } from './rows-since-closing.ts';
import { shiftOf, summedShifts } from './shifts.ts';
import {
  assertPayables,
  payablesOf,
  type StoredPiece,
  type StoredRun,
  storedPieces,
  storedSide,
} from './stored-run.ts';
import { type WorkedOut, workedOutToday } from './worked-out-today.ts';

export interface ClosingRequest {
  readonly stored: StoredRun;
  readonly version: NamedVersion;
  readonly inputs: Inputs;
  /** See today's ledgers as they were known on this day. */
  readonly asOf: Day | null;
}

/** The closing keeps no ledgers, only what it paid of each line on which figures: those tell what must have changed. */
export function compareClosing({ stored, version, inputs, asOf }: ClosingRequest): Difference {
  const today = workedOutToday(stored, version, asOf);
  const closed = storedPieces(stored.before, stored.after);
  assertPayables(stored.run, closed.values(), payablesOf(stored.after.people));
  const { evidence, rows } = evidenceOf(stored, today, version, inputs);
  const measureOf = measures(today);
  const found = [...new Set([...closed.keys(), ...today.pieces.keys()])].flatMap((key) =>
    changeOf(closed.get(key) ?? null, today.pieces.get(key) ?? null, evidence, measureOf),
  );
  const shifts = found.flatMap(({ shifts: own }) => own);
  const people = peopleOf(stored, today);
  const { run, asOf: known, policy } = today.settlement;
  return {
    between: 'closing',
    before: storedSide(stored, version.book),
    after: { run, asOf: known, policy, book: version.book, closing: null },
    people: tied(people, shifts),
    shifts: summedShifts(
      shifts,
      people.map(({ personId }) => personId),
    ),
    rows: rowsSinceClosing(rows, stored.directory),
    pieces: found.map(({ change }) => change),
    inputs: [...inputChanges(stored.inputs, inputs.files), ...inputChanges(stored.policies, inputs.policies)],
  };
}

function evidenceOf(stored: StoredRun, today: WorkedOut, { editions }: NamedVersion, inputs: Inputs) {
  const { ground, state, settled } = today;
  const changed = changedLedgers(stored.inputs, inputs);
  const request = {
    closed: stored.after.lines,
    today: state.lines,
    sales: ground.sales,
    byReceipts: editions.some(({ basis }) => basis === 'collected'),
    changed,
  };
  const rows = changedRows(request);
  const then = stored.policies.map(({ sha256 }) => sha256).join();
  const evidence: Evidence = {
    rows,
    orders: new Map([...rows.values()].flatMap(sumOfOrder)),
    moved: movedMonths(request, rows),
    changed,
    isOtherPolicy: then !== inputs.policies.map(({ sha256 }) => sha256).join(),
    settled,
    isElsewhere: isElsewhere(stored.after.lines, state.lines),
    fiscal: ground.fiscal,
  };
  return { evidence, rows };
}

const sumOfOrder = ({ closed, today, cause }: ChangedRow): [orderNo: string, cause: Cause][] =>
  closed?.base === today?.base ? [] : [[(today ?? closed)!.orderNo, cause]];

interface Found {
  readonly change: PieceChange;
  readonly shifts: readonly Shift[];
}

/** Nothing where both pay the same. */
function changeOf(
  closed: StoredPiece | null,
  today: StoredPiece | null,
  evidence: Evidence,
  measureOf: MeasureOf,
): readonly Found[] {
  const whole = (today?.pay ?? 0) - (closed?.pay ?? 0);
  if (whole === 0) return [];
  const piece = (today ?? closed)!;
  const caused = causesOf(piece, closed, today, whole, evidence);
  const [most] = [...caused].sort(
    ([a, x], [b, y]) => Math.abs(y) - Math.abs(x) || CAUSES.indexOf(a) - CAUSES.indexOf(b),
  )[0]!;
  return [
    {
      change: pieceChange(piece, closed, today, { cause: most, measure: measureOf(piece) }),
      shifts: caused.map(([cause, amount]) => shiftOf(piece, cause, amount, null)),
    },
  ];
}

function causesOf(
  piece: StoredPiece,
  closed: StoredPiece | null,
  today: StoredPiece | null,
  whole: Fen,
  evidence: Evidence,
): Caused {
  if (piece.of === 'grant') return [[causeOfBonus(piece, evidence), whole]];
  const [was, is] = [lineOf(closed), lineOf(today)];
  const paidBefore = piece.was?.paid ?? 0;
  // What neither state has any more was taken back whole by one side only: the line is that of the closings before.
  const line = was === null && is === null ? piece.was : null;
  const paid = { closed: paidBefore + (closed?.pay ?? 0), today: paidBefore + (today?.pay ?? 0) };
  return causesOfLine(was ?? line, is, paid, evidence);
}

const lineOf = (piece: StoredPiece | null) => (piece?.of === 'line' ? piece.is : null);

function pieceChange(
  piece: StoredPiece,
  closed: StoredPiece | null,
  today: StoredPiece | null,
  { cause, measure }: Pick<PieceChange, 'cause' | 'measure'>,
): PieceChange {
  const { personId, kind, orderNo, lineNo, month } = piece;
  return {
    personId,
    cause,
    measure,
    kind,
    orderNo,
    lineNo,
    month,
    closed: figuresOf(closed),
    today: figuresOf(today),
    payClosed: closed?.pay ?? 0,
    payToday: today?.pay ?? 0,
  };
}

function figuresOf(piece: StoredPiece | null): PieceChange['closed'] {
  if (piece?.of !== 'line' || piece.is === null) return null;
  const { band, base, rate, factor, amount } = piece.is;
  return { band, base, rate, factor, amount };
}

function peopleOf(stored: StoredRun, { settlement, ground }: WorkedOut): Difference['people'] {
  const [was, is] = [payablesOf(stored.after.people), payablesOf(settlement.people)];
  const roster = ground.roster.people.map(({ id, name }) => ({ personId: id, name }));
  return namedPeople(roster, stored.after.people).map(({ personId, name }) => ({
    personId,
    name,
    payableBefore: was.get(personId) ?? 0,
    payableAfter: is.get(personId) ?? 0,
    earnedBefore: null,
    earnedAfter: null,
  }));
}
