// What every run of the fiscal year so far paid a person -> a row a run, the last of them the run that is stated.
import type { Table } from '../../model/document.ts';
import type { Run } from '../../model/run.ts';
import type { PersonPaid, StatementReport } from './statement-report.ts';
import { type StatementColumnOf, type StatementWording, statementTable } from './statement-table.ts';

interface YearRow {
  readonly run: Run;
  readonly isClosed: boolean | undefined;
  readonly paid: PersonPaid;
}

export function yearTable(wording: StatementWording, report: StatementReport, person: PersonPaid): Table {
  const rows = [...earlierRows(report, person.personId), ownRow(report, person)];
  const shown = (name: string): boolean => {
    if (name === 'state') return rows.some(({ isClosed }) => isClosed === true);
    return name !== 'owed' || rows.some(({ paid }) => paid.owed !== 0);
  };
  return statementTable(
    wording,
    { name: 'year', totals: ['payable', 'payout'] },
    columnsOf(wording).filter(({ name }) => shown(name)),
    rows,
  );
}

const ownRow = ({ settlement, isClosed }: StatementReport, paid: PersonPaid): YearRow => ({
  run: settlement.run,
  isClosed,
  paid,
});

/** A person who was in no such run was paid nothing by it. */
const earlierRows = ({ earlierRuns }: StatementReport, personId: string): readonly YearRow[] =>
  earlierRuns.flatMap(({ run, isClosed, people }) => {
    const paid = people.find((person) => person.personId === personId);
    return paid === undefined ? [] : [{ run, isClosed, paid }];
  });

const columnsOf = ({ words, statement }: StatementWording): readonly StatementColumnOf<YearRow>[] => [
  { name: 'run', type: 'text', value: ({ run }) => words.run(run) },
  {
    name: 'state',
    type: 'code',
    words: statement.states,
    value: ({ isClosed }) => (isClosed === undefined ? null : isClosed ? 'closed' : 'open'),
  },
  { name: 'payable', type: 'money', value: ({ paid }) => paid.payable },
  { name: 'payout', type: 'money', value: ({ paid }) => paid.payout },
  { name: 'owed', type: 'money', value: ({ paid }) => paid.owed },
];
