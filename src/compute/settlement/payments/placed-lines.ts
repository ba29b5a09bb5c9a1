// The lines of a ground by their places -> what each of them is worth, its way through the runs, and the group that goes the same way.
import { type Fen, type Ratio, timesRounded } from '../../../model/money.ts';
import type { Course } from '../timing/order-courses.ts';
import { type LineGroup, makeGroup } from './line-groups.ts';
import { type LineOwner, lineOwners } from './line-owners.ts';
import { type LineWay, wayOf } from './line-way.ts';
import type { PayCourse } from './payments.ts';

export interface PlacedLines {
  readonly ownerAt: (place: number) => LineOwner;
  /** Null where the line has to be followed by itself. */
  readonly groupAt: (place: number) => LineGroup | null;
  readonly wayAt: (place: number) => LineWay;
  /** `round(base × rate × factor)`, once (rulebook 5). */
  readonly amountAt: (place: number, factor: Ratio) => Fen;
  /** Those that were asked for. */
  readonly groups: readonly LineGroup[];
}

/** `joins` tells of lines whose orders have the course whether they may be followed together. */
export function placedLines(shared: PayCourse, joins: (course: Course) => boolean): PlacedLines {
  const { decisions, courseOf } = shared;
  const { lines, accrual } = decisions;
  const { ofSale } = accrual.ground.orders();
  const ownerAt = lineOwners(lines, accrual.ground.runs);
  const groups: LineGroup[] = [];
  const courseAt = (place: number): Course => courseOf(ofSale[lines.rowAt(place)]!);
  const groupAt = (place: number): LineGroup | null => {
    const owner = ownerAt(place);
    const course = courseAt(place);
    if (course.number === null || !joins(course)) return null;
    const found = owner.groups.get(course.number);
    if (found !== undefined) return found;
    const group = makeGroup(shared, owner, course, () => lines.at(place));
    owner.groups.set(course.number, group);
    groups.push(group);
    return group;
  };
  return {
    ownerAt,
    groupAt,
    wayAt: (place) =>
      groupAt(place)?.way ??
      wayOf(shared, { ...ownerAt(place), course: courseAt(place), inFull: () => lines.at(place) }),
    amountAt: (place, factor) => {
      const mould = lines.mouldAt(place);
      if (mould !== null) return timesRounded(lines.baseAt(place), mould.rate, factor);
      const { base, exactBase, rate } = lines.at(place).line;
      return exactBase === null ? timesRounded(base, rate, factor) : timesRounded(1, exactBase, rate, factor);
    },
    groups,
  };
}
