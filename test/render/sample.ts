// A small settlement as a document: Chinese names, debts, gaps, thirds, every layout.
import type { Column, Document, Formula, Row, Table } from '../../src/model/document.ts';

const belongs = (kind: string): Formula => ({
  op: 'sumWhere',
  table: 'lines',
  column: 'amount',
  where: [
    ['person_id', { column: 'person_id' }],
    ['kind', { text: kind }],
  ],
});

const KINDS = { personal: '个人提成', team: '团队提成', special: '特价提成' };

const PEOPLE: readonly Column[] = [
  { name: 'rank', title: '名次', type: 'medal', decoration: true },
  { name: 'person_id', title: '工号', type: 'id' },
  { name: 'name', title: '姓名', type: 'text' },
  { name: 'met', title: '达标', type: 'flag' },
  { name: 'performance', title: '业绩', type: 'money' },
  { name: 'target', title: '任务', type: 'money' },
  {
    name: 'attainment',
    title: '达成率',
    type: 'percent',
    places: 4,
    formula: { op: 'quotient', column: 'performance', by: 'target' },
  },
  { name: 'share', title: '进度', type: 'bar', decoration: true },
  { name: 'earned.personal', title: '个人提成', type: 'money', formula: belongs('personal'), detail: true },
  { name: 'earned.team', title: '团队提成', type: 'money', formula: belongs('team'), detail: true },
  { name: 'deducted', title: '扣回', type: 'money', detail: true },
  {
    name: 'payable',
    title: '应发',
    type: 'money',
    formula: { op: 'sum', columns: ['earned.personal', 'earned.team', '-deducted'] },
  },
];

const people: readonly Row[] = [
  {
    tone: 'good',
    values: [
      1,
      'E001',
      '欧阳娜娜',
      true,
      4_000_000,
      2_500_000,
      { num: 8, den: 5 },
      { num: 1, den: 1 },
      250_000,
      33_333,
      0,
      283_333,
    ],
  },
  {
    values: [
      2,
      'E002',
      '=cmd|calc',
      false,
      2_499_900,
      2_500_000,
      { num: 24_999, den: 25_000 },
      { num: 24_999, den: 25_000 },
      75_000,
      0,
      10_050,
      64_950,
    ],
  },
  {
    tone: 'bad',
    values: [
      3,
      'E003',
      'Müller 😀 | Co',
      false,
      -123_456,
      300_000,
      { num: -3858, den: 9375 },
      { num: 0, den: 1 },
      -7_407,
      0,
      0,
      -7_407,
    ],
  },
  { tone: 'muted', values: [4, 'E004', '李', null, 0, null, null, null, undefined, undefined, 0, 0] },
];

const LINES: readonly Column[] = [
  { name: 'person_id', title: '工号', type: 'id' },
  { name: 'order_no', title: '订单号', type: 'id' },
  { name: 'signed_on', title: '签订日期', type: 'day' },
  { name: 'month', title: '月份', type: 'month' },
  { name: 'kind', title: '类别', type: 'code', words: KINDS },
  { name: 'base', title: '基数', type: 'money' },
  { name: 'rate', title: '比例', type: 'percent' },
  { name: 'factor', title: '系数', type: 'factor' },
  { name: 'amount', title: '金额', type: 'money', formula: { op: 'product', columns: ['base', 'rate', 'factor'] } },
  { name: 'quantity', title: '件数', type: 'count' },
  { name: 'remark', title: '备注', type: 'text' },
];

const SIX = { num: 3, den: 50 };
const ONE = { num: 1, den: 1 };
const lines: readonly Row[] = [
  { values: ['E001', '007', 20260301, 202603, 'personal', 2_500_000, SIX, ONE, 150_000, 12, null] },
  {
    values: [
      'E001',
      'A-2',
      20260331,
      202603,
      'personal',
      1_000_000,
      { num: 1, den: 10 },
      ONE,
      100_000,
      1_234,
      '季度内签订，"加急"，客户要求分两次发货并由华东区仓库统一安排物流，运费由客户承担',
    ],
  },
  {
    values: [
      'E001',
      'A-3',
      20240229,
      202402,
      'team',
      100_000,
      { num: 1, den: 3 },
      ONE,
      33_333,
      1,
      'first line\nsecond line',
    ],
  },
  { values: ['E002', 'A-4', 20260315, 202603, 'personal', 2_500_000, SIX, { num: 1, den: 2 }, 75_000, 3, '@SUM(A1)'] },
  {
    tone: 'warning',
    values: ['E003', 'A-5', 20260315, 202603, 'personal', -123_456, SIX, ONE, -7_407, -1, '+86 10 1234'],
  },
];

const total = (column: string): Formula => ({ op: 'total', table: 'people', column });

const TABLES: readonly Table[] = [
  {
    name: 'people',
    title: '人员汇总',
    note: '应发 = 个人提成 + 团队提成 − 扣回。',
    columns: PEOPLE,
    rows: people,
    totals: ['performance', 'earned.personal', 'earned.team', 'deducted', 'payable'],
  },
  { name: 'lines', title: '提成明细', columns: LINES, rows: lines, totals: ['amount', 'quantity'] },
  {
    name: 'totals',
    title: '合计',
    layout: 'facts',
    sheet: '审批',
    single: true,
    columns: [
      { name: 'performance', title: '业绩合计', type: 'money', formula: total('performance') },
      { name: 'payable', title: '应发合计', type: 'money', formula: total('payable') },
      { name: 'closed_on', title: '关账日期', type: 'day' },
    ],
    rows: [{ values: [6_376_444, 340_876, 20260331] }],
  },
  {
    name: 'approval',
    title: '审批签字',
    layout: 'page',
    sheet: '审批',
    only: ['workbook'],
    columns: [
      { name: 'role', title: '环节', type: 'text' },
      { name: 'name', title: '姓名', type: 'text' },
      { name: 'signature', title: '签字', type: 'text' },
      { name: 'day', title: '日期', type: 'day' },
    ],
    rows: ['制表', '复核', '批准', '领取'].map((role) => ({ values: [role, null, null, null] })),
  },
  { name: 'findings', title: '问题[1]/2', columns: [{ name: 'code', title: '代码', type: 'code' }], rows: [] },
];

export const sample: Document = {
  schema: 'salesctl/sample@1',
  language: 'zh-CN',
  title: '2026年3月 销售结算 & 提成',
  facts: [
    { name: 'run', title: '期间', type: 'text', value: '2026-03' },
    { name: 'as_of', title: '截止', type: 'day', value: 20260331 },
    { name: 'policy.id', title: '制度', type: 'id', value: 'zhicheng' },
    { name: 'policy.effective_from', title: '生效', type: 'day', value: null },
    { name: 'policy.sha256', title: '指纹', type: 'id', value: '9f'.repeat(32), detail: true },
    { name: 'empty.group', title: '', type: 'text', value: undefined },
  ],
  tables: TABLES,
};
