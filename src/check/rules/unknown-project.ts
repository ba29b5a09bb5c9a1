// KEY-UNKNOWN-PROJECT: a sales row of a project that the projects ledger does not have.
import { eitherOf, placesFilled } from '../../model/columns/search-columns.ts';
import { finding } from '../../model/finding.ts';
import type { SalesRow } from '../../model/ledger.ts';
import { placeOf } from '../../model/place.ts';
import { pickedRows } from '../../model/row-list.ts';
import type { Rule } from '../rule.ts';

export const unknownProject: Rule = {
  codes: ['KEY-UNKNOWN-PROJECT'],
  *find({ ledgers }) {
    const known = new Set(ledgers.projects.map((row) => row.projectNo));
    const isUnknown = ({ projectNo, status }: SalesRow): boolean =>
      projectNo !== null && status !== 'cancelled' && !known.has(projectNo);
    const named = pickedRows(ledgers.sales, eitherOf(placesFilled(ledgers.sales, 'projectNo')));
    for (const row of named.filter(isUnknown)) {
      yield finding('KEY-UNKNOWN-PROJECT', placeOf(row, 'project_no'), row.projectNo, {});
    }
  },
};
