// Orders and the days of runs -> the course of every order: what it releases from stage to stage.
import type { Day } from '../../../model/calendar.ts';
import { later } from '../../../model/later.ts';
import { ONE, ZERO } from '../../../model/money.ts';
import type { Editions, ReleaseTerms } from '../../../model/policy.ts';
import type { KnownOrders } from './known-orders.ts';
import { eventsOf, type Order, type Share, shareOf, stateOn } from './release.ts';

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
  const known = knownCourses(stages.length);
  const courseOf = (order: number): Course => known.find(changesOf(orders.at(order), stages, editions));
  const numbers = later(() => {
    const made = new Uint16Array(orders.count);
    // In the order in which the rows lie in memory: lines would jump about.
    for (let order = 0; order < orders.count; order += 1) made[order] = courseOf(order).number ?? 0;
    return made;
  });
  return (order) => {
    const number = numbers()[order]!;
    return number === 0 ? courseOf(order) : known.at(number);
  };
}

interface Change {
  readonly stage: number;
  readonly share: Share;
}

/** What the order releases from the first stage on, and every stage that may change it. Between two things that happen to it nothing does. */
function changesOf(order: Order, stages: readonly Stage[], editions: Editions): readonly Change[] {
  const changes: Change[] = [];
  let events = eventsOf(order, stages[0]!.terms, editions);
  let until = 0;
  for (const [stage, { day, terms }] of stages.entries()) {
    const isOther = stage > 0 && terms !== stages[stage - 1]!.terms;
    if (!isOther && day < until) continue;
    if (isOther) events = eventsOf(order, terms, editions);
    const state = stateOn(events, day);
    until = state.until;
    changes.push({ stage, share: shareOf(state, terms) });
  }
  return changes;
}

interface KnownCourses {
  readonly at: (number: number) => Course;
  readonly find: (changes: readonly Change[]) => Course;
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
  const follow = ({ shares, next }: Branch, { stage, share }: Change): Branch => {
    next[stage] ??= new Map();
    const found = next[stage].get(share);
    if (found !== undefined) return found;
    const branch = add([...shares.slice(0, stage), ...Array.from({ length: stages - stage }, () => share)]);
    if (branch.number !== null) next[stage].set(share, branch);
    return branch;
  };
  const root = add([]);
  return {
    at: (number) => branches[number - 1]!,
    find: (changes) => {
      let branch = root;
      for (const { stage, share } of changes) {
        const same = isWhole(share) ? share : sameOf(parts, share);
        if (branch.shares[stage] !== same) branch = follow(branch, { stage, share: same });
      }
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
