// KEY-UNKNOWN-PROJECT: a sales row of a project that the projects ledger does not have.
import { finding } from '../../model/finding.ts';
import { placeOf } from '../../model/place.ts';
import type { Rule } from '../rule.ts';

export const unknownProject: Rule = {
  codes: ['KEY-UNKNOWN-PROJECT'],
  *find({ ledgers }) {
    const known = new Set(ledgers.projects.map((row) => row.projectNo));
    for (const row of ledgers.sales) {
      if (row.projectNo === null || row.status === 'cancelled' || known.has(row.projectNo)) continue;
      yield finding('KEY-UNKNOWN-PROJECT', placeOf(row, 'project_no'), row.projectNo, {});
    }
  },
};
