// A budget report enters, its document leaves: the budgets, what needs attention and what the money went to.
import { type BudgetReport, isAlert } from '../model/budget.ts';
import type { Document, Fact, Language } from '../model/document.ts';
import { formatRun } from '../model/run.ts';
import { wordsIn } from '../text/words.ts';
import { alertsTable } from './budget/alerts-table.ts';
import { budgetsTable } from './budget/budgets-table.ts';
import { driversTable, unbudgetedTable } from './budget/drivers-table.ts';
import { monthsTable } from './budget/months-table.ts';

/** People read the alerts in sentences; the same figures stand in columns of `budgets` and `drivers`. */
export function budgetDocument(report: BudgetReport, language: Language): Document {
  const words = wordsIn(language);
  const alerts = report.rows.filter(isAlert);
  return {
    schema: 'salesctl/budget@1',
    language,
    title: words.budget.title(words.report.run(report.run)),
    facts: factsOf(report, language),
    tables: [
      budgetsTable(report.rows, language),
      ...(alerts.length > 0 ? [alertsTable(alerts, language)] : []),
      driversTable(alerts, language),
      monthsTable(report.rows, language),
      unbudgetedTable(report, language),
    ],
  };
}

function factsOf(report: BudgetReport, language: Language): readonly Fact[] {
  const words = wordsIn(language);
  const titles = words.budget.facts;
  const run = formatRun(report.run);
  const count = (name: 'over' | 'warning' | 'ahead' | 'forecast', value: number): Fact => ({
    name: name === 'ahead' ? name : `alerts.${name}`,
    title: titles[name],
    type: 'count',
    value,
  });
  const { rows } = report;
  return [
    { name: 'run', title: titles.run, type: 'code', value: run, words: { [run]: words.report.run(report.run) } },
    { name: 'as_of', title: titles.as_of, type: 'day', value: report.asOf },
    count('over', rows.filter((row) => row.status === 'over').length),
    count('warning', rows.filter((row) => row.status === 'warning').length),
    count('ahead', rows.filter((row) => row.status === 'ahead').length),
    count('forecast', rows.filter((row) => row.forecast !== null && row.forecast.runsOutIn !== null).length),
    { name: 'unbudgeted', title: titles.unbudgeted, type: 'money', value: report.unbudgeted },
  ];
}
