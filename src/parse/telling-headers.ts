// The name of a header that is no column of ours -> what a cell below it may say about its row: that it is void, in another currency, money that went back.
import type { FindingFacts } from '../model/finding-facts.ts';
import type { LedgerName } from '../model/ledger.ts';
import { isForeign } from './row-currency.ts';

export interface Telling {
  readonly says: FindingFacts['READ-UNREAD-COLUMN']['says'];
  /** Whether a word, without spaces and in small letters, says so. */
  readonly isTold: (word: string) => boolean;
  /** What already takes account of it, if anything does: a negative amount, that or a status, a day of leaving, or that the row is no record. */
  readonly unless: 'negative' | 'status' | 'left' | 'no-record' | null;
}

/** Null for headers that tell nothing in the ledger. */
export function tellingOf(name: string, ledger: LedgerName): Telling | null {
  return tellingsIn(ledger).find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

type Tellings = readonly (readonly [RegExp, Telling])[];

function tellingsIn(ledger: LedgerName): Tellings {
  switch (ledger) {
    case 'people':
      return OF_PEOPLE;
    case 'adjustments':
      return [...OF_ADJUSTMENTS, ...TELLINGS];
    // The ledger keeps all customers that there are; what they are now changes no amount.
    case 'customers':
      return [];
    case 'sales':
    case 'collections':
    case 'expenses':
    case 'budgets':
    case 'targets':
    case 'splits':
    case 'elections':
    case 'decisions':
    case 'projects':
    case 'reviews':
    case 'incidents':
      return TELLINGS;
  }
}

const exactly = (words: string): RegExp => new RegExp(`^(?:${words.replaceAll(' ', '|')})$`);

const isYes = (word: string): boolean =>
  !exactly('否 n no f false 0(?:\\.0*)? 未.* 没有.* 无 正常 有效 - -- × ✗ /').test(word);
const isNo = (word: string): boolean => exactly('否 n no f false 0 无效 已?作废 失效 已?取消 × ✗').test(word);
const isFigure = (word: string): boolean => /[1-9]/.test(word);

/** Not sent, not invoiced: that changes no amount. */
const ASIDE =
  '(?!.*(?:发货|物流|配送|收货|出库|入库|发票|开票|打印|同步|delivery|fulfil|shipping|shipment|invoic|print|sync|lineitem))';
const STATES = '状态|狀態|status|(?:审批|審批|审核|審核|付款|支付|退款|售后|核销)结果|(?:审批|審批)進度';

const NOT_COUNTING =
  /作废|作廢|取消|关闭|關閉|拒绝|拒絕|驳回|駁回|撤[销銷回]|草稿|无效|無效|删除|刪除|失败|失敗|退款|退货|退貨|已退|未[付支审審通生提确確]|待[付支审審提确確]|(?:审批|審批|审核|審核)中|cancel|void|refund|return|closed|draft|reject|pending|fail|unpaid|expired|declin|chargeback/;
const NOTHING_OF_IT =
  /^(?:无|無|没有|未|不)(?:.*(?:退款|退货|退貨|售后|取消|作废|作廢|关闭))|^(?:no|not|un)[- ]?(?:refund|return|cancel)/;

const status: Telling = {
  says: 'status',
  isTold: (word) => NOT_COUNTING.test(word) && !NOTHING_OF_IT.test(word),
  unless: 'negative',
};
const told = (says: Telling['says'], isTold: Telling['isTold'], unless: Telling['unless'] = null): Telling => ({
  says,
  isTold,
  unless,
});

/** Not a word more: `客户要求取消安装` is no void order. What was paid back has a row of its own. */
const VOID =
  /^(?:(?:已|此单|该单|本单|订单|合同|客户|全部|整单)*(?:作废|作廢|取消|撤销|撤單|撤单|无效|無效)(?:了|订单|合同|此单)?|void(?:ed)?|cancell?ed)[。.!！]?$/;

/** A note, in which people write what belongs into the status. */
export const NOTE: Telling = { says: 'void', isTold: (word) => VOID.test(word), unless: 'status' };

const OF_PEOPLE: Tellings = [
  [
    exactly(
      '(?:在职|在職|员工|員工|人员|任职|雇佣|用工)?(?:状态|狀態) (?:employment|employee|staff)?status 是否离职 是否在职',
    ),
    told('left', (word) => /离职|離職|辞职|辭職|辞退|退休|resign|terminat|^left$|inactive/.test(word), 'left'),
  ],
];

const OF_ADJUSTMENTS: Tellings = [
  [
    exactly(
      '(?:调整|調整|扣补|奖惩|奖扣)?(?:类型|類型|类别|類別|性质|方向) 增减 增減 加减 扣补 奖惩 (?:adjustment)?(?:type|kind|direction|sign)',
    ),
    told('kind', (word) => /扣|减|減|罚|罰|追回|收回|冲|deduct|penalt|claw|minus|decrease|^-/.test(word), 'negative'),
  ],
];

const TELLINGS: Tellings = [
  [exactly('备注 備註 备注说明 说明 說明 notes? remarks? comments? memo'), NOTE],
  [
    exactly('(?:结算|交易|原|订单|合同)?(?:币种|幣種|币别|幣別|货币|貨幣)(?:代码|名称)? 原币 currency currencycode'),
    // What is another currency without doubt is refused row by row: row-currency.ts.
    told(
      'currency',
      (word) => !isForeign(word) && !/cny|rmb|人民币|人民幣|^(?:元|¥|yuan|本位币|本位幣|156|pre001|-|\/)$/.test(word),
    ),
  ],
  [exactly('汇率 匯率 exchangerate fxrate'), told('rate', (word) => isFigure(word) && !/^1(?:\.0*)?$/.test(word))],
  [
    exactly(
      '(?:是否)?(?:已)?(?:作废|作廢|取消|删除|刪除|关闭|冲销|沖銷|红冲|退款|退货|退貨|无效) (?:作废|作廢|取消|删除|刪除|关闭|冲销|红冲|红字|退款|退货)(?:标志|标记|标识|標誌|標記) (?:is)?(?:deleted|voided|void|cancelled|canceled|refunded|returned|reversed)(?:flag)? 红字 是否红字',
    ),
    told('void', isYes, 'negative'),
  ],
  [
    exactly(
      '(?:是否)(?:有效|生效|计提|计入|计算业绩|计业绩) 有效标志 有效标记 (?:is)?(?:valid|active|effective)(?:flag)?',
    ),
    told('void', isNo),
  ],
  [
    exactly(
      '(?:已)?(?:退款|退货|退貨|退回|冲销|沖銷|红冲|折让|折讓|坏账)(?:总)?(?:金额|金額|额|額|数量|數量)(?:合计)? (?:total)?(?:refund|refunded|returned|return)(?:ed)?(?:amount|total|quantity)? (?:amount|quantity)(?:refunded|returned)',
    ),
    told('refund', isFigure),
  ],
  [
    exactly(
      '(?:退款|退货|退貨|取消|关闭|關閉|撤销|删除|冲销)(?:日期|时间|時間) (?:refunded|cancelled|canceled|deleted|voided|returned)(?:at|on|date|time)',
    ),
    told('refund', isFigure, 'negative'),
  ],
  [new RegExp(`^${ASIDE}.*(?:${STATES})`), status],
  [
    exactly(
      '收支 收\\/支 借\\/贷 收\\/付 进\\/出 收支类型 收支方向 收支标志 收付 收付标志 收付方向 借贷 借贷标志 借贷方向 借贷标记 进出 方向 交易方向 资金方向 direction debit\\/credit dr\\/cr drcr debitcredit',
    ),
    told(
      'direction',
      (word) => /^(?:支|付|出|借|转出|轉出|流出|提现|debit|dr|d|out|withdraw|-)/.test(word),
      'negative',
    ),
  ],
  [
    exactly(
      '(?:单据|單據|业务|業務|订单|訂單|交易|发票|發票|明细|行|记录|账务|结算|流水)?(?:类型|類型|种类|性质|红蓝字) (?:transaction|order|document|doc|line|invoice|record|entry|payment)?(?:type|kind)',
    ),
    told(
      'kind',
      (word) =>
        /退[货款貨单單回换]|^退|红字|红冲|紅字|^红$|冲[销红减账正]|沖|作废|作廢|取消|refund|return(?!ing)|creditnote|creditmemo|chargeback|reversal|void|cancel|^rtn$/.test(
          word,
        ) && !NOTHING_OF_IT.test(word),
      'negative',
    ),
  ],
];
