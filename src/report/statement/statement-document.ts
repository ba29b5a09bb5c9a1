// A run's report and a person -> that person's statement, the one document that a workbook and a page render.
import { formatDay } from '../../model/calendar.ts';
import type { Document, Fact, Language, Table } from '../../model/document.ts';
import { Defect } from '../../model/money.ts';
import { formatRun } from '../../model/run.ts';
import { wordsIn } from '../../text/words.ts';
import { measureFacts } from '../measure-fact.ts';
import { titleIn, wordingOf } from '../wording.ts';
import { personBonusesTable } from './bonuses-table.ts';
import { personCorrectionsTable } from './corrections-table.ts';
import { personHeldTable } from './held-table.ts';
import { ownLinesTable, teamLinesTable } from './lines-tables.ts';
import { outcomeTable, payoutTable } from './payout-tables.ts';
import { type PersonShare, personShares } from './person-share.ts';
import { progressTable } from './progress-table.ts';
import { signaturesTable } from './signatures-table.ts';
import type { StatementReport } from './statement-report.ts';
import type { StatementWording } from './statement-table.ts';
import { yearTable } from './year-table.ts';

/** By person: everybody who is listed in the settlement, in roster order. Built when asked for. */
export function statementDocuments(report: StatementReport, language: Language): (personId: string) => Document {
  const { settlement, names } = report;
  const wording: StatementWording = {
    ...wordingOf(language, settlement.policy.grades, [...names, ...settlement.people]),
    statement: wordsIn(language).statement,
  };
  const shares = personShares(settlement);
  return (personId) => {
    const share = shares.get(personId);
    if (share === undefined) throw new Defect(`${personId} is not in the settlement`);
    return statementOf(wording, report, share);
  };
}

const statementOf = (wording: StatementWording, report: StatementReport, share: PersonShare): Document => ({
  schema: 'salesctl/statement@1',
  language: wording.language,
  title: titleOf(wording, report, share),
  facts: factsOf(wording, report, share),
  tables: tablesOf(wording, report, share),
});

function titleOf({ words, statement }: StatementWording, report: StatementReport, { person }: PersonShare): string {
  const title = statement.title(person.name, words.run(report.settlement.run));
  return report.company === null || report.company === '' ? title : `${report.company} · ${title}`;
}

function factsOf(wording: StatementWording, report: StatementReport, { person }: PersonShare): readonly Fact[] {
  const { language, words, statement, grades } = wording;
  const { run, asOf, policy } = report.settlement;
  const { columns } = words;
  const { effectiveFrom } = policy;
  const edition = effectiveFrom === null ? words.fromBeginning : formatDay(effectiveFrom);
  const name = formatRun(run);
  const state = report.isClosed === undefined ? null : report.isClosed ? 'closed' : 'open';
  return [
    { name: 'name', title: columns.name, type: 'text', value: person.name },
    { name: 'person_id', title: columns.person_id, type: 'id', value: person.personId },
    { name: 'grade', title: columns.grade, type: 'code', words: grades, value: person.grade?.id ?? null },
    { name: 'team', title: columns.team, type: 'text', value: person.team },
    ...measureFacts(policy, language),
    { name: 'run', title: columns.run, type: 'id', value: name, words: { [name]: words.run(run) } },
    { name: 'as_of', title: columns.as_of, type: 'day', value: asOf },
    { name: 'state', title: statement.columns.state, type: 'code', value: state, words: statement.states },
    { name: 'policy.title', title: columns.policy, type: 'text', value: titleIn(policy.title, language) },
    { name: 'policy.effective_from', title: columns.effective_from, type: 'text', value: edition },
    { name: 'currency', title: statement.currency.title, type: 'text', value: statement.currency.name },
    { name: 'policy.sha256', title: columns.policy_sha256, type: 'code', value: policy.sha256, detail: true },
    { name: 'version', title: columns.version, type: 'code', value: `salesctl ${report.version}`, detail: true },
  ];
}

/** What is paid comes first; tables that need not be there are left out when empty. */
function tablesOf(wording: StatementWording, report: StatementReport, share: PersonShare): readonly Table[] {
  const { person, corrections } = share;
  return [
    payoutTable(wording, person),
    outcomeTable(wording, person),
    progressTable(wording, report.progress.get(person.personId) ?? []),
    ownLinesTable(wording, share),
    ...ifAny(teamLinesTable(wording, share)),
    ...ifAny(personBonusesTable(wording, share)),
    personHeldTable(wording, share),
    ...ifAny(personCorrectionsTable(wording, corrections)),
    yearTable(wording, report, person),
    signaturesTable(wording),
  ];
}

const ifAny = (table: Table): readonly Table[] => (table.rows.length === 0 ? [] : [table]);
