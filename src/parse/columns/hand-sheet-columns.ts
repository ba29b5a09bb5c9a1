// The columns of a commission sheet that was made by hand: who, for which order, how much.
import { type ColumnSpec, column } from '../column-spec.ts';
import { SELLER, SELLER_NAMES } from './shared-words.ts';

/** The pay of a sheet goes by many names; a bare amount or sum counts only where there is no better one. */
export const handSheetColumns: readonly ColumnSpec[] = [
  column('person_id', 'identifier', ['工号', '工號', 'Person ID'], {
    required: true,
    synonyms: SELLER,
    fallbacks: SELLER_NAMES,
  }),
  column('order_no', 'identifier', ['订单号', '訂單號', 'Order no'], {
    synonyms:
      '订单编号,合同号,合同编号,销售单号,单号,訂單編號,合約號,合約編號,order number,order id,orderid,order,contract no,contract number',
  }),
  column('amount', 'money', ['提成', '提成', 'Commission'], {
    required: true,
    synonyms:
      '提成金额,提成额,应发提成,本月提成,应发,应发金额,应付提成,佣金,提成金額,提成額,應發提成,應發,應發金額,傭金,payable,commission amount,commission payable,pay',
    fallbacks: '金额,合计,实发,实发金额,实发提成,应得,奖金,金額,合計,實發,實發金額,amount,total,payout,paid',
  }),
];
