// A settlement with its reviews, budget and findings -> the one document that terminal, JSON, CSV and workbook render.
import type { Document, Fact, Language, Table } from '../../model/document.ts';
import { formatRun } from '../../model/run.ts';
import type { Score } from '../../model/score.ts';
import type { Settlement } from '../../model/settlement.ts';
import { wordsIn } from '../../text/words.ts';
import { findingsTable } from '../findings-table.ts';
import { measureFacts } from '../measure-fact.ts';
import { reviewsTable } from '../reviews-table.ts';
import { detailsTable } from '../score/details-table.ts';
import { indicatorsTable } from '../score/indicators-table.ts';
import { scoresTable } from '../score/scores-table.ts';
import { titleIn, type Wording, wordingOf } from '../wording.ts';
import { aboutTable, filesTable } from './about-tables.ts';
import { approvalTable, receiptsTable, signaturesTable } from './approval-tables.ts';
import { bonusesTable } from './bonuses-table.ts';
import { budgetTable } from './budget-table.ts';
import { correctionsTable } from './corrections-table.ts';
import { grantsTable, hasOtherGrants } from './grants-table.ts';
import { heldOrdersTable, heldPeopleTable } from './held-tables.ts';
import { lineDetailsTable, linesTable } from './lines-tables.ts';
import { overviewTable, totalsTable } from './overview-table.ts';
import { payTable } from './pay-table.ts';
import { peopleBrief, peopleTable } from './people-tables.ts';
import { performanceTable } from './performance-table.ts';
import { policyTables } from './policy-tables.ts';
import { hasCompany, type SettlementReport } from './settlement-report.ts';
import { teamsTable } from './teams-table.ts';
import { tieOutRowsTable, tieOutTable } from './tie-out-tables.ts';

export function settlementDocument(report: SettlementReport, language: Language): Document {
  const { settlement, book } = report;
  const wording = wordingOf(language, settlement.policy.grades, [...book.ledgers.people, ...settlement.people]);
  return {
    schema: 'salesctl/settlement@1',
    language,
    title: titleOf(wording, report),
    facts: factsOf(wording, settlement),
    tables: tablesOf(wording, report),
  };
}

function titleOf({ words }: Wording, report: SettlementReport): string {
  const title = words.settlementTitle(words.run(report.settlement.run));
  return hasCompany(report) ? `${report.company} · ${title}` : title;
}

function factsOf({ language, words }: Wording, { run, asOf, policy }: Settlement): readonly Fact[] {
  const name = formatRun(run);
  const { columns } = words;
  return [
    { name: 'run', title: columns.run, type: 'id', value: name, words: { [name]: words.run(run) } },
    { name: 'as_of', title: columns.as_of, type: 'day', value: asOf },
    ...measureFacts(policy, language),
    {
      name: 'policy.id',
      title: columns.policy,
      type: 'id',
      value: policy.id,
      words: { [policy.id]: titleIn(policy.title, language) },
    },
    {
      name: 'policy.effective_from',
      title: columns.effective_from,
      type: 'day',
      value: policy.effectiveFrom,
      detail: true,
    },
    { name: 'policy.sha256', title: columns.policy_sha256, type: 'code', value: policy.sha256, detail: true },
  ];
}

/** The order is that of the JSON's keys and of the workbook's sheets. */
function tablesOf(wording: Wording, report: SettlementReport): readonly Table[] {
  const { settlement, reviews, scores = [], budget, findings, book } = report;
  const { sheets } = wording.words;
  return [
    peopleTable(wording, settlement),
    peopleBrief(wording, settlement),
    overviewTable(wording, report),
    payTable(wording, settlement),
    performanceTable(wording, settlement),
    linesTable(wording, settlement),
    lineDetailsTable(wording, settlement),
    ...(hasOtherGrants(settlement) ? [grantsTable(wording, settlement)] : []),
    bonusesTable(wording, settlement),
    ...(settlement.corrections.length === 0 ? [] : [correctionsTable(wording, settlement.corrections)]),
    teamsTable(wording, settlement),
    heldOrdersTable(wording, settlement),
    heldPeopleTable(wording, settlement),
    reviewsTable(wording, reviews, { sheet: sheets.reviews, only: ['workbook'] }),
    ...scoreTables(wording, scores),
    budgetTable(wording, budget),
    findingsTable(wording, findings, { sheet: sheets.findings, only: ['json', 'workbook'] }),
    ...policyTables(wording, settlement.policy),
    tieOutRowsTable(wording, settlement),
    tieOutTable(wording, settlement),
    aboutTable(wording, report),
    filesTable(wording, book),
    approvalTable(wording, report),
    signaturesTable(wording),
    receiptsTable(wording, settlement),
    totalsTable(wording, report),
  ];
}

/** Only under a policy with scorecards for such a run. */
function scoreTables({ language }: Wording, scores: readonly Score[]): readonly Table[] {
  if (scores.length === 0) return [];
  const { sheet } = wordsIn(language).score;
  return [
    scoresTable(scores, language, { sheet, only: ['json', 'workbook'] }),
    detailsTable(scores, language, { sheet, only: ['workbook'] }),
    indicatorsTable(scores, language),
  ];
}
