// The shape of the words of one person's statement; whatever a settlement names too, it takes from the words of reports.
import type { PayPart } from './pay-parts.ts';

export type StatementColumn = 'item' | 'comes_from' | 'whose' | 'bar' | 'short' | 'standing' | 'state';

export type StatementTable =
  | 'payout'
  | 'outcome'
  | 'progress'
  | 'lines'
  | 'team_lines'
  | 'bonuses'
  | 'held'
  | 'corrections'
  | 'year'
  | 'signatures';

/** The steps from what is earned to what is paid out. */
export type OutcomeItem = PayPart | 'payable' | 'set_off' | 'to_debt' | 'payout';

type Named<Name extends string> = Readonly<Record<Name, string>>;

export interface StatementWords {
  readonly title: (name: string, run: string) => string;
  readonly columns: Named<StatementColumn>;
  readonly tables: Named<StatementTable>;
  readonly notes: Readonly<Partial<Record<StatementTable, string>>>;
  /** In its place where the table has no rows. */
  readonly emptyNotes: Readonly<Partial<Record<StatementTable, string>>>;
  /** Names of the workbook's sheets. */
  readonly sheets: Named<'statement' | 'lines'>;
  readonly items: Named<OutcomeItem>;
  /** Where each step's money comes from, in a few words. */
  readonly itemNotes: Named<OutcomeItem>;
  readonly whose: Named<'own' | 'team'>;
  /** How a target stands: of a period that is over, or on the way. */
  readonly standings: Named<'met' | 'missed' | 'ahead' | 'behind'>;
  /** A quarter or year that is not over. */
  readonly soFar: (period: string) => string;
  readonly currency: Named<'title' | 'name'>;
  readonly states: Named<'closed' | 'open'>;
  readonly roles: Named<'issued' | 'received'>;
}
