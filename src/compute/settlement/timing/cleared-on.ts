// A receipt and the policy's safety days -> the day from which its money counts.
import { addDays, type Day, firstDay, monthOf } from '../../../model/calendar.ts';
import { copyOfRow } from '../../../model/copy-of-row.ts';
import type { CollectionRow } from '../../../model/ledger.ts';
import type { SafetyDays } from '../../../model/mechanisms.ts';
import { type Editions, editionOn } from '../../../model/policy.ts';
import type { RowList } from '../../../model/row-list.ts';

/** Money that is paid back counts at once; so does all money of a policy without safety days. */
export function clearedOn({ receivedOn, amount, method }: CollectionRow, { methods, others }: SafetyDays): Day {
  if (amount <= 0 || (methods.length === 0 && others === 0)) return receivedOn;
  const wanted = folded(method ?? '');
  const days = methods.find((one) => folded(one.method) === wanted)?.days ?? others;
  return addDays(receivedOn, days);
}

const folded = (method: string): string => method.normalize('NFKC').trim().toLowerCase();

/** By the edition of the month in which the money came. */
const clearedBy = (receipt: CollectionRow, editions: Editions): Day =>
  clearedOn(receipt, editionOn(editions, firstDay(monthOf(receipt.receivedOn))).release.safetyDays);

/** The receipts with the day from which they count as the day on which they came; the same list where nothing waits. */
export function asCleared<Receipts extends RowList<CollectionRow>>(
  receipts: Receipts,
  editions: Editions,
): Receipts | readonly CollectionRow[] {
  const waits = editions.some(({ release }) => release.safetyDays.methods.length > 0 || release.safetyDays.others > 0);
  return waits ? receipts.map((receipt) => copyOfRow(receipt, { receivedOn: clearedBy(receipt, editions) })) : receipts;
}
