// Everything that one run hands to the settlement document.
import type { Book } from '../../model/book.ts';
import type { BudgetReport } from '../../model/budget.ts';
import type { Finding } from '../../model/finding.ts';
import type { Review } from '../../model/review.ts';
import type { Score } from '../../model/score.ts';
import type { Settlement } from '../../model/settlement.ts';

export interface SettlementReport {
  readonly settlement: Settlement;
  readonly reviews: readonly Review[];
  /** None, or absent, where no scorecard of the policy applies to the run. */
  readonly scores?: readonly Score[];
  /** Null where the book has no budgets. */
  readonly budget: BudgetReport | null;
  readonly findings: readonly Finding[];
  readonly book: Book;
  /** The book's own title: whose settlement it is. */
  readonly company?: string | null;
  /** The program's own. */
  readonly version: string;
}

export const hasCompany = ({ company }: SettlementReport): boolean =>
  company !== undefined && company !== null && company !== '';
