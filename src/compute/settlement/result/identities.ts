// A finished settlement -> nothing, or a defect: what must hold before anything is written (rulebook 9).
import { checkedFen, Defect, type Fen, formatFen } from '../../../model/money.ts';
import { formatRun } from '../../../model/run.ts';
import type { PersonSettlement, Settlement } from '../../../model/settlement.ts';
import type { Accrual } from '../accrue.ts';

/** Throws a {@link Defect} that names the identity, the person and both figures. */
export function assertIdentities(settlement: Settlement, accrual: Accrual): void {
  const { tieOut, people, totals } = settlement;
  const same = (what: string, a: Fen, b: Fen): void => {
    if (checkedFen(a) === checkedFen(b)) return;
    throw new Defect(`${formatRun(settlement.run)}: ${what}: ${formatFen(a)} is not ${formatFen(b)}`);
  };
  for (const person of people) assertPerson(person, same);
  same('paid + held = earned, of all', sumOf(people, 'paidSoFar') + totals.held, sumOf(people, 'earnedSoFar'));
  same('lines + bonuses = payables', tieOut.linesPay + tieOut.grantsPay, tieOut.peoplePayable);
  same('payables = total', tieOut.peoplePayable, totals.payable);
  same('sales credited = sales read', tieOut.salesCredited, tieOut.salesRead);
  same(
    'matched + unmatched = collected',
    tieOut.collectionsMatched + tieOut.collectionsUnmatched,
    tieOut.collectionsRead,
  );
  for (const [personId, bases] of basesOf(accrual)) {
    same(`line bases = performance, ${personId}`, bases, accrual.performed.get(personId) ?? 0);
  }
  for (const { ledger, read, used, leftOut } of tieOut.rows) {
    same(`rows of ${ledger}`, used + leftOut.reduce((sum, { rows }) => sum + rows, 0), read);
  }
}

function assertPerson(person: PersonSettlement, same: (what: string, a: Fen, b: Fen) => void): void {
  const { personId, payable, payout, owed, owedBefore } = person;
  same(`paid + held = earned, ${personId}`, person.paidSoFar + person.held, person.earnedSoFar);
  same(`payable = payout - change of what is owed, ${personId}`, payout - (owed - owedBefore), payable);
  if (payout < 0 || owed < 0) throw new Defect(`${personId}: a negative payout or debt`);
}

/** What everybody's lines of the own performance stand for. */
function basesOf(accrual: Accrual): ReadonlyMap<string, Fen> {
  const bases = new Map<string, { sum: Fen }>();
  let latestId = '';
  let latest = { sum: 0 };
  const { lines } = accrual;
  for (let place = 0; place < lines.length; place += 1) {
    const mould = lines.mouldAt(place);
    const { personId, band, kind } = mould ?? lines.at(place).line;
    if (band === null || kind === 'team') continue;
    // Lines come person by person.
    if (personId !== latestId) {
      latestId = personId;
      latest = bases.get(latestId) ?? { sum: 0 };
      bases.set(latestId, latest);
    }
    latest.sum += mould === null ? lines.at(place).line.walked : lines.baseAt(place);
  }
  return new Map(Array.from(bases, ([personId, { sum }]) => [personId, sum]));
}

const sumOf = (people: readonly PersonSettlement[], figure: 'paidSoFar' | 'earnedSoFar'): Fen =>
  people.reduce((sum, person) => sum + person[figure], 0);
