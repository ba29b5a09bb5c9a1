// Every ledger's columns by name: the list that templates, documents, `cat` and the encoding guess share with parsing.
import type { LedgerName } from '../model/ledger.ts';
import type { ColumnSpec } from './column-spec.ts';
import { budgetsColumns, collectionsColumns, expensesColumns, targetsColumns } from './columns/money-columns.ts';
import { peopleColumns } from './columns/people-columns.ts';
import {
  decisionsColumns,
  electionsColumns,
  incidentsColumns,
  projectsColumns,
  reviewsColumns,
  splitsColumns,
} from './columns/personnel-columns.ts';
import { salesColumns } from './columns/sales-columns.ts';
import { adjustmentsColumns, customersColumns } from './columns/terms-columns.ts';

export const LEDGER_COLUMNS: Readonly<Record<LedgerName, readonly ColumnSpec[]>> = {
  people: peopleColumns,
  sales: salesColumns,
  collections: collectionsColumns,
  expenses: expensesColumns,
  budgets: budgetsColumns,
  targets: targetsColumns,
  splits: splitsColumns,
  elections: electionsColumns,
  decisions: decisionsColumns,
  projects: projectsColumns,
  reviews: reviewsColumns,
  incidents: incidentsColumns,
  customers: customersColumns,
  adjustments: adjustmentsColumns,
};

/** Names of sheets that are a ledger: `sales`, `销售`, `銷售`. */
export const LEDGER_SHEETS: Readonly<Record<LedgerName, readonly string[]>> = {
  people: ['people', '人员', '人員', '员工', '花名册', '花名冊'],
  sales: ['sales', '销售', '銷售', '销售明细', '銷售明細'],
  collections: ['collections', '回款', '收款'],
  expenses: ['expenses', '费用', '費用', '报销', '報銷'],
  budgets: ['budgets', '预算', '預算'],
  targets: ['targets', '任务', '任務', '目标', '目標'],
  splits: ['splits', '分成'],
  elections: ['elections', '超额选择', '超額選擇'],
  decisions: ['decisions', '人事决定', '人事決定'],
  projects: ['projects', '项目', '項目', '專案'],
  reviews: ['reviews', '评价', '評價'],
  incidents: ['incidents', '奖惩', '獎懲'],
  customers: ['customers', '客户', '客戶', '客户档案', '客戶檔案'],
  adjustments: ['adjustments', '调整', '調整', '手工调整', '手工調整'],
};

/** All header words of all ledgers, and the words of their choices: what a text in the right encoding shows. */
export function headerWords(): readonly string[] {
  const words = new Set<string>();
  for (const columns of Object.values(LEDGER_COLUMNS)) {
    for (const spec of columns) {
      for (const word of [...Object.values(spec.title), ...spec.synonyms, ...spec.fallbacks]) words.add(word);
      for (const choice of spec.choices) for (const word of choice.words) words.add(word);
    }
  }
  return [...words];
}
