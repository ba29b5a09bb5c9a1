// The columns of the ledgers of what was agreed: customers 客户, adjustments 调整.
import { type ColumnSpec, column } from '../column-spec.ts';
import { PERSON, PERSON_NAMES, SELLER, SELLER_NAMES } from './shared-words.ts';

export const customersColumns: readonly ColumnSpec[] = [
  column('customer', 'text', ['客户', '客戶', 'Customer'], {
    required: true,
    synonyms:
      '客户名称,客户名,客户单位,客户全称,客户简称,客戶名稱,客戶名,customer name,client,client name,account name,company',
    note: ['与销售台账中的写法相同', 'Written as in the sales ledger'],
  }),
  column('person_id', 'identifier', ['工号', '工號', 'Person ID'], {
    synonyms: `${SELLER},负责人工号,負責人工號,owner id`,
    fallbacks: `${SELLER_NAMES},负责人,負責人,owner`,
    note: ['负责该客户的人', 'Who looks after the customer'],
  }),
  column('class', 'text', ['等级', '等級', 'Class'], {
    synonyms: '客户等级,客户级别,客户类别,级别,客戶等級,客戶級別,客戶類別,級別,customer class,grade,tier',
  }),
  column('terms_days', 'days', ['账期', '帳期', 'Terms'], {
    synonyms: '账期天数,付款天数,信用期,信用期限,帳期天數,付款天數,信用期限(天),payment terms,credit days,terms days',
    note: ['签约后多少天应付款', 'Days from signing to the day on which the money is due'],
  }),
  column('credit_limit', 'money', ['信用额度', '信用額度', 'Credit limit'], {
    synonyms: '授信额度,信用限额,授信額度,信用限額,credit',
  }),
  column('first_order_on', 'date', ['首单日期', '首單日期', 'First order on'], {
    synonyms:
      '首次成交日期,首次下单日期,首次合作日期,首次成交,首單,首次下單日期,first order,first order date,customer since',
    note: ['早于销售台账的首单写在这里', 'A first order from before the sales ledger goes here'],
  }),
];

export const adjustmentsColumns: readonly ColumnSpec[] = [
  column('adjustment_no', 'identifier', ['调整单号', '調整單號', 'Adjustment no'], {
    required: true,
    synonyms: '调整编号,单号,調整編號,單號,adjustment,adjustment number,adjustment id',
  }),
  column('person_id', 'identifier', ['工号', '工號', 'Person ID'], {
    required: true,
    synonyms: PERSON,
    fallbacks: PERSON_NAMES,
  }),
  column('period', 'month', ['期间', '期間', 'Period'], {
    required: true,
    synonyms: '月份,年月,所属月份,计入月份,結算月份,结算月份,所屬月份,month',
    note: ['计入哪个月的结算,如 2026-03', 'The month whose run pays it, such as 2026-03'],
  }),
  column('amount', 'money', ['金额', '金額', 'Amount'], {
    required: true,
    synonyms: '调整金额,补发金额,調整金額,補發金額,adjustment amount',
    note: ['负数为扣减', 'Negative takes money back'],
  }),
  column('reason', 'text', ['原因', '原因', 'Reason'], {
    required: true,
    synonyms: '调整原因,事由,说明,备注,調整原因,說明,備註,note,notes,remark,remarks,comment',
  }),
  column('order_no', 'identifier', ['订单号', '訂單號', 'Order no'], {
    synonyms:
      '合同号,合同编号,订单编号,合約號,合約編號,訂單編號,order number,order id,orderid,order,contract no,contract number',
  }),
  column('approved_by', 'text', ['审批人', '審批人', 'Approved by'], {
    required: true,
    synonyms: '批准人,核准人,approver',
    note: ['不能是本人', 'Not the person themself'],
  }),
  column('approved_on', 'date', ['审批日期', '審批日期', 'Approved on'], {
    synonyms: '批准日期,核准日期,approval date,approved date',
  }),
];
