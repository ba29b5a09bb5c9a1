// Ledgers and policy -> what everybody earns month by month: person-months and lines, before any question of payment.
import { append } from '../../model/append.ts';
import { addMonths, type Month } from '../../model/calendar.ts';
import type { ProjectRow } from '../../model/ledger.ts';
import type { Fen } from '../../model/money.ts';
import type { Policy } from '../../model/policy.ts';
import { groupBy, isEmployedIn, type Person, superiorsIn } from '../../model/roster.ts';
import { makePersonMonth, type PersonMonth } from './assessment/person-month.ts';
import type { AccruedGrant } from './bonuses/grants.ts';
import { fixedTablesOf, tierGrant } from './bonuses/tier-grants.ts';
import { carriedOut } from './credits/carry.ts';
import { divideQueue, sumOfSteps } from './credits/queue.ts';
import { makeSteps, type Step } from './credits/stakes.ts';
import { teamLinesTakenBack } from './credits/taken-back.ts';
import { type Ground, leadsIn, termsIn } from './ground.ts';
import type { AccruedLine } from './lines/accrued-line.ts';
import type { Lines } from './lines/lines.ts';
import { linesInFull } from './lines/lines-in-full.ts';
import { nonSalesLine, projectLines } from './lines/other-lines.ts';
import { personalLines } from './lines/personal-lines.ts';
import { teamLines } from './lines/team-lines.ts';
import { editionOfRates, type Whose } from './rates/band-rates.ts';
import { type RatesBelow, ratesBelow } from './rates/net-team-rate.ts';
import { spanSums } from './rates/span-sums.ts';
import { makeRateCases, type RateCases, type WalkRates, walkRates } from './rates/walk-rates.ts';

/** What a person's month was made of. */
export interface Queue {
  /** All steps of the own performance, carried ones in front. */
  readonly own: readonly Step[];
  /** Those, or parts of them, that went on into the next month. */
  readonly moved: readonly Step[];
  /** The steps of a leader's team. */
  readonly team: readonly Step[];
}

export interface Accrual {
  readonly ground: Ground;
  /** Every person's months from the first month of the ledgers, in order. */
  readonly states: ReadonlyMap<string, readonly PersonMonth[]>;
  readonly lines: Lines;
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
  readonly lines: AccruedLine[];
  readonly tierGrants: Map<Month, AccruedGrant[]>;
  readonly credited: Map<Month, Fen>;
  readonly performed: Map<string, Fen>;
  readonly members: Map<string, Map<Month, string[]>>;
  readonly queues: Map<PersonMonth, Queue>;
  readonly participants: ReadonlyMap<string, readonly ProjectRow[]>;
  readonly cases: RateCases;
  /** Whether any edition's rates are more than one rate of the amount. */
  readonly hasTables: boolean;
  /** What the month before carried out, by person. */
  carried: Map<string, readonly Step[]>;
}

