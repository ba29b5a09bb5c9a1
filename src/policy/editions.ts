// The policies that a book names -> its editions in order of time, or why they do not go together.
import { formatDay } from '../model/calendar.ts';
import { type Finding, type Found, finding } from '../model/finding.ts';
import type { Editions, Policy } from '../model/policy.ts';

/** Earliest first; the earliest stands from the beginning, also where it names a day. */
export function makeEditions(policies: readonly Policy[]): Found<Editions | null> {
  const [first, ...later] = [...policies].sort((a, b) => (a.effectiveFrom ?? 0) - (b.effectiveFrom ?? 0));
  if (first === undefined)
    return { value: null, findings: [finding('CONFIG-EDITIONS', null, null, { reason: 'none' })] };
  const findings = later.flatMap((edition, index) => clashes(edition, later[index - 1] ?? first, first));
  return { value: findings.length > 0 ? null : [first, ...later], findings };
}

function clashes(edition: Policy, before: Policy, first: Policy): readonly Finding[] {
  const found: Finding[] = [];
  const clash = (column: string, value: string | null, reason: string) => {
    const place = { source: { file: edition.file, sheet: null }, row: null, column };
    found.push(finding('CONFIG-EDITIONS', place, value, { reason }));
  };
  if (edition.effectiveFrom === before.effectiveFrom) {
    clash('effective-from', edition.effectiveFrom === null ? null : formatDay(edition.effectiveFrom), 'same-date');
  }
  if (edition.id !== first.id) clash('policy', edition.id, 'different-id');
  if (edition.fiscalYearStarts !== first.fiscalYearStarts) {
    clash('fiscal-year-starts', `${edition.fiscalYearStarts}`, 'fiscal-year');
  }
  return found;
}
