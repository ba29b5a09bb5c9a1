// Orders and the days of runs -> the course of every order: what it releases from stage to stage.
import type { Day } from '../../../model/calendar.ts';
import { ONE, ZERO } from '../../../model/money.ts';
import type { Editions, ReleaseTerms } from '../../../model/policy.ts';
import type { KnownOrders } from './known-orders.ts';
import { type OrderEvents, type Share, shareOf, stateOn } from './release.ts';

/** A day on which runs test the release, and the terms by which they do. */
export interface Stage {
  readonly day: Day;
  readonly terms: ReleaseTerms;
}

/** What an order releases, by stage. */
export interface Course {
  /** The same for orders whose courses are the same; null where so many differ that courses are no longer told from each other. */
  readonly number: number | null;
  readonly shares: readonly Share[];
  /** Whether every share is all or nothing. */
  readonly isWhole: boolean;
}

/** A number is remembered for every order in two bytes; nearly all orders have one of a few courses. */
const MOST_COURSES = 0xffff;

/** `stages` are in order of days. */
export function orderCourses(
  orders: KnownOrders,
  stages: readonly Stage[],
  editions: Editions,
): (order: number) => Course {
  const courses = knownCourses(stages.length);
  const workOut = (order: number): Course =>
    follow(courses, (terms) => orders.eventsOf(order, terms, editions), stages);
  let numbers: Uint16Array | null = null;
  const numberAll = (): Uint16Array => {
    const made = new Uint16Array(orders.count);
    // In the order in which the rows lie in memory: lines would jump about. An order without a row has no line.
    for (let order = 0; order < orders.count; order += 1) {
      if (orders.has(order)) made[order] = workOut(order).number ?? 0;
    }
    return made;
  };
  return (order) => {
    numbers ??= numberAll();
    const number = numbers[order]!;
    return number === 0 ? workOut(order) : courses.at(number);
  };
}

/** The course is left at every stage from which the order releases something else. Between two things that happen to it nothing does. */
function follow(
  courses: KnownCourses,
  eventsUnder: (terms: ReleaseTerms) => OrderEvents,
  stages: readonly Stage[],
): Course {
  let course = courses.root;
  let { terms } = stages[0]!;
  let events = eventsUnder(terms);
  let until = 0;
  for (let stage = 0; stage < stages.length; stage += 1) {
    const now = stages[stage]!;
    if (now.terms === terms && now.day < until) continue;
    if (now.terms !== terms) events = eventsUnder(now.terms);
    terms = now.terms;
    const state = stateOn(events, now.day);
    until = state.until;
    course = courses.leave(course, stage, shareOf(state, terms));
  }
  return course;
}

interface KnownCourses {
  /** Nothing is known yet. */
  readonly root: Branch;
  readonly at: (number: number) => Course;
  /** The course that is the same up to the stage, and from there on has the share. */
  readonly leave: (course: Branch, stage: number, share: Share) => Branch;
}

/** A course, and by the stages and shares at which others leave it, those. */
interface Branch extends Course {
  readonly next: Map<Share, Branch>[];
}

function knownCourses(stages: number): KnownCourses {
  const branches: Branch[] = [];
  const parts = new Map<string, Share>();
  const add = (shares: readonly Share[]): Branch => {
    const number = branches.length === MOST_COURSES ? null : branches.length + 1;
    const branch = { number, shares, isWhole: shares.every(isWhole), next: [] };
    if (number !== null) branches.push(branch);
    return branch;
  };
  return {
    root: add([]),
    at: (number) => branches[number - 1]!,
    leave: (course, stage, share) => {
      const same = isWhole(share) ? share : sameOf(parts, share);
      const { shares, next } = course;
      if (shares[stage] === same) return course;
      next[stage] ??= new Map();
      const found = next[stage].get(same);
      if (found !== undefined) return found;
      const branch = add([...shares.slice(0, stage), ...Array.from({ length: stages - stage }, () => same)]);
      if (branch.number !== null) next[stage].set(same, branch);
      return branch;
    },
  };
}

const isWhole = ({ ratio }: Share): boolean => ratio === ONE || ratio === ZERO;

/** Of parts that are equal the first one. */
function sameOf(parts: Map<string, Share>, share: Share): Share {
  const key = `${share.ratio.num}/${share.ratio.den}`;
  const found = parts.get(key);
  if (found !== undefined) return found;
  if (parts.size < MOST_COURSES) parts.set(key, share);
  return share;
}
