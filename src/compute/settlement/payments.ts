// Decided lines and grants -> what every run pays of them; the run to settle gets every line in full (rulebook 9).
import type { Line, Part, SettledLine } from '../../model/line.ts';
import { type Fen, isZero, ONE, type Ratio, timesRounded, ZERO } from '../../model/money.ts';
import type { Policy, ReleaseTerms } from '../../model/policy.ts';
import { groupBy } from '../../model/roster.ts';
import { formatRun } from '../../model/run.ts';
import type { Grant } from '../../model/settlement.ts';
import type { AccruedLine } from './accrued-line.ts';
import type { Decisions } from './decide.ts';
import { type Ground, knownIn, termsOfPayment } from './ground.ts';
import { type Order, type Release, releaseOn } from './release.ts';

/** What one run pays a person, by the column it stands in. */
export interface PaidParts {
  current: Fen;
  release: Fen;
  trueUp: Fen;
  correction: Fen;
  monthBonus: Fen;
  quarterBonus: Fen;
  yearBonus: Fen;
  bonusTrueUp: Fen;
}

/** A grant with what is still to come of it (months of a company that pays by quarter). */
export interface PaidGrant extends Grant {
  readonly held: Fen;
}

export interface Payments {
  /** Per person, one entry a run of `ground.runs`. */
  readonly byPerson: ReadonlyMap<string, readonly PaidParts[]>;
  /** All lines as they stand in the last run. */
  readonly lines: readonly SettledLine[];
  readonly grants: readonly PaidGrant[];
  readonly releaseOf: (orderNo: string) => Release;
}

const NOTHING: PaidParts = {
  current: 0,
  release: 0,
  trueUp: 0,
  correction: 0,
  monthBonus: 0,
  quarterBonus: 0,
  yearBonus: 0,
  bonusTrueUp: 0,
};

/** How each run of the ground pays. */
interface PayRun {
  readonly place: number;
  /** With `pay.cycle: quarter` the runs of months pay nothing. */
  readonly pays: boolean;
  readonly bonusAtOnce: boolean;
  readonly release: (orderNo: string) => Release;
}

export function makePayments(decisions: Decisions): Payments {
  const { ground } = decisions.accrual;
  const runs = payRuns(ground);
  const places = new Map(ground.runs.map((run, place) => [formatRun(run), place]));
  const byPerson = new Map(
    ground.roster.people.map(({ id }) => [id, ground.runs.map((): PaidParts => ({ ...NOTHING }))]),
  );
  const lines = decisions.lines.map((accrued) =>
    payLine(accrued, places.get(formatRun(accrued.line.run))!, decisions, runs, byPerson.get(accrued.line.personId)!),
  );
  const grants = decisions.grants.map((grant) => {
    const paidIn = runs.findIndex(({ pays, place }) => pays && place >= places.get(formatRun(grant.run))!);
    if (paidIn !== -1) {
      const column = grant.kind === 'month_bonus' ? 'monthBonus' : 'bonusTrueUp';
      byPerson.get(grant.personId)![paidIn]![column] += grant.amount;
    }
    return { ...grant, pay: paidIn === runs.length - 1 ? grant.amount : 0, held: paidIn === -1 ? grant.amount : 0 };
  });
  return { byPerson, lines, grants, releaseOf: runs.at(-1)!.release };
}

function payRuns(ground: Ground): readonly PayRun[] {
  const orders = ordersOf(ground);
  const known = new Map<string, PayRun['release']>();
  return ground.runs.map((run, place) => {
    const terms = termsOfPayment(ground, run);
    const day = knownIn(ground, run);
    const key = `${day} ${terms.sha256}`;
    const release =
      known.get(key) ?? releasesOn(orders, (order) => releaseOn(order, day, conditions(terms), ground.editions));
    known.set(key, release);
    return {
      place,
      pays: terms.pay.cycle === 'month' || run.kind !== 'month',
      bonusAtOnce: terms.bonus.release === 'own-run',
      release,
    };
  });
}

/** Where receipts are the performance, the money is in already: what is left is execution. */
const conditions = ({ basis, release }: Policy): ReleaseTerms =>
  basis === 'signed' ? release : { ...release, when: release.when.filter((condition) => condition !== 'collected') };

function releasesOn(orders: ReadonlyMap<string, Order>, test: (order: Order) => Release): PayRun['release'] {
  const known = new Map<string, Release>();
  return (orderNo) => {
    let found = known.get(orderNo);
    if (found === undefined) {
      found = test(orders.get(orderNo)!);
      known.set(orderNo, found);
    }
    return found;
  };
}

