// Ledgers and policy -> what everybody earns month by month: person-months and lines, before any question of payment.
import { addMonths, type Month, monthsBetween } from '../../model/calendar.ts';
import type { ProjectRow } from '../../model/ledger.ts';
import type { Fen } from '../../model/money.ts';
import type { Policy } from '../../model/policy.ts';
import { groupBy, isEmployedIn, type Person } from '../../model/roster.ts';
import { type Leaders, leadersIn } from './assessment/leaders.ts';
import { makePersonMonth, type PersonMonth } from './assessment/person-month.ts';
import type { AccruedGrant } from './bonuses/grants.ts';
import { fixedTablesOf, tierGrant } from './bonuses/tier-grants.ts';
import { carriedOut } from './credits/carry.ts';
import { dealOut } from './credits/deal-out.ts';
import { makeSteps, type StepRange } from './credits/make-steps.ts';
import { behind, divideQueue, type StepsInOrder, stepsInOrder, sumOfSteps } from './credits/queue.ts';
import type { Step } from './credits/step.ts';
import type { StepList } from './credits/steps.ts';
import { teamLinesTakenBack } from './credits/taken-back.ts';
import { type Ground, termsIn } from './ground.ts';
import type { AccruedLine } from './lines/accrued-line.ts';
import { type LineList, lineList } from './lines/line-list.ts';
import type { Lines } from './lines/lines.ts';
import { nonSalesLine, projectLines } from './lines/other-lines.ts';
import { personalLines } from './lines/personal-lines.ts';
import { teamLines } from './lines/team-lines.ts';
import { editionOfRates, type Whose } from './rates/band-rates.ts';
import { hasOneRate, hasTables } from './rates/kinds-of-rates.ts';
import { type RatesBelow, ratesBelow } from './rates/net-team-rate.ts';
import { spanSums } from './rates/span-sums.ts';
import { makeRateCases, type RateCases, type WalkRates, walkRates } from './rates/walk-rates.ts';

/** What a person's month was made of. */
export interface Queue {
  /** All steps of the own performance, carried ones in front. */
  readonly own: StepsInOrder;
  /** Those, or parts of them, that went on into the next month. */
  readonly moved: StepsInOrder;
  /** The steps of a leader's team. */
  readonly team: StepsInOrder;
}

export interface Accrual {
  readonly ground: Ground;
  /** Every person's months from the first month of the ledgers, in order. */
  readonly states: ReadonlyMap<string, readonly PersonMonth[]>;
  readonly lines: Lines;
  /** How many lines there are before those of a month. */
  readonly linesBefore: (month: Month) => number;
  /** Amounts that tables of tiers give once a month. */
  readonly tierGrants: ReadonlyMap<Month, readonly AccruedGrant[]>;
  /** What was credited to people by month, projects included. */
  readonly credited: ReadonlyMap<Month, Fen>;
  /** What walked through each person's months, by the month where it landed in the end. */
  readonly performed: ReadonlyMap<string, Fen>;
  /** Members of every leader by month: `S1` -> month -> ids. */
  readonly members: ReadonlyMap<string, ReadonlyMap<Month, readonly string[]>>;
  readonly queues: ReadonlyMap<PersonMonth, Queue>;
}

interface Progress {
  readonly ground: Ground;
  readonly states: Map<string, PersonMonth[]>;
  readonly steps: StepList;
  readonly lines: LineList;
  readonly tierGrants: Map<Month, AccruedGrant[]>;
  readonly credited: Map<Month, Fen>;
  readonly performed: Map<string, Fen>;
  readonly members: Map<string, Map<Month, string[]>>;
  readonly queues: Map<PersonMonth, Queue>;
  readonly participants: ReadonlyMap<string, readonly ProjectRow[]>;
  readonly cases: RateCases;
  readonly hasTables: boolean;
  /** The places of the steps that the month before carried out, by person. */
  carried: Map<string, readonly number[]>;
}

export function accrue(ground: Ground): Accrual {
  const { steps, inMonth } = makeSteps(ground, !hasOneRate(ground));
  const months = monthsThrough(ground).map((month) => ({
    month,
    range: inMonth(month),
    leaders: leadersIn(ground, month),
  }));
  const progress: Progress = {
    ground,
    steps,
    states: new Map(ground.roster.people.map((person) => [person.id, []])),
    lines: lineList(steps, roomForLines(steps, months)),
    tierGrants: new Map(),
    credited: new Map(),
    performed: new Map(),
    members: new Map(),
    queues: new Map(),
    participants: groupBy(ground.ledgers.projects, (row) => row.projectNo),
    cases: makeRateCases(ground),
    hasTables: hasTables(ground),
    carried: new Map(),
  };
  const starts = new Map<Month, number>();
  for (const one of months) {
    starts.set(one.month, progress.lines.length);
    accrueMonth(progress, one);
  }
  return {
    ...progress,
    linesBefore: (month) => (month < ground.firstMonth ? 0 : (starts.get(month) ?? progress.lines.length)),
  };
}

/** What a month brings, and who leads whom in it. */
interface MonthOfSteps {
  readonly month: Month;
  readonly range: StepRange;
  readonly leaders: Leaders;
}

const monthsThrough = ({ firstMonth, lastMonth }: Ground): readonly Month[] =>
  Array.from({ length: monthsBetween(firstMonth, lastMonth) + 1 }, (_, count) => addMonths(firstMonth, count));

/** A step gives its seller a line, and each leader; where it passes a target, two: rarely more than one of a walk does. */
function roomForLines(steps: StepList, months: readonly MonthOfSteps[]): number {
  let room = 0;
  for (const { range, leaders } of months) {
    room += 2 * leaders.places.length;
    for (let place = range.from; place < range.to; place += 1) {
      room += 1 + (leaders.places[steps.personAt(place)]?.length ?? 0);
    }
  }
  return room;
}

