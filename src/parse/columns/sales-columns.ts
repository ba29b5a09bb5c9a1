// The columns of the sales ledger 销售.
import { type ColumnSpec, choice, column } from '../column-spec.ts';
import { SELLER, SELLER_NAMES } from './shared-words.ts';

export const salesColumns: readonly ColumnSpec[] = [
  column('order_no', 'identifier', ['订单号', '訂單號', 'Order no'], {
    required: true,
    synonyms:
      '合同号,合同编号,合约编号,订单编号,单号,销售单号,销售订单号,订单号码,单据编号,單號,合約號,合約編號,合同編號,訂單編號,銷售單號,order number,order id,orderid,order,contract no,contract number,contract id,invoice id',
    note: ['订单或合同的编号,前导零保留', 'Number of the order or contract; leading zeros are kept'],
  }),
  column('line_no', 'whole', ['行号', '行號', 'Line no'], {
    synonyms: '行次,明细行号,订单行号,行项目,明細行號,line,line number,item no',
    note: ['同一订单内的行号,空则为 1', 'Line within the order, 1 where blank'],
  }),
  column('signed_on', 'date', ['签约日期', '簽約日期', 'Signed on'], {
    required: true,
    synonyms:
      '签订日期,签单日期,合同日期,合同签订日期,成交日期,下单日期,订单日期,销售日期,交易日期,日期,簽訂日期,簽單日期,合約日期,訂單日期,下單日期,銷售日期,date,order date,sale date,sales date,contract date,signing date,sign date',
    fallbacks:
      '签约时间,签订时间,签单时间,成交时间,下单时间,订单时间,交易时间,销售时间,合同时间,签约日,签订日,簽約時間,成交時間,下單時間,訂單時間,order time',
    note: ['业绩计入此日所在月份', 'The month of this day gets the performance'],
  }),
  column('person_id', 'identifier', ['工号', '工號', 'Person ID'], {
    required: true,
    synonyms: SELLER,
    fallbacks: SELLER_NAMES,
    note: ['销售人员工号;唯一的姓名也可', 'Seller; a unique name will do'],
  }),
  column('customer', 'text', ['客户', '客戶', 'Customer'], {
    synonyms:
      '客户名称,客户名,客户单位,客户全称,客户简称,购买方,买方,甲方,客戶名稱,客戶名,買方,customer name,client,client name,buyer,account name',
  }),
  column('product', 'text', ['产品', '產品', 'Product'], {
    synonyms: '产品名称,商品,商品名称,品名,货品,物料名称,產品名稱,商品名稱,貨品,product name,item,item name,goods',
  }),
  column('category', 'text', ['产品类别', '產品類別', 'Category'], {
    synonyms:
      '类别,品类,产品分类,商品类别,产品线,产品类型,類別,品類,產品分類,商品類別,產品線,product category,product line,product type',
  }),
  column('quantity', 'number', ['数量', '數量', 'Quantity'], {
    synonyms: '台数,件数,销量,销售数量,台數,件數,銷量,qty,units,count',
  }),
  column('list_price', 'money', ['统一报价', '統一報價', 'List price'], {
    synonyms:
      '标准报价,报价,标准价,标价,目录价,挂牌价,统一价,價格,价格,標準報價,報價,標準價,標價,目錄價,standard price,price',
    note: ['公司统一报价(单价)', 'The company’s list price of one unit'],
  }),
  column('floor_price', 'money', ['最低价', '最低價', 'Floor price'], {
    synonyms: '底价,最低售价,最低限价,限价,底價,最低售價,限價,minimum price,lowest price,min price',
  }),
  column('unit_price', 'money', ['成交单价', '成交單價', 'Unit price'], {
    synonyms:
      '单价,实际单价,成交价,销售单价,售价,价格,價格,單價,實際單價,成交價,銷售單價,售價,selling price,sale price,price',
  }),
  column('amount', 'money', ['金额', '金額', 'Amount'], {
    required: true,
    synonyms:
      '合同金额,成交金额,销售额,销售金额,含税金额,交易额,交易金额,订单金额,合同额,成交额,总金额,价税合计,合同总额,业绩,营业额,合約金額,成交金額,銷售額,銷售金額,含稅金額,交易額,交易金額,訂單金額,總金額,營業額,total,total amount,sales amount,sales,order amount,contract amount,amount incl tax,turnover,revenue',
    fallbacks:
      '总价,合同总价,订单总价,成交总价,订单总额,成交总额,合同总金额,订单总金额,销售总额,销售总金额,含税总额,含税总金额,含税销售额,价税合计金额,人民币金额,總價,合約總價,訂單總額,含稅總額',
    note: ['含税金额,两位小数;负数为退款', 'With tax, two places; negative is a refund'],
  }),
  column('cost', 'money', ['成本', '成本', 'Cost'], {
    synonyms: '成本金额,成本额,销售成本,总成本,成本金額,銷售成本,總成本,cogs,cost amount,total cost',
  }),
  column('executed_on', 'date', ['履约日期', '履約日期', 'Executed on'], {
    synonyms:
      '执行日期,交付日期,发货日期,出货日期,安装日期,验收日期,完成日期,履行日期,執行日期,交貨日期,出貨日期,安裝日期,驗收日期,executed,delivered on,delivery date,shipped on,completion date,execution date',
  }),
  column('status', 'choice', ['状态', '狀態', 'Status'], {
    synonyms: '订单状态,合同状态,单据状态,訂單狀態,合約狀態,order status,state',
    choices: [
      choice('valid', '有效,正常,已生效,生效,已签约,active,ok'),
      choice('cancelled', '作废,已作废,取消,已取消,无效,作廢,已作廢,無效,void,voided,canceled,cancel'),
    ],
    note: ['空则为有效', 'Valid where blank'],
  }),
  column('project_no', 'identifier', ['项目编号', '項目編號', 'Project no'], {
    synonyms: '项目号,工程编号,项目代码,項目號,專案編號,專案號,project,project number,project id',
  }),
  column('special_rate', 'percent', ['特批提成比例', '特批提成比例', 'Special rate'], {
    synonyms: '特批比例,特殊提成比例,特批提成,特殊比例,special commission rate,approved rate',
  }),
  column('refund_of', 'whole', ['退款行号', '退款行號', 'Refund of'], {
    synonyms: '退货行号,原行号,冲销行号,退貨行號,原行號,refund line,refunds line',
    note: ['同一订单中被退的行号', 'The line of the same order that is taken back'],
  }),
  column('approval_no', 'text', ['审批单号', '審批單號', 'Approval no'], {
    synonyms: '审批编号,特批单号,审批号,審批編號,核准單號,approval,approval number',
  }),
  column('approved_on', 'date', ['审批日期', '審批日期', 'Approved on'], {
    synonyms: '批准日期,特批日期,核准日期,approval date,approved date',
  }),
  column('rebate', 'money', ['返点', '返點', 'Rebate'], {
    synonyms: '返点金额,返利,返利金额,返點金額,返利金額,rebate amount',
  }),
  column('tax_rate', 'percent', ['税率', '稅率', 'Tax rate'], {
    synonyms: '增值税率,增值稅率,vat rate,vat',
    note: ['金额所含增值税的税率', 'Of the value-added tax that the amount includes'],
  }),
  column('cancelled_on', 'date', ['作废日期', '作廢日期', 'Cancelled on'], {
    synonyms: '取消日期,作废时间,cancelled date,canceled on,cancellation date',
  }),
  column('opportunity_no', 'identifier', ['商机编号', '商機編號', 'Opportunity no'], {
    synonyms: '商机号,商機號,opportunity,opportunity id',
  }),
  column('due_on', 'date', ['应收日期', '應收日期', 'Due on'], {
    synonyms: '到期日,应收款日期,付款到期日,到期日期,due date,payment due',
  }),
  column('note', 'text', ['备注', '備註', 'Note'], {
    synonyms: '说明,备注说明,說明,notes,remark,remarks,comment,memo',
  }),
  column('source', 'text', ['来源', '來源', 'Source'], {
    synonyms: '业务来源,订单来源,客户来源,线索来源,來源渠道,来源渠道,業務來源,訂單來源,客戶來源,lead source,origin',
    note: ['业务从何而来,如 自拓、公司分配', 'Where the business came from'],
  }),
  column('written_off_on', 'date', ['核销日期', '核銷日期', 'Written off on'], {
    synonyms: '坏账核销日期,坏账日期,壞帳日期,壞帳核銷日期,write-off date,written off',
    note: ['公司放弃该笔应收款之日', 'When the company gave up the claim'],
  }),
];
