// A version and a month -> the same version without the grades and policy editions that came into force later.
import { firstDay, type Month } from '../../model/calendar.ts';
import type { Version } from '../../model/difference.ts';
import type { DecisionRow, PersonRow } from '../../model/ledger.ts';
import type { Editions } from '../../model/policy.ts';
import { groupBy } from '../../model/roster.ts';

/** Whoever is hired later has the row of hire; leaving counts whenever it is, for it changes no grade. */
export const withGradesOf = ({ ledgers, ...rest }: Version, month: Month): Version => ({
  ...rest,
  ledgers: {
    ...ledgers,
    people: [...groupBy(ledgers.people, ({ personId }) => personId).values()].flatMap((rows) => rowsOf(rows, month)),
    decisions: ledgers.decisions.filter((decision) => isInForce(decision, month)),
  },
});

const isInForce = ({ change, effectiveFrom }: DecisionRow, month: Month): boolean =>
  change === 'leave' || effectiveFrom <= firstDay(month);

function rowsOf(rows: readonly PersonRow[], month: Month): readonly PersonRow[] {
  const from = (row: PersonRow): number => row.effectiveFrom ?? row.hiredOn;
  const earliest = Math.min(...rows.map(from));
  const kept = rows.filter((row) => from(row) <= Math.max(firstDay(month), earliest));
  const leftOn = rows.findLast((row) => row.leftOn !== null)?.leftOn ?? null;
  return kept.length === rows.length ? rows : kept.map((row) => ({ ...row, leftOn }));
}

/** The first edition stands from the beginning. */
export function withEditionsOf(version: Version, month: Month): Version {
  const [first, ...later] = version.editions;
  const known = later.filter(({ effectiveFrom }) => (effectiveFrom ?? 0) <= firstDay(month));
  const editions: Editions = [first, ...known];
  return known.length === later.length ? version : { ...version, editions };
}
