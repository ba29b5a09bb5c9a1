// Orders with their numbers enter; the sample's README leaves, so that it always names the right ones.
import { STORIES } from './stories.mjs';

const WHO = [
  ['M01', '周立衡', 'manager of all; sells now and then himself', '销售经理，偶尔自签'],
  [
    'S01',
    '方文茵',
    'supervisor of 江岸组; team meets 300,000 in March, and all of Q4',
    '江岸组主管；三月与整个四季度团队达标',
  ],
  ['S02', '罗启川', 'supervisor of 武昌组; meets only December', '武昌组主管；仅十二月达标'],
  [
    'S03',
    '邹敏舒',
    'supervisor of 汉阳组; in February her team meets its target and she misses her own',
    '汉阳组主管；二月团队达标而个人未达标',
  ],
  [
    'E01',
    '陈予安',
    'elite; carries the excess of Q2 into July, which meets its target only with it',
    '销售精英；二季度超额结转七月，七月靠结转达标',
  ],
  [
    'E02',
    '沈若棠',
    'specialist; misses January, meets Q1 (restored); promoted to elite on 14 September, counts from October',
    '一月未达、一季度达标（补发）；九月十四日晋升精英，十月起算',
  ],
  ['E03', '韩柏舟', 'specialist; meets May, misses Q2 (taken back)', '五月达标、二季度未达（扣回）'],
  [
    'E04',
    '苏念禾',
    'assistant; meets April, May, June and becomes a specialist on 1 July; misses Q4, so a demotion is recommended',
    '四至六月连续达标，七月一日晋升专员；四季度未达，建议降级',
  ],
  [
    'E05',
    '贺子谦',
    'elite; meets January and February, misses March and Q1 (taken back); meets every month of Q2 and still misses the quarter; two missed quarters',
    '一、二月达标，一季度未达（扣回）；二季度月月达标而季度未达；连续两季未达',
  ],
  [
    'E06',
    '石敬尧',
    'specialist; misses March by 140 yuan, misses Q1 and Q2; an incident in May; meets Q3 and Q4',
    '三月只差 140 元；一、二季度未达；五月受罚；三、四季度达标',
  ],
  [
    'E07',
    '梁思绮',
    "specialist; leaves on 30 June (a month's end, June is assessed); a refund follows in August",
    '六月三十日离职（当月仍考核）；八月发生退款',
  ],
  [
    'E08',
    '夏知远',
    'assistant; joins on 6 March (before the 10th: March is assessed); meets Q1 with a third of its target',
    '三月六日入职（十日前，当月考核）；按三分之一季度任务达标',
  ],
  [
    'E09',
    '顾怀瑜',
    'elite; meets every month; projects, a bounced cheque, an order never installed',
    '销售精英，月月达标；工程项目、退票、未安装订单',
  ],
  [
    'E10',
    '孟书瑶',
    'specialist; moves from S03 to S02 on 1 August; an incident halves Q3',
    '八月一日由汉阳组调武昌组；三季度因奖惩减半',
  ],
  [
    'E11',
    '丁一舟',
    'assistant; leaves on 15 September (mid-month: September is not assessed)',
    '九月十五日离职（月中，当月不考核）',
  ],
  [
    'E12',
    '卢星野',
    'assistant; joins on 18 May (after the 10th: May is not assessed); meets every month of Q3 and misses the quarter',
    '五月十八日入职（十日后，当月不考核）；三季度月月达标而季度未达',
  ],
  ['N01', '范守拙', 'service engineer, not sales staff: sells filters at 5 %', '售后工程师，非销售人员：滤芯销售按 5%'],
  ['N02', '谢清嘉', 'office, no sales', '内勤，无销售'],
];

const FINDINGS = [
  [
    'KEY-UNKNOWN-ORDER',
    'a receipt of 12 January for HT2512-041, an order of the year before',
    '一月十二日一笔收款对应上年订单',
  ],
  [
    'POLICY-BELOW-FLOOR, POLICY-SPECIAL-NO-RATE',
    "E10's row below the floor price in March, without a special rate",
    '孟书瑶三月低于最低价且无特批比例',
  ],
  ['POLICY-DISCOUNT-UNAPPROVED', "E03's discount of April that nobody approved", '韩柏舟四月折扣无审批'],
  ['DATE-MID-MONTH', "E02's promotion dated 14 September", '沈若棠晋升日期在月中'],
];

const ALERTS = [
  ['warning 预警', '2026-03 武昌组 业务招待费', '5,130 of 6,000'],
  ['over 超支', '2026-03 江岸组 市场推广费', '17,240 of 15,000'],
  ['forecast 预测', '2026 汉阳组 差旅费', 'at the pace of January to March it runs out before the year ends'],
  ['forecast 预测', '2026 江岸组 市场推广费', "the March fair took more than half of the year's 30,000"],
  ['forecast 预测', '2026 江岸组 差旅费', 'a little above 17,000; revised to 22,000 from 1 July 七月一日起调整'],
  ['over 超支', '2026 技术服务部 业务招待费', '386 of a budget of 0'],
];

const row = (...cells) => `| ${cells.join(' | ')} |`;

function storyRow(story, orders) {
  const order = orders.find(({ key }) => key === story.key);
  return row(order.order_no, story.person, story.signed, story.en, story.zh);
}

export const readme = (orders) => `# 武汉澄川净水设备有限公司: the sample company

An invented maker of water purifiers; all people, customers and figures are invented too. Fiscal year 2026, the built-in
policy \`zhicheng\`, ledgers as they were known on 31 December 2026.
\`scripts/sample/make-sample.mjs\` of salesctl's sources writes every file here.

本目录为虚构企业，人员、客户、数据均为虚构；由脚本生成，请勿手改。

Files differ on purpose: CSV and XLSX, Chinese and canonical headers, \`2026/3/5\` and \`2026-03-05\`, one ledger in several files.

## Who is who 人员

${row('person_id', 'name', 'story', '说明')}
|---|---|---|---|
${WHO.map((cells) => row(...cells)).join('\n')}

M01 leads S01, S02, S03; 江岸组 is E01-E04 under S01, 武昌组 E05-E08 (and E10 from August) under S02, 汉阳组 E09-E12 under S03.
The manager's team reaches 800,000 in March and in December. February has lower team targets (Spring Festival, \`targets.csv\`).

## Which story is in which order 订单里的故事

${row('order_no', 'seller', 'signed', 'story', '说明')}
|---|---|---|---|---|
${STORIES.map((story) => storyRow(story, orders)).join('\n')}

All other orders are generated: most are paid within weeks, some by instalments, some late, a few not at all.

## What \`check\` says 检查结果

No errors. Deliberate findings (besides the notice \`POLICY-BELOW-FLOOR\` of each special row):

${row('code', 'where', '说明')}
|---|---|---|
${FINDINGS.map((cells) => row(...cells)).join('\n')}

## Budgets 预算 (as of March 2026)

${row('status', 'budget', 'figures')}
|---|---|---|
${ALERTS.map((cells) => row(...cells)).join('\n')}
`;
