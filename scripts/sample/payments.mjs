// An everyday order enters; the receipts it brings until the year's end leave: at once, by instalments, late or never.
import { addDays, YEAR_END } from './days.mjs';

const wholeYuan = (fen) => Math.round(fen / 100) * 100;

const later = (day, random, from, to) => addDays(day, random.between(from, to));

function planOf(order, due, random) {
  const delivered = order.executed ?? addDays(order.signed, 30);
  const luck = random.next();
  if (luck < 0.5) return [[later(order.signed, random, 0, 16), due]];
  if (luck < 0.74) {
    const deposit = wholeYuan(due * 0.3);
    return [
      [later(order.signed, random, 0, 3), deposit],
      [later(delivered, random, 4, 25), due - deposit],
    ];
  }
  if (luck < 0.89) return [[later(order.signed, random, 30, 75), due]];
  if (luck < 0.95) {
    const part = wholeYuan(due / 3);
    return [
      [later(order.signed, random, 3, 12), part],
      [later(order.signed, random, 40, 60), part],
      [later(order.signed, random, 90, 150), due - 2 * part],
    ];
  }
  return luck < 0.98 ? [[later(order.signed, random, 5, 20), wholeYuan(due * 0.4)]] : [];
}

/** Receipts (day, fen) for the amount due. */
export function paymentsFor(order, due, random) {
  return planOf(order, due, random)
    .filter(([day]) => day <= YEAR_END)
    .map(([received_on, amount]) => ({ received_on, amount }));
}
