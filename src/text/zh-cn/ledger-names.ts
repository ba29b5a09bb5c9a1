// What the ledgers are called in simplified Chinese.
import type { LedgerName } from '../../model/ledger.ts';

export const LEDGER_NAMES: Readonly<Record<LedgerName, string>> = {
  people: '人员',
  sales: '销售',
  collections: '回款',
  expenses: '费用',
  budgets: '预算',
  targets: '任务',
  splits: '分成',
  elections: '超额选择',
  decisions: '人事决定',
  projects: '项目',
  reviews: '评价',
  incidents: '奖惩',
  customers: '客户',
  adjustments: '调整',
};
