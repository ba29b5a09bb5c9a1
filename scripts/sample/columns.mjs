// The columns of every ledger file: canonical name, Chinese header, and how a value is written.

const column = (name, title, type = 'text', width = 12) => ({ name, title, type, width });

const text = (name, title, width) => column(name, title, 'text', width);
const day = (name, title) => column(name, title, 'day', 13);
const money = (name, title) => column(name, title, 'money', 14);
const count = (name, title) => column(name, title, 'count', 9);

export const COLUMNS = {
  people: [
    text('person_id', '工号', 8),
    text('name', '姓名', 10),
    text('grade', '职级'),
    text('leader_id', '直属上级'),
    text('team', '团队'),
    day('hired_on', '入职日期'),
    day('left_on', '离职日期'),
    text('kind', '人员类别'),
    day('effective_from', '生效日期'),
    day('probation_until', '试用期至'),
    money('base_pay', '底薪'),
    money('position_pay', '岗位工资'),
    money('allowance', '补贴'),
    money('tax_deductions', '专项附加扣除'),
    money('social_insurance', '社保公积金个人部分'),
  ],
  sales: [
    text('order_no', '订单号', 13),
    count('line_no', '行号'),
    day('signed_on', '签约日期'),
    text('person_id', '工号', 8),
    text('customer', '客户', 28),
    text('product', '产品', 28),
    text('category', '产品类别', 14),
    count('quantity', '数量'),
    money('list_price', '统一报价'),
    money('floor_price', '最低价'),
    money('unit_price', '成交单价'),
    money('amount', '金额'),
    money('cost', '成本'),
    day('executed_on', '履约日期'),
    text('status', '状态', 8),
    day('cancelled_on', '作废日期'),
    text('project_no', '项目编号'),
    column('special_rate', '特批提成比例', 'percent'),
    count('refund_of', '退款行号'),
    text('approval_no', '审批单号'),
    day('approved_on', '审批日期'),
    day('due_on', '应收日期'),
    text('note', '备注', 16),
  ],
  collections: [
    text('receipt_no', '收款单号', 13),
    day('received_on', '到账日期'),
    text('order_no', '订单号', 13),
    money('amount', '金额'),
    text('account', '账户'),
    text('method', '方式'),
  ],
  expenses: [
    text('expense_no', '报销单号'),
    day('spent_on', '发生日期'),
    text('person_id', '工号'),
    text('department', '部门'),
    text('category', '费用类别'),
    money('amount', '金额'),
    text('invoice_no', '发票号'),
    text('approved_by', '审批人'),
    text('city', '城市'),
    count('nights', '天数'),
    count('heads', '人数'),
  ],
  budgets: [
    text('period', '期间', 10),
    text('department', '部门', 14),
    text('category', '类别', 14),
    money('amount', '金额'),
    day('revised_on', '调整日期'),
    text('approved_by', '审批人'),
  ],
  targets: [text('period'), text('person_id'), money('target'), money('team_target'), money('stretch'), text('metric')],
  splits: [text('order_no'), text('person_id'), text('share')],
  elections: [text('person_id'), text('quarter'), text('excess')],
  decisions: [
    text('person_id'),
    text('change'),
    text('to_grade'),
    day('effective_from'),
    day('decided_on'),
    text('approved_by'),
  ],
  projects: [text('project_no'), text('person_id'), text('base'), text('rate')],
  reviews: [text('person_id'), text('period'), text('kind'), count('score'), text('reviewer')],
  incidents: [day('date'), text('person_id'), text('severity'), text('effect'), text('note')],
};

/** Words of canonical values in a file with Chinese headers. */
const CHINESE = {
  kind: { sales: '销售', non_sales: '非销售' },
  status: { valid: '有效', cancelled: '作废' },
  grade: {
    assistant: '销售助理',
    specialist: '销售专员',
    elite: '销售精英',
    supervisor: '销售主管',
    manager: '销售经理',
  },
};

export const inChinese = (name, value) => CHINESE[name]?.[value] ?? value;
