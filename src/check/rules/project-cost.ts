// POLICY-PROJECT-NO-COST: a sale of a project that shares its profit, without the cost that profit is worked out from.
import { finding } from '../../model/finding.ts';
import type { SalesRow } from '../../model/ledger.ts';
import { placeOf } from '../../model/place.ts';
import type { Rule } from '../rule.ts';

export const projectCost: Rule = {
  codes: ['POLICY-PROJECT-NO-COST'],
  *find({ ledgers }) {
    const sharing = new Set(ledgers.projects.filter((row) => row.base === 'profit').map((row) => row.projectNo));
    if (sharing.size === 0) return;
    const lacksCost = ({ projectNo, cost, amount, status }: SalesRow): boolean =>
      projectNo !== null && cost === null && amount > 0 && status !== 'cancelled' && sharing.has(projectNo);
    for (const row of ledgers.sales.filter(lacksCost)) {
      yield finding('POLICY-PROJECT-NO-COST', placeOf(row, 'cost'), null, { project: row.projectNo! });
    }
  },
};
