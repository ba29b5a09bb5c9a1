// POLICY-BUDGET-UNAPPROVED: a budget row that nobody approved (rulebook 14).
import { finding } from '../../model/finding.ts';
import { placeOf } from '../../model/place.ts';
import type { Rule } from '../rule.ts';

export const budgetApproval: Rule = {
  codes: ['POLICY-BUDGET-UNAPPROVED'],
  *find({ ledgers }) {
    for (const row of ledgers.budgets) {
      if (row.approvedBy === null) yield finding('POLICY-BUDGET-UNAPPROVED', placeOf(row, 'approved_by'), null, {});
    }
  },
};
