// The closings in force -> what the next run must know of them, and back: what one closing changes in it.
import type { ClosedGrant, ClosedPayable, ClosedState } from '../model/closing.ts';
import type { ClosedRun, Closing } from '../model/closing-record.ts';
import { grantKey } from '../model/grant.ts';
import { Defect } from '../model/money.ts';

/** Null while no run is closed. The order of lines is that in which they first appeared. */
export function closedState(closings: readonly Pick<Closing, 'closed'>[]): ClosedState | null {
  const last = closings.at(-1)?.closed;
  if (last === undefined) return null;
  const lines = new Map<string, ClosedState['lines'][number]>();
  const grants = new Map<string, ClosedGrant>();
  for (const { closed } of closings) {
    for (const key of closed.goneLines) lines.delete(key);
    for (const key of closed.goneGrants) grants.delete(key);
    for (const line of closed.lines) lines.set(line.key, line);
    for (const grant of closed.grants) grants.set(grantKey(grant), grant);
  }
  const { run, firstMonth, people } = last;
  const payables = closings.flatMap(({ closed }) => payablesOf(closed));
  return { run, firstMonth, people, lines: [...lines.values()], grants: [...grants.values()], payables };
}

const payablesOf = ({ run, people }: ClosedRun): readonly ClosedPayable[] =>
  people.flatMap(({ personId, payable }) => (payable === 0 ? [] : [{ personId, run, payable }]));

type StateChange = Pick<ClosedRun, 'lines' | 'goneLines' | 'grants' | 'goneGrants'>;

/** Only what differs is stored, so that the closings of many years grow with their sales and not with their square. */
export function stateChange(before: ClosedState | null, after: ClosedState): StateChange {
  const lines = changes(before?.lines ?? [], after.lines, ({ key }) => key);
  const grants = changes(before?.grants ?? [], after.grants, grantKey);
  return { lines: lines.changed, goneLines: lines.gone, grants: grants.changed, goneGrants: grants.gone };
}

function changes<T>(before: readonly T[], after: readonly T[], keyOf: (one: T) => string) {
  const known = new Map(before.map((one) => [keyOf(one), JSON.stringify(one)]));
  const seen = new Set<string>();
  const changed = after.filter((one) => {
    const key = keyOf(one);
    if (seen.has(key)) throw new Defect(`two records of a closing have one key: ${key}`);
    seen.add(key);
    return known.get(key) !== JSON.stringify(one);
  });
  return { changed, gone: [...known.keys()].filter((key) => !seen.has(key)) };
}
