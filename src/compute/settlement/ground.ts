// What every step of a settlement looks up: ledgers as known on the as-of date, roster, editions, targets, incidents.
import { type Day, firstDay, type Month, monthOf } from '../../model/calendar.ts';
import type { ClosedState } from '../../model/closing.ts';
import { later } from '../../model/later.ts';
import type { IncidentRow, Ledgers, SalesRow, SplitRow, TargetRow } from '../../model/ledger.ts';
import { type OrderPlaces, orderPlaces } from '../../model/order-places.ts';
import { type Editions, editionOn, findGrade, type Grade, isLeaderGrade, type Policy } from '../../model/policy.ts';
import type { Measure } from '../../model/rate-rule.ts';
import { groupBy, makeRoster, type Person, type Roster, rosterRowIn } from '../../model/roster.ts';
import { pickedRows, type RowList } from '../../model/row-list.ts';
import { asOfDay, type Fiscal, formatRun, lastMonthOf, quarterOf, type Run, runsThrough } from '../../model/run.ts';
import { inOrder } from './credits/credits.ts';

export interface Ground {
  readonly ledgers: Ledgers;
  readonly roster: Roster;
  readonly editions: Editions;
  readonly fiscal: Fiscal;
  /** What of a row counts as performance, in all months: by the edition of the last one, as the basis is. */
  readonly performanceOf: Measure;
  /** The run to settle. */
  readonly run: Run;
  /** The last day that is known. */
  readonly asOf: Day;
  /** Nothing exists before the first month of the sales ledger (rulebook 12). */
  readonly firstMonth: Month;
  readonly lastMonth: Month;
  /** All runs from the first month to `run`, in order. */
  readonly runs: readonly Run[];
  /** Valid sales rows known on the as-of date, in order. */
  readonly sales: RowList<SalesRow>;
  /** The orders of these rows, and of all receipts. Worked out when they are first asked for. */
  readonly orders: () => OrderPlaces;
  /** The run lies before the first sale of the book, where nothing exists yet: no adjustment, minimum or pool is paid. */
  readonly precedesSales: boolean;
  readonly splits: ReadonlyMap<string, readonly SplitRow[]>;
  readonly targets: ReadonlyMap<string, TargetRow>;
  /** By person and quarter (`E01 2026-Q1`): the incident that cuts its commission. */
  readonly incidents: ReadonlyMap<string, IncidentRow>;
  readonly elections: ReadonlyMap<string, 'settle' | 'carry'>;
  /** What closed runs have paid; null while no run is closed. */
  readonly closed: ClosedState | null;
}

/** What a ground is made from. `asOf` null: the end of the run's period; a day: the ledgers as known on that day. */
export interface GroundRequest {
  readonly ledgers: Ledgers;
  readonly editions: Editions;
  readonly run: Run;
  readonly asOf: Day | null;
  readonly closed: ClosedState | null;
}

export const keyOf = (personId: string, period: Run): string => `${personId} ${formatRun(period)}`;

export function makeGround({ ledgers, editions, run, asOf, closed }: GroundRequest): Ground {
  const fiscal: Fiscal = { starts: editions[0].fiscalYearStarts };
  const end = asOfDay(run, fiscal);
  const known = asOf === null ? end : Math.min(asOf, end);
  const places = inOrder(ledgers.sales, (row) => isValidOn(row, known, asOf) && row.signedOn <= known);
  const sales = pickedRows(ledgers.sales, places);
  const lastMonth = lastMonthOf(run, fiscal);
  const firstSale = sales.length === 0 ? lastMonth : monthOf(sales.at(0)!.signedOn);
  const { performanceOf } = editionOn(editions, firstDay(lastMonth));
  const firstMonth = Math.min(firstSale, closed?.firstMonth ?? lastMonth, lastMonth);
  return {
    ledgers,
    roster: makeRoster(ledgers.people, ledgers.decisions),
    editions,
    fiscal,
    performanceOf,
    run,
    asOf: known,
    firstMonth,
    lastMonth,
    runs: runsThrough(firstMonth, run, fiscal),
    sales,
    orders: later(() => ordersAt(ledgers, places)),
    precedesSales: sales.length === 0 && closed === null && ledgers.sales.some(({ signedOn }) => signedOn > known),
    splits: groupBy(ledgers.splits, (split) => split.orderNo),
    targets: new Map(
      ledgers.targets
        .filter((target) => target.metric === performanceOf)
        .map((target) => [keyOf(target.personId, target.period), target]),
    ),
    incidents: new Map(
      ledgers.incidents
        .filter((incident) => incident.effect === 'quarter_commission_half' && incident.date <= known)
        .map((incident) => [keyOf(incident.personId, quarterOf(monthOf(incident.date), fiscal)), incident]),
    ),
    elections: new Map(ledgers.elections.map((row) => [keyOf(row.personId, row.quarter), row.excess])),
    closed,
  };
}

/** Orders as all ledgers count them, with their rows by the places of some of them. */
function ordersAt(ledgers: Ledgers, rows: Int32Array): OrderPlaces {
  const orders = orderPlaces(ledgers);
  return { ...orders, ofSale: rows.map((row) => orders.ofSale[row]!) };
}

/** A row that was cancelled only after an explicitly asked-for day was still valid on that day. */
const isValidOn = (row: SalesRow, known: Day, asked: Day | null): boolean =>
  row.status === 'valid' || (asked !== null && row.cancelledOn !== null && row.cancelledOn > known);

/** The edition in force on the month's first day. */
export const termsIn = (ground: Ground, month: Month): Policy => editionOn(ground.editions, firstDay(month));

/** The edition that decides how a run pays: that of the first day of its last month. */
export const termsOfPayment = (ground: Ground, run: Run): Policy => termsIn(ground, lastMonthOf(run, ground.fiscal));

/** The as-of date of an earlier run, or of this one. */
export const knownIn = (ground: Ground, run: Run): Day => Math.min(asOfDay(run, ground.fiscal), ground.asOf);

/** The grade that a person holds in a month, or null (non-sales staff may have none). */
export function gradeIn(ground: Ground, person: Person, month: Month): Grade | null {
  const { grade } = rosterRowIn(person, month);
  return grade === null ? null : findGrade(termsIn(ground, month), grade);
}

/** Leaders are sales staff whose grade has a team rate. */
export const leadsIn = (ground: Ground, person: Person, month: Month): boolean =>
  rosterRowIn(person, month).kind === 'sales' && isLeaderGrade(gradeIn(ground, person, month));