export function accrue(ground: Ground): Accrual {
  const progress: Progress = {
    ground,
    states: new Map(ground.roster.people.map((person) => [person.id, []])),
    lines: [],
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
  const stepsOf = makeSteps(ground);
  for (let month = ground.firstMonth; month <= ground.lastMonth; month = addMonths(month, 1)) {
    accrueMonth(progress, month, stepsOf.get(month) ?? []);
  }
  return { ...progress, lines: linesInFull(progress.lines, ground.sales) };
}

const hasTables = ({ editions }: Ground): boolean =>
  editions.some(({ grades }) =>
    grades.some(({ month: { rate, excessRate, teamRate } }) =>
      [rate, excessRate, teamRate].some((rule) => rule !== null && rule.kind !== 'flat'),
    ),
  );

function accrueMonth(progress: Progress, month: Month, steps: readonly Step[]): void {
  const { ground, lines } = progress;
  const terms = termsIn(ground, month);
  progress.credited.set(
    month,
    steps.reduce((sum, { amount }) => sum + amount, 0),
  );
  for (const step of steps) if (!step.stake.performs) append(lines, linesOutside(progress, step, month, terms));
  const performing = steps.filter((step) => step.stake.performs);
  const leadersOf = leadersIn(progress, month);
  const stepsOfTeam = teamSteps(performing, leadersOf);
  const stepsOfPerson = groupBy(performing, (step) => step.stake.personId);
  const carriedIn = progress.carried;
  progress.carried = new Map();
  for (const person of ground.roster.people) {
    const front = carriedIn.get(person.id) ?? [];
    const own = stepsOfPerson.get(person.id) ?? [];
    const queue = front.length === 0 ? own : [...front, ...own];
    const team = stepsOfTeam.get(person.id) ?? [];
    accruePerson(progress, person, month, { queue, carryIn: sumOfSteps(front), team, leadersOf });
  }
  for (const step of performing) if (step.mirrors) append(lines, teamLinesTakenBack(step, month));
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
  readonly queue: readonly Step[];
  readonly carryIn: Fen;
  readonly team: readonly Step[];
  readonly leadersOf: ReadonlyMap<string, readonly string[]>;
}

function accruePerson(progress: Progress, person: Person, month: Month, brought: MonthSteps): void {
  const { ground, lines } = progress;
  const { queue, carryIn, team, leadersOf } = brought;
  const performance = { own: sumOfSteps(queue), team: sumOfSteps(team), carryIn };
  const state = makePersonMonth(ground, person, month, performance);
  const states = progress.states.get(person.id)!;
  states.push(state);
  state.carryOut = carriedOut(ground, states);
  const { stays, moves } = divideQueue(queue, state.carryOut);
  progress.queues.set(state, { own: queue, moved: moves, team });
  if (moves.length > 0) progress.carried.set(person.id, moves);
  progress.performed.set(person.id, (progress.performed.get(person.id) ?? 0) + sumOfSteps(stays));
  const own = walkOf(progress, states, 'own');
  const ownLines = personalLines(own, stays, progress.hasTables);
  append(lines, ownLines);
  if (progress.hasTables) addTierGrants(progress, own, ownLines, 'own');
  if (!state.leads) return;
  const led = walkOf(progress, states, 'team');
  const below = netRates(progress, state, leadersOf);
  const linesOfTeam = teamLines(led, team, progress.hasTables, below);
  append(lines, linesOfTeam);
  if (progress.hasTables) addTierGrants(progress, led, linesOfTeam, 'team');
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

function addTierGrants(
  { ground, tierGrants }: Progress,
  walk: WalkRates,
  lines: readonly AccruedLine[],
  whose: Whose,
): void {
  const { state, ratesOfMonth: rates } = walk;
  for (const fixed of fixedTablesOf(state, rates, lines, whose)) {
    const grant = tierGrant(ground, state.person.id, state.run, fixed, walk.bordersOf(fixed.table), rates.article);
    if (grant === null) continue;
    const known = tierGrants.get(state.month);
    if (known === undefined) tierGrants.set(state.month, [grant]);
    else known.push(grant);
  }
}

/** The leaders of everybody in a month, the nearest first; members are noted by the way. */
function leadersIn(progress: Progress, month: Month): ReadonlyMap<string, readonly string[]> {
  const { ground } = progress;
  const leadersOf = new Map<string, readonly string[]>();
  for (const person of ground.roster.people) {
    const leaders = leadersAbove(ground, person, month);
    leadersOf.set(person.id, leaders);
    if (isEmployedIn(person, month)) for (const leader of leaders) addMember(progress, leader, month, person.id);
  }
  return leadersOf;
}

/** Which leaders a member's steps count for: everyone above at any depth, and the leader's own (`team.include_leader`). */
function teamSteps(
  steps: readonly Step[],
  leadersOf: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly Step[]> {
  const found = new Map<string, Step[]>();
  for (const step of steps) {
    for (const leader of leadersOf.get(step.stake.personId)!) {
      const known = found.get(leader);
      if (known === undefined) found.set(leader, [step]);
      else known.push(step);
    }
  }
  return found;
}

function leadersAbove(ground: Ground, person: Person, month: Month): readonly string[] {
  const { includeLeader } = termsIn(ground, month).team;
  const chain = [...(includeLeader ? [person] : []), ...superiorsIn(ground.roster, person.id, month)];
  return chain.filter((other) => isEmployedIn(other, month) && leadsIn(ground, other, month)).map(({ id }) => id);
}

function addMember(progress: Progress, leader: string, month: Month, member: string): void {
  const months = progress.members.get(leader) ?? new Map<Month, string[]>();
  const known = months.get(month);
  if (known === undefined) months.set(month, [member]);
  else known.push(member);
  progress.members.set(leader, months);
}
