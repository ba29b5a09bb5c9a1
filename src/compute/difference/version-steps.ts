// Two versions of a book -> the versions between them, each with one more kind of input replaced, and its cause.
import type { Cause, Version } from '../../model/difference.ts';
import type { Ledgers } from '../../model/ledger.ts';
import { groupBy } from '../../model/roster.ts';
import type { SalesSteps } from './sales-steps.ts';

export interface VersionStep {
  readonly cause: Cause;
  readonly version: Version;
}

/**
 * In the order that docs/diff.md gives: people who are new, rows removed, added and changed, shares, money,
 * execution, approval, people and grades, targets, scores and incidents, adjustments, policy, closings. The last step is `after` itself.
 */
export function versionSteps(before: Version, after: Version, sales: SalesSteps): readonly VersionStep[] {
  const steps: VersionStep[] = [];
  let version = before;
  const replace = (cause: Cause, ledgers: Partial<Ledgers>, more: Partial<Version> = {}): void => {
    version = { ...version, ledgers: { ...version.ledgers, ...ledgers }, ...more };
    steps.push({ cause, version });
  };
  const { people, decisions, splits, projects, collections, customers, adjustments } = after.ledgers;
  const { targets, elections, incidents, reviews, budgets, expenses } = after.ledgers;
  const known = new Set(before.ledgers.people.map(({ personId }) => personId));
  replace('grade', { people: [...before.ledgers.people, ...people.filter(({ personId }) => !known.has(personId))] });
  replace('row_removed', { sales: sales.removed });
  replace('row_added', { sales: sales.added, ...companions(before.ledgers, after.ledgers) });
  replace('row_changed', { sales: sales.changed, customers });
  replace('share', { splits, projects });
  replace('late_money', { collections });
  replace('executed', { sales: sales.executed });
  replace('approved', { sales: sales.approved });
  replace('grade', { people, decisions });
  replace('target', { targets, elections, incidents, reviews, budgets, expenses });
  replace('adjustment', { adjustments });
  replace('policy', {}, { editions: after.editions });
  steps.push({ cause: 'correction', version: after });
  return steps;
}

/** An order that is new as a whole comes with its shares and receipts, a new project with its people. */
function companions(before: Ledgers, after: Ledgers): Partial<Ledgers> {
  const orders = new Set(before.sales.map(({ orderNo }) => orderNo));
  const projects = new Set(before.projects.map(({ projectNo }) => projectNo));
  const sold = groupBy(after.sales, ({ orderNo }) => orderNo);
  const isNew = ({ orderNo }: { readonly orderNo: string }): boolean => sold.has(orderNo) && !orders.has(orderNo);
  const isOld = (row: { readonly orderNo: string }): boolean => !isNew(row);
  return {
    splits: [...before.splits.filter(isOld), ...after.splits.filter(isNew)],
    collections: [...before.collections.filter(isOld), ...after.collections.filter(isNew)],
    projects: [...before.projects, ...after.projects.filter(({ projectNo }) => !projects.has(projectNo))],
  };
}
