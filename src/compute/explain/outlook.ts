// A person -> what is missing to each target of the month, quarter and year, and what reaching it would be worth.
import { BLANK_SALE } from '../../model/blank-sale.ts';
import { type Day, monthOf } from '../../model/calendar.ts';
import type { Reason } from '../../model/explanation.ts';
import { isSupplement } from '../../model/grant.ts';
import type { CollectionRow, Ledgers, SalesRow } from '../../model/ledger.ts';
import { type Fen, sumFen } from '../../model/money.ts';
import { isEmployedIn } from '../../model/roster.ts';
import { fiscalYearOf, quarterOf, type Run, sameRun } from '../../model/run.ts';
import type { Assessment } from '../../model/settlement.ts';
import type { Period } from '../settlement/assessment/periods.ts';
import type { Decisions } from '../settlement/decide.ts';
import { linesOfPerson } from '../settlement/lines/lines-of-person.ts';
import { makePayments } from '../settlement/payments/payments.ts';
import { settlePeople } from '../settlement/result/people.ts';
import { workOut } from '../settlement/settle.ts';
import { ledgersAround } from './ledgers-around.ts';
import { reason, summed } from './reason.ts';
import { type Subject, stateIn, type View } from './view.ts';

/** What a person misses of a period's targets; each at least 0. */
interface Missing {
  readonly own: Fen;
  readonly team: Fen;
}

/**
 * Every target is tried in the same way as every run is settled: on the ledgers as known on the as-of date, with one more
 * sale of what is missing, signed on that date, executed and paid. What the person has earned more is what it is worth.
 */
export function outlookReason(subject: Subject): Reason | null {
  const { view, person } = subject;
  const roster = view.ground.roster.byId.get(person.personId)!;
  // What units would sell for, nobody knows.
  if (view.ground.performanceOf !== 'amount') return null;
  if (person.kind === 'non_sales' || !isEmployedIn(roster, view.ground.lastMonth)) return null;
  const trial = { view, person, known: ledgersAround(view, person.personId) };
  const outlooks = aims(trial).map((aim) => outlookOn(trial, aim));
  if (outlooks.every((one) => one === 'no_target')) return null;
  const children = outlooks.filter((one) => typeof one !== 'string');
  return reason('outlook', {}, { children: children.length === 0 ? [reason('all_met', {})] : children });
}

/** A person, and the ledgers on which targets are tried. */
interface Trial extends Pick<Subject, 'view' | 'person'> {
  readonly known: Ledgers;
}

interface Aim {
  readonly period: Run;
  readonly assessment: Assessment | null;
  /** Without the sale that is missing. */
  readonly now: () => Decisions;
}

/** The run's own period, and the quarter and year that it lies in; a year's months tell its quarters too. */
function aims({ view, person, known }: Trial): readonly Aim[] {
  const { run, lastMonth, fiscal } = view.ground;
  const year: Period = { kind: 'year', year: fiscalYearOf(lastMonth, fiscal) };
  const own: Aim = { period: run, assessment: person.assessment, now: () => view.decisions };
  if (run.kind === 'year') return [own];
  const inYear = decideOn({ view, person, known }, year, []);
  const wider = (period: Period): Aim => ({
    period,
    assessment: inYear.periodOf(person.personId, period)?.assessment ?? null,
    now: () => (sameRun(period, year) ? inYear : decideOn({ view, person, known }, period, [])),
  });
  return run.kind === 'month' ? [own, wider(quarterOf(lastMonth, fiscal)), wider(year)] : [own, wider(year)];
}

function outlookOn(trial: Trial, { period, assessment, now }: Aim): Reason | 'no_target' | 'met' {
  const { view, person } = trial;
  const { personId } = person;
  if (assessment === null || assessment.met === null) return 'no_target';
  if (assessment.met) return 'met';
  const missing = missingTo(assessment);
  const sales = salesOf(view, personId, missing);
  const then = decideOn(trial, period, sales);
  const facts = { period, ...missing, signedOn: view.ground.asOf };
  const worth = differences(now(), then, personId);
  return summed('to_target', facts, worth.figure, worth.parts);
}

function missingTo({ performance, target, teamPerformance, teamTarget }: Assessment): Missing {
  return {
    own: target === null ? 0 : Math.max(0, target - performance),
    team: teamTarget === null || teamPerformance === null ? 0 : Math.max(0, teamTarget - teamPerformance),
  };
}

