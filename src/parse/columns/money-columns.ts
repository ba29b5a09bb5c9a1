// The columns of the ledgers of money: collections 回款, expenses 费用, budgets 预算, targets 任务.
import { type ColumnSpec, choice, column } from '../column-spec.ts';
import { PERIOD, PERSON, PERSON_NAMES, SELLER, SELLER_NAMES } from './shared-words.ts';

const ORDER =
  '合同号,合同编号,订单编号,销售单号,销售订单号,合约编号,合約號,合約編號,訂單編號,order number,order id,orderid,order,contract no,contract number,contract id';

const DEPARTMENT = '部门名称,所属部门,成本中心,部門名稱,所屬部門,dept,cost center,cost centre';

const AMOUNT = '总金额,金额合计,總金額,total,total amount';

export const collectionsColumns: readonly ColumnSpec[] = [
  column('receipt_no', 'identifier', ['收款单号', '收款單號', 'Receipt no'], {
    required: true,
    synonyms:
      '收款编号,回款单号,回款编号,收据号,流水号,交易流水号,收款編號,回款單號,收據號,流水號,receipt,receipt number,receipt id,payment no,payment id',
  }),
  column('received_on', 'date', ['到账日期', '到帳日期', 'Received on'], {
    required: true,
    synonyms:
      '回款日期,收款日期,到款日期,入账日期,到账时间,付款日期,日期,入帳日期,到款時間,date,received,receipt date,payment date,paid on,collection date',
    fallbacks: '回款时间,收款时间,到款时间,入账时间,付款时间,支付时间,交易时间,回款時間,收款時間,payment time',
  }),
  column('order_no', 'identifier', ['订单号', '訂單號', 'Order no'], { required: true, synonyms: ORDER }),
  column('amount', 'money', ['金额', '金額', 'Amount'], {
    required: true,
    synonyms: `${AMOUNT},回款金额,收款金额,到账金额,到款金额,实收金额,回款额,回款金額,收款金額,到帳金額,實收金額,received amount,payment amount,paid amount,collected`,
    note: ['负数为退款', 'Negative is money paid back'],
  }),
  column('account', 'text', ['账户', '帳戶', 'Account'], { synonyms: '收款账户,收款帳戶,银行账户,bank account' }),
  column('method', 'text', ['方式', '方式', 'Method'], {
    synonyms: '收款方式,支付方式,付款方式,payment method,payment',
  }),
];

export const expensesColumns: readonly ColumnSpec[] = [
  column('expense_no', 'identifier', ['报销单号', '報銷單號', 'Expense no'], {
    required: true,
    synonyms: '报销编号,费用单号,费用编号,单号,報銷編號,費用單號,單號,expense number,expense id,claim no',
  }),
  column('spent_on', 'date', ['发生日期', '發生日期', 'Spent on'], {
    required: true,
    synonyms: '费用日期,消费日期,费用发生日期,报销日期,日期,費用日期,消費日期,報銷日期,date,expense date,spend date',
  }),
  column('person_id', 'identifier', ['工号', '工號', 'Person ID'], {
    required: true,
    synonyms: `${PERSON},报销人工号,報銷人工號`,
    fallbacks: `${PERSON_NAMES},报销人,报销人姓名,報銷人,claimant`,
  }),
  column('department', 'text', ['部门', '部門', 'Department'], { synonyms: DEPARTMENT }),
  column('category', 'text', ['费用类别', '費用類別', 'Category'], {
    required: true,
    synonyms: '费用类型,费用科目,科目,类别,费用项目,費用類型,費用科目,類別,expense category,expense type,type',
  }),
  column('amount', 'money', ['金额', '金額', 'Amount'], {
    required: true,
    synonyms: `${AMOUNT},报销金额,费用金额,報銷金額,費用金額,expense amount`,
  }),
  column('invoice_no', 'identifier', ['发票号', '發票號', 'Invoice no'], {
    synonyms: '发票号码,发票编号,發票號碼,發票編號,invoice,invoice number',
  }),
  column('approved_by', 'text', ['审批人', '審批人', 'Approved by'], { synonyms: '批准人,核准人,approver' }),
  column('opportunity_no', 'identifier', ['商机编号', '商機編號', 'Opportunity no'], {
    synonyms: '商机号,商機號,opportunity',
  }),
  column('exception_no', 'identifier', ['特批单号', '特批單號', 'Exception no'], {
    synonyms: '特批编号,特批編號,exception',
  }),
  column('approved_amount', 'money', ['特批金额', '特批金額', 'Approved amount'], { synonyms: '批准金额,核准金額' }),
  column('exception_on', 'date', ['特批日期', '特批日期', 'Exception on'], { synonyms: 'exception date' }),
  column('city', 'text', ['城市', '城市', 'City'], { synonyms: '出差城市,地点,地點,location' }),
  column('nights', 'whole', ['天数', '天數', 'Nights'], { synonyms: '晚数,住宿天数,晚數,days' }),
  column('heads', 'whole', ['人数', '人數', 'Heads'], { synonyms: '用餐人数,用餐人數,people,persons' }),
];