function accrueMonth(progress: Progress, { month, range, leaders }: MonthOfSteps): void {
  const { ground, steps, lines } = progress;
  const { people } = ground.roster;
  const terms = termsIn(ground, month);
  progress.credited.set(month, creditedIn(steps, range));
  for (let place = range.from; place < range.to; place += 1) {
    if (steps.personAt(place) >= 0) continue;
    for (const line of linesOutside(progress, steps.at(place), month, terms)) lines.keep(line, place);
  }
  noteMembers(progress, leaders, month);
  const ownOf = dealOut(steps, range, people.length, (person) => leaders.selves[person]!);
  const teamOf = dealOut(steps, range, people.length, (person) => leaders.places[person]!);
  const carriedIn = progress.carried;
  progress.carried = new Map();
  for (const [place, person] of people.entries()) {
    const front = carriedIn.get(person.id) ?? [];
    const queue = behind(front, ownOf(place));
    const carryIn = sumOfSteps(stepsInOrder(steps, front));
    accruePerson(progress, person, month, { queue, carryIn, team: teamOf(place), leadersOf: leaders.ids });
  }
  for (let place = range.from; place < range.to; place += 1) {
    if (steps.personAt(place) < 0 || steps.plainAt(place) !== null) continue;
    for (const line of teamLinesTakenBack(steps.at(place), month)) lines.keep(line, place);
  }
}

function creditedIn(steps: StepList, { from, to }: StepRange): Fen {
  let sum = 0;
  for (let place = from; place < to; place += 1) sum += steps.amountAt(place);
  return sum;
}

function linesOutside(progress: Progress, step: Step, month: Month, terms: Policy): readonly AccruedLine[] {
  const { ground, participants } = progress;
  const { stake } = step;
  if (stake.kind === 'project') return projectLines(step, participants.get(stake.row.projectNo!) ?? [], terms);
  const own = termsIn(ground, terms.refund.rate === 'original' ? stake.month : month);
  return [nonSalesLine(step, own, editionOfRates(ground, own, stake))];
}

/** Everything that a month brings a person. */
interface MonthSteps {
  readonly queue: StepsInOrder;
  readonly carryIn: Fen;
  readonly team: StepsInOrder;
  readonly leadersOf: ReadonlyMap<string, readonly string[]>;
}

function accruePerson(progress: Progress, person: Person, month: Month, brought: MonthSteps): void {
  const { ground, steps, lines } = progress;
  const { queue, carryIn, team, leadersOf } = brought;
  const performance = { own: sumOfSteps(queue), team: sumOfSteps(team), carryIn };
  const state = makePersonMonth(ground, person, month, performance);
  const states = progress.states.get(person.id)!;
  states.push(state);
  state.carryOut = carriedOut(ground, states);
  const { stays, moves } = divideQueue(steps, queue, state.carryOut);
  progress.queues.set(state, { own: queue, moved: stepsInOrder(steps, moves), team });
  if (moves.length > 0) progress.carried.set(person.id, moves);
  progress.performed.set(person.id, (progress.performed.get(person.id) ?? 0) + sumOfSteps(stays));
  const { hasTables } = progress;
  const own = walkOf(progress, states, 'own');
  const first = lines.length;
  personalLines(own, stays, lines, hasTables);
  if (hasTables) addTierGrants(progress, own, first, 'own');
  if (!state.leads) return;
  const led = walkOf(progress, states, 'team');
  const firstOfTeam = lines.length;
  teamLines(led, team, lines, hasTables, netRates(progress, state, leadersOf));
  if (hasTables) addTierGrants(progress, led, firstOfTeam, 'team');
}

function walkOf({ ground, cases, queues }: Progress, states: readonly PersonMonth[], whose: Whose): WalkRates {
  const state = states.at(-1)!;
  const sums = spanSums({ ground, states, queues }, whose);
  return walkRates({ ground, cases, terms: termsIn(ground, state.month), state, whose, sums });
}

/** Option `team.levels`. */
function netRates(
  { ground }: Progress,
  { person, month }: PersonMonth,
  leadersOf: MonthSteps['leadersOf'],
): RatesBelow | null {
  const terms = termsIn(ground, month);
  if (terms.team.levels === 'gross') return null;
  return ratesBelow(ground, terms, month, person.id, (sellerId) => leadersOf.get(sellerId) ?? []);
}

/** For the lines from a place on: those of the walk. */
function addTierGrants({ ground, tierGrants, lines }: Progress, walk: WalkRates, from: number, whose: Whose): void {
  const { state, ratesOfMonth: rates } = walk;
  const walked = Array.from({ length: lines.length - from }, (_, index) => lines.at(from + index));
  for (const fixed of fixedTablesOf(state, rates, walked, whose)) {
    const grant = tierGrant(ground, state.person.id, state.run, fixed, walk.bordersOf(fixed.table), rates.article);
    if (grant === null) continue;
    const known = tierGrants.get(state.month);
    if (known === undefined) tierGrants.set(state.month, [grant]);
    else known.push(grant);
  }
}

function noteMembers(progress: Progress, { ids }: Leaders, month: Month): void {
  for (const person of progress.ground.roster.people) {
    if (!isEmployedIn(person, month)) continue;
    for (const leader of ids.get(person.id)!) addMember(progress, leader, month, person.id);
  }
}

function addMember(progress: Progress, leader: string, month: Month, member: string): void {
  const months = progress.members.get(leader) ?? new Map<Month, string[]>();
  const known = months.get(month);
  if (known === undefined) months.set(month, [member]);
  else known.push(member);
  progress.members.set(leader, months);
}
