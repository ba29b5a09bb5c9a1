// A policy enters, the tables of `policy show` leave, with the words and in the order of a regulation.
import type { Document, Fact, Language, Table } from '../model/document.ts';
import type { Policy } from '../model/policy.ts';
import { wordsIn } from '../text/words.ts';
import { ladderTables } from './policy/ladder-tables.ts';
import { mechanismTables } from './policy/mechanism-tables.ts';
import { positionsTable, probationTable, taxTable } from './policy/pay-tables.ts';
import { rateTables } from './policy/rate-tables.ts';
import { candidaciesTable, openTable } from './policy/review-tables.ts';
import { budgetSettings, incidentSettings, optionSettings, paySettings, reviewSettings } from './policy/settings.ts';
import { settingsTable } from './policy/settings-table.ts';
import { titleIn } from './wording.ts';

export function policyDocument(policy: Policy, language: Language): Document {
  return {
    schema: 'salesctl/policy@1',
    language,
    title: titleIn(policy.title, language),
    facts: factsOf(policy, language),
    tables: tablesOf(policy, language),
  };
}

function tablesOf(policy: Policy, language: Language): readonly Table[] {
  const grades = Object.fromEntries(policy.grades.map(({ id, title }) => [id, titleIn(title, language)]));
  const open = new Set(policy.open.map(({ path }) => path));
  return [
    ...ladderTables(policy, language),
    ...rateTables(policy, language),
    settingsTable('options', optionSettings(policy), open, grades, language),
    settingsTable('pay', paySettings(policy), open, grades, language),
    positionsTable(policy, grades, language),
    probationTable(policy, language),
    taxTable(policy, language),
    settingsTable('reviews', reviewSettings(policy), open, grades, language),
    candidaciesTable(policy, grades, language),
    settingsTable('incidents', incidentSettings(policy), open, grades, language),
    settingsTable('budget', budgetSettings(policy), open, grades, language),
    ...mechanismTables(policy, grades, language),
    openTable(policy, grades, language),
  ];
}

function factsOf(policy: Policy, language: Language): readonly Fact[] {
  const { facts } = wordsIn(language).policy;
  return [
    { name: 'policy.id', title: facts.id, type: 'id', value: policy.id },
    { name: 'policy.regulation', title: facts.regulation, type: 'text', value: policy.regulation },
    { name: 'policy.effective_from', title: facts.effective_from, type: 'day', value: policy.effectiveFrom },
    {
      name: 'policy.fiscal_year_starts',
      title: facts.fiscal_year_starts,
      type: 'count',
      value: policy.fiscalYearStarts,
    },
    { name: 'policy.file', title: facts.file, type: 'text', value: policy.file },
    { name: 'policy.sha256', title: facts.sha256, type: 'code', value: policy.sha256, detail: true },
    { name: 'open_figures', title: facts.open, type: 'count', value: policy.open.length },
  ];
}
