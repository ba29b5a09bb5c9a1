// Nothing enters; the text of the sample's salesctl.yaml leaves.

export const bookFile = () => `# The sample company: an invented maker of water purifiers in Wuhan, fiscal year 2026.
book: 武汉澄川净水设备有限公司
language: zh-CN
policies: [zhicheng]

ledgers:
  people: ledgers/people.xlsx
  sales:
    - ledgers/sales-2026-q1.csv
    - ledgers/sales-2026-q2.csv
    - ledgers/sales-2026-h2.xlsx#销售
  collections:
    - ledgers/collections-2026-h1.csv
    - ledgers/collections-2026-h2.xlsx#回款
  expenses: ledgers/expenses.csv
  budgets: ledgers/budgets.xlsx
  targets: ledgers/targets.csv
  splits: ledgers/splits.csv
  elections: ledgers/elections.csv
  decisions: ledgers/decisions.csv
  projects: ledgers/projects.csv
  reviews: ledgers/reviews.csv
  incidents: ledgers/incidents.csv
`;
