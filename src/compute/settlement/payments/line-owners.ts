// Lines by their places -> whose each is, in which run it appears and what judges it: one object for all that agree in this.
import type { Line } from '../../../model/line.ts';
import type { Run } from '../../../model/run.ts';
import type { AccruedLine } from '../lines/accrued-line.ts';
import type { Lines } from '../lines/lines.ts';
import type { LineGroup } from './line-groups.ts';
import { numberOf } from './pay-runs.ts';

/** Its lines differ in what they are worth, and in what their orders release. */
export interface LineOwner extends Pick<Line, 'personId' | 'kind'>, Pick<AccruedLine, 'judgedBy' | 'fixed'> {
  /** Place of the run in which the lines appear. */
  readonly from: number;
  /** Whether that is the last run. */
  readonly isOwn: boolean;
  /** By the number of the course of their orders. */
  readonly groups: Map<number, LineGroup>;
}

type Traits = Pick<Line, 'personId' | 'kind' | 'run'> & Pick<AccruedLine, 'judgedBy' | 'fixed'>;

/** Lines that follow each other mostly have one owner, and then nothing is looked up. */
export function lineOwners(lines: Lines, runs: readonly Run[]): (place: number) => LineOwner {
  const find = knownOwners(runs);
  let latest: object | null = null;
  let latestRun: Run | null = null;
  let owner: LineOwner | null = null;
  return (place) => {
    const mould = lines.mouldAt(place);
    if (mould !== null) {
      if (mould !== latest || owner === null) owner = find(mould);
      latest = mould;
      latestRun = mould.run;
      return owner;
    }
    const { line, judgedBy, fixed } = lines.at(place);
    const { personId, kind, run } = line;
    const isSame =
      owner !== null &&
      owner.personId === personId &&
      owner.kind === kind &&
      latestRun === run &&
      owner.judgedBy === judgedBy &&
      owner.fixed === fixed;
    if (isSame) return owner!;
    latest = null;
    latestRun = run;
    owner = find({ personId, kind, run, judgedBy, fixed });
    return owner;
  };
}

function knownOwners(runs: readonly Run[]): (traits: Traits) => LineOwner {
  const places = new Map(runs.map((run, place) => [numberOf(run), place]));
  const known = new Map<string, Map<object, LineOwner[]>>();
  return ({ personId, kind, run, judgedBy, fixed }) => {
    const from = places.get(numberOf(run))!;
    const ofPerson = known.get(personId) ?? new Map<object, LineOwner[]>();
    known.set(personId, ofPerson);
    const judged = ofPerson.get(judgedBy ?? fixed) ?? [];
    ofPerson.set(judgedBy ?? fixed, judged);
    const found = judged.find((one) => one.from === from && one.kind === kind);
    if (found !== undefined) return found;
    const owner = { personId, kind, judgedBy, fixed, from, isOwn: from === runs.length - 1, groups: new Map() };
    judged.push(owner);
    return owner;
  };
}