function ordersOf({ sales, ledgers }: Ground): ReadonlyMap<string, Order> {
  const receiptsOf = groupBy(ledgers.collections, (receipt) => receipt.orderNo);
  const rowsOf = groupBy(sales, (row) => row.orderNo);
  return new Map(
    [...rowsOf].map(([orderNo, rows]) => [orderNo, { orderNo, rows, receipts: receiptsOf.get(orderNo) ?? [] }]),
  );
}

/** Follows one line through the runs from its own on; adds what each pays to the person's parts. */
function payLine(
  accrued: AccruedLine,
  from: number,
  decisions: Decisions,
  runs: readonly PayRun[],
  person: readonly PaidParts[],
): SettledLine {
  const { line } = accrued;
  const last = runs.length - 1;
  let [released, amountBefore] = [0, 0];
  let isNew = true;
  let settled: SettledLine = { ...unpaid(accrued, decisions, runs[last]!), ratio: ZERO };
  for (let place = from; place <= last; place += 1) {
    const run = runs[place]!;
    if (!run.pays) continue;
    const amount = amountOf(line, decisions.judgementIn(accrued, place).factor);
    const ratio = ratioOf(line, run);
    const now = times(amount, ratio);
    if (isNew || now !== released || amount !== amountBefore) {
      const parts = partsOf(isNew, now, released, times(amountBefore, ratio));
      addParts(person[place]!, line, parts, isNew);
      if (place === last) settled = { ...settled, ...payOf(parts) };
    }
    settled = { ...settled, ratio };
    [released, amountBefore, isNew] = [now, amount, false];
  }
  return { ...settled, released, paidBefore: released - settled.pay };
}

const times = (amount: Fen, ratio: Ratio): Fen =>
  ratio === ONE ? amount : ratio === ZERO ? 0 : timesRounded(amount, ratio);

/** `round(base × rate × factor)`, once (rulebook 5). */
export const amountOf = (line: Line, factor: Ratio): Fen =>
  line.exactBase === null
    ? timesRounded(line.base, line.rate, factor)
    : timesRounded(1, line.exactBase, line.rate, factor);

const isBonus = (line: Line): boolean => line.kind === 'quarter_bonus' || line.kind === 'year_bonus';

const ratioOf = (line: Line, run: PayRun): Ratio =>
  run.bonusAtOnce && isBonus(line) ? ONE : run.release(line.row.orderNo).ratio;

type Parts = Readonly<Record<Part, Fen>>;

/** A new line pays `current`; later what was released at the amount known before, and what the amount changed by. */
const partsOf = (isNew: boolean, now: Fen, before: Fen, nowAtOldAmount: Fen): Parts =>
  isNew
    ? { current: now, release: 0, true_up: 0, correction: 0 }
    : { current: 0, release: nowAtOldAmount - before, true_up: now - nowAtOldAmount, correction: 0 };

function payOf(parts: Parts): Pick<SettledLine, 'pay' | 'parts' | 'part'> {
  const names: readonly Part[] = ['current', 'release', 'true_up', 'correction'];
  const part = names.reduce((most, name) => (Math.abs(parts[name]) > Math.abs(parts[most]) ? name : most), 'current');
  return { pay: parts.current + parts.release + parts.true_up + parts.correction, parts, part };
}

function addParts(sums: PaidParts, line: Line, parts: Parts, isNew: boolean): void {
  const own = line.kind === 'quarter_bonus' ? 'quarterBonus' : line.kind === 'year_bonus' ? 'yearBonus' : 'current';
  if (isNew) sums[own] += parts.current;
  sums.release += parts.release;
  sums.trueUp += parts.true_up;
  sums.correction += parts.correction;
}

/** The line as it stands in the last run, before anything is paid on it. */
function unpaid(accrued: AccruedLine, decisions: Decisions, run: PayRun): SettledLine {
  const { line } = accrued;
  const judged = decisions.judgementIn(accrued, run.place);
  const ratio = ratioOf(line, run);
  const heldFor = isZero(ratio) || ratio.num < ratio.den ? run.release(line.row.orderNo).heldFor : [];
  return {
    line,
    factor: judged.factor,
    factorReason: judged.reason,
    amount: amountOf(line, judged.factor),
    ratio,
    released: 0,
    paidBefore: 0,
    pay: 0,
    parts: { current: 0, release: 0, true_up: 0, correction: 0 },
    part: 'current',
    heldFor: run.pays ? heldFor : [...heldFor, 'pay_cycle'],
  };
}
