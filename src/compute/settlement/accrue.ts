// Ledgers and policy -> what everybody earns month by month: person-months and lines, before any question of payment.
import { append } from '../../model/append.ts';
import { addMonths, type Month } from '../../model/calendar.ts';
import type { ProjectRow } from '../../model/ledger.ts';
import type { Fen } from '../../model/money.ts';
import { groupBy, isEmployedIn, type Person, superiorsIn } from '../../model/roster.ts';
import type { AccruedLine } from './accrued-line.ts';
import { carriedOut } from './carry.ts';
import { type Ground, leadsIn, termsIn } from './ground.ts';
import { nonSalesLine, projectLines } from './other-lines.ts';
import { makePersonMonth, type PersonMonth } from './person-month.ts';
import { personalLines } from './personal-lines.ts';
import { divideQueue, sumOfSteps } from './queue.ts';
import { makeSteps, type Step } from './stakes.ts';
import { teamLines, teamLinesTakenBack } from './team-lines.ts';

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
  readonly lines: readonly AccruedLine[];
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
  readonly credited: Map<Month, Fen>;
  readonly performed: Map<string, Fen>;
  readonly members: Map<string, Map<Month, string[]>>;
  readonly queues: Map<PersonMonth, Queue>;
  readonly participants: ReadonlyMap<string, readonly ProjectRow[]>;
  /** What the month before carried out, by person. */
  carried: Map<string, readonly Step[]>;
}

export function accrue(ground: Ground): Accrual {
  const progress: Progress = {
    ground,
    states: new Map(ground.roster.people.map((person) => [person.id, []])),
    lines: [],
    credited: new Map(),
    performed: new Map(),
    members: new Map(),
    queues: new Map(),
    participants: groupBy(ground.ledgers.projects, (row) => row.projectNo),
    carried: new Map(),
  };
  const stepsOf = makeSteps(ground);
  for (let month = ground.firstMonth; month <= ground.lastMonth; month = addMonths(month, 1)) {
    accrueMonth(progress, month, stepsOf.get(month) ?? []);
  }
  return progress;
}

function accrueMonth(progress: Progress, month: Month, steps: readonly Step[]): void {
  const { ground, lines } = progress;
  const terms = termsIn(ground, month);
  progress.credited.set(month, sumOfSteps(steps));
  for (const step of steps) {
    if (step.stake.performs) continue;
    const made =
      step.stake.kind === 'project'
        ? projectLines(step, progress.participants.get(step.stake.row.projectNo!) ?? [], terms)
        : [nonSalesLine(step, termsIn(ground, terms.refund.rate === 'original' ? step.stake.month : month))];
    lines.push(...made);
  }
  const performing = steps.filter((step) => step.stake.performs);
  const stepsOfTeam = teamSteps(progress, month, performing);
  const stepsOfPerson = groupBy(performing, (step) => step.stake.personId);
  const carriedIn = progress.carried;
  progress.carried = new Map();
  for (const person of ground.roster.people) {
    const front = carriedIn.get(person.id) ?? [];
    const queue = [...front, ...(stepsOfPerson.get(person.id) ?? [])];
    const team = stepsOfTeam.get(person.id) ?? [];
    accruePerson(progress, person, month, queue, sumOfSteps(front), team);
  }
  for (const step of performing) lines.push(...teamLinesTakenBack(step, month));
}

function accruePerson(
  progress: Progress,
  person: Person,
  month: Month,
  queue: readonly Step[],
  carryIn: Fen,
  team: readonly Step[],
): void {
  const { ground, lines } = progress;
  const terms = termsIn(ground, month);
  const performance = { own: sumOfSteps(queue), team: sumOfSteps(team), carryIn };
  const state = makePersonMonth(ground, person, month, performance);
  const states = progress.states.get(person.id)!;
  states.push(state);
  state.carryOut = carriedOut(ground, states);
  const { stays, moves } = divideQueue(queue, state.carryOut);
  progress.queues.set(state, { own: queue, moved: moves, team });
  if (moves.length > 0) progress.carried.set(person.id, moves);
  progress.performed.set(person.id, (progress.performed.get(person.id) ?? 0) + sumOfSteps(stays));
  append(lines, personalLines(state, stays, terms));
  if (state.leads) append(lines, teamLines(state, team, terms));
}

/** Which leaders a member's steps count for: everyone above at any depth, and the leader's own (`team.include_leader`). */
function teamSteps(progress: Progress, month: Month, steps: readonly Step[]): ReadonlyMap<string, readonly Step[]> {
  const { ground } = progress;
  const leadersOf = new Map<string, readonly string[]>();
  for (const person of ground.roster.people) {
    const leaders = leadersAbove(ground, person, month);
    leadersOf.set(person.id, leaders);
    if (isEmployedIn(person, month)) for (const leader of leaders) addMember(progress, leader, month, person.id);
  }
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