/** The ledgers as known on the as-of date, and the sales that did not happen. */
function decideOn({ view, known }: Trial, run: Run, added: readonly SalesRow[]): Decisions {
  const { ground } = view;
  const ledgers: Ledgers = {
    ...known,
    sales: [...known.sales, ...added],
    collections: [...known.collections, ...added.map(receiptOf)],
  };
  const { editions, closed } = ground;
  return workOut({ book: { ledgers, files: [], tables: [], leftOut: [] }, editions, run, asOf: null, closed });
}

/** What is missing of the own target is sold by the person, the rest of the team's by one of the team. */
function salesOf(view: View, personId: string, { own, team }: Missing): readonly SalesRow[] {
  const { ground, decisions } = view;
  const month = monthOf(ground.asOf);
  const members = decisions.accrual.members.get(personId)?.get(month) ?? [];
  const other = members.find((id) => id !== personId && stateIn(view, id, month)?.rosterRow.kind === 'sales');
  const counted = members.includes(personId) ? own : 0;
  const rest = Math.max(0, team - counted);
  const rows =
    other === undefined
      ? [{ id: personId, amount: own + rest }]
      : [
          { id: personId, amount: own },
          { id: other, amount: rest },
        ];
  return rows
    .filter(({ amount }) => amount > 0)
    .map(({ id, amount }, place) => saleOf(id, amount, ground.asOf, place + 1));
}

/** No ledger has an order of this name: its characters are not read from any file. */
const NO_ORDER = '\u0000';

const NOWHERE = { source: { file: '', sheet: null }, row: 0 } as const;

const saleOf = (personId: string, amount: Fen, day: Day, lineNo: number): SalesRow => ({
  ...NOWHERE,
  ...BLANK_SALE,
  orderNo: `${NO_ORDER}${lineNo}`,
  lineNo,
  signedOn: day,
  personId,
  amount,
  executedOn: day,
  status: 'valid',
});

const receiptOf = ({ orderNo, amount, signedOn }: SalesRow): CollectionRow => ({
  ...NOWHERE,
  receiptNo: orderNo,
  receivedOn: signedOn,
  orderNo,
  amount,
  method: null,
});

interface Worth {
  readonly figure: Fen;
  readonly parts: readonly Reason[];
}

/** What the person has earned so far, before and after: on the new sale, on all other lines, in bonuses, in guarantees and caps. */
function differences(before: Decisions, after: Decisions, personId: string): Worth {
  const [was, is] = [earnedBy(before, personId), earnedBy(after, personId)];
  const parts = [
    reason('worth_sale', {}, { figure: is.sale }),
    reason('worth_lines', {}, { figure: is.lines - was.lines }),
    reason('worth_grants', {}, { figure: bonusesOf(is) - bonusesOf(was) }),
    reason('worth_supplements', {}, { figure: is.supplements - was.supplements }),
  ];
  return { figure: is.total - was.total, parts: parts.filter(({ figure }) => figure !== 0) };
}

function earnedBy(decisions: Decisions, personId: string) {
  const { lines, grants } = decisions;
  const payments = makePayments({
    ...decisions,
    lines: linesOfPerson(lines, personId),
    grants: grants.filter((grant) => grant.personId === personId),
  });
  const people = settlePeople(decisions, payments);
  const own = payments.lines.filter(({ line }) => line.personId === personId);
  const isNew = (orderNo: string): boolean => orderNo.startsWith(NO_ORDER);
  const sumOf = (ofNew: boolean): Fen =>
    own.reduce((sum, { line, amount }) => (isNew(line.row.orderNo) === ofNew ? sum + amount : sum), 0);
  const total = people.find((one) => one.personId === personId)?.earnedSoFar ?? 0;
  const supplements = sumFen(
    payments.grants.flatMap((grant) => (isSupplement(grant.kind) && grant.personId === personId ? [grant.amount] : [])),
  );
  return { total, sale: sumOf(true), lines: sumOf(false), supplements };
}

/** What is neither a line nor fills up or cuts what a run pays. */
const bonusesOf = ({ total, sale, lines, supplements }: ReturnType<typeof earnedBy>): Fen =>
  total - sale - lines - supplements;