export const budgetsColumns: readonly ColumnSpec[] = [
  column('period', 'period', ['期间', '期間', 'Period'], {
    required: true,
    synonyms: PERIOD,
    note: ['年 2026 或月 2026-03', 'A year 2026 or a month 2026-03'],
  }),
  column('department', 'text', ['部门', '部門', 'Department'], {
    required: true,
    synonyms: DEPARTMENT,
    note: ['* 为全部', '* is all'],
  }),
  column('category', 'text', ['类别', '類別', 'Category'], {
    required: true,
    synonyms: '费用类别,费用类型,科目,费用科目,預算科目,预算科目,費用類別,費用類型,費用科目,expense category,type',
    note: ['* 为全部', '* is all'],
  }),
  column('amount', 'money', ['金额', '金額', 'Amount'], {
    required: true,
    synonyms: `${AMOUNT},预算金额,预算,预算额,預算金額,預算,budget,budget amount`,
  }),
  column('revised_on', 'date', ['调整日期', '調整日期', 'Revised on'], {
    synonyms: '修订日期,修訂日期,revision date,revised',
  }),
  column('approved_by', 'text', ['审批人', '審批人', 'Approved by'], { synonyms: '批准人,核准人,approver' }),
];

export const targetsColumns: readonly ColumnSpec[] = [
  column('period', 'period', ['期间', '期間', 'Period'], {
    required: true,
    synonyms: `${PERIOD},季度`,
    note: ['月 2026-03、季 2026-Q1 或年 2026', 'A month 2026-03, a quarter 2026-Q1 or a year 2026'],
  }),
  column('person_id', 'identifier', ['工号', '工號', 'Person ID'], {
    required: true,
    synonyms: SELLER,
    fallbacks: SELLER_NAMES,
  }),
  column('target', 'money', ['个人任务', '個人任務', 'Target'], {
    synonyms:
      '任务,目标,个人目标,任务额,销售任务,销售目标,任務,目標,個人目標,任務額,銷售目標,personal target,own target,quota',
  }),
  column('team_target', 'money', ['团队任务', '團隊任務', 'Team target'], {
    synonyms: '团队目标,团队任务额,團隊目標,team quota',
  }),
  column('stretch', 'money', ['奋斗目标', '奮鬥目標', 'Stretch'], {
    synonyms: '挑战目标,冲刺目标,挑戰目標,衝刺目標,stretch target',
  }),
  column('metric', 'choice', ['指标', '指標', 'Metric'], {
    synonyms: '考核指标,任务指标,考核指標',
    choices: [
      choice('amount', '金额,销售额,金額,銷售額,sales'),
      choice('quantity', '数量,销量,數量,銷量'),
      choice('profit', '利润,毛利,利潤'),
      choice('collected', '回款,回款额,回款額,collections'),
      choice('customers', '客户数,新客户,客戶數,新客戶'),
    ],
    note: ['空则为金额', 'Amount where blank'],
  }),
  column('phase', 'text', ['阶段', '階段', 'Phase'], { synonyms: '任务阶段,任務階段,stage' }),
];
