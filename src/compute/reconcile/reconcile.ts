// A version of a book, a run and the rows of a hand-made sheet -> both figures side by side, with every difference classified.
import { type Day, type Month, monthOf } from '../../model/calendar.ts';
import type { Version } from '../../model/difference.ts';
import type { Ratio } from '../../model/money.ts';
import type { Grade } from '../../model/policy.ts';
import type { HandRow, ReconciledItem, Reconciliation } from '../../model/reconciliation.ts';
import { groupBy } from '../../model/roster.ts';
import { monthsOf, type Run } from '../../model/run.ts';
import { type Picture, type Piece, pictureOf } from '../difference/picture.ts';
import { totalOf } from './case.ts';
import { classify } from './classify.ts';
import { ladderRates } from './ladder-rates.ts';

export interface ReconcileRequest {
  readonly version: Version;
  readonly run: Run;
  readonly asOf: Day | null;
  readonly file: string;
  readonly rows: readonly HandRow[];
}

/** Where the sheet names an order anywhere, everybody is compared order by order; else whole persons are. */
export function reconcile({ version, run, asOf, file, rows }: ReconcileRequest): Reconciliation {
  const picture = pictureOf(version, run, asOf);
  const byOrder = rows.some(({ orderNo }) => orderNo !== null);
  const idOf = idsOf(picture);
  const keyOf = (personId: string, orderNo: string | null): string =>
    JSON.stringify([personId, byOrder ? orderNo : null]);
  const theirs = groupBy(rows, ({ person, orderNo }) => keyOf(idOf(person), orderNo));
  const ours = groupBy(picture.pieces.values(), ({ personId, orderNo }) => keyOf(personId, orderNo));
  const paid = [...ours].filter(([, pieces]) => pieces.some(({ pay }) => pay !== 0)).map(([key]) => key);
  const keys = [...new Set([...paid, ...theirs.keys()])];
  const items = keys.map((key) => itemOf(key, ours.get(key) ?? [], theirs.get(key) ?? [], picture, byOrder));
  const places = new Map(picture.decisions.accrual.ground.roster.people.map(({ id }, place) => [id, place]));
  const last = places.size;
  const { settlement } = picture;
  return {
    run,
    asOf: settlement.asOf,
    policy: settlement.policy,
    file,
    items: items.sort(
      (a, b) =>
        (places.get(a.personId) ?? last) - (places.get(b.personId) ?? last) ||
        byText(a.personId, b.personId) ||
        byText(a.orderNo ?? '', b.orderNo ?? ''),
    ),
  };
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Ids stay as they are; a name that only one person has becomes the id; anything else stays as written. */
function idsOf({ decisions }: Picture): (text: string) => string {
  const { people, byId } = decisions.accrual.ground.roster;
  const named = groupBy(people, ({ name }) => name);
  return (text) => {
    const namesakes = named.get(text) ?? [];
    return !byId.has(text) && namesakes.length === 1 ? namesakes[0]!.id : text;
  };
}

function itemOf(
  key: string,
  pieces: readonly Piece[],
  rows: readonly HandRow[],
  picture: Picture,
  byOrder: boolean,
): ReconciledItem {
  const [personId, orderNo] = JSON.parse(key) as [string, string | null];
  const { decisions, settlement } = picture;
  const { ground } = decisions.accrual;
  const ours = totalOf(pieces.map(({ pay }) => pay));
  const theirs = totalOf(rows.map(({ amount }) => amount));
  const item = {
    personId,
    name: ground.roster.byId.get(personId)?.name ?? personId,
    orderNo,
    ours: pieces.length === 0 ? null : ours,
    theirs: rows.length === 0 ? null : theirs,
    places: rows.map(({ source, row }) => ({ source, row })),
  };
  const grade = settlement.people.find((person) => person.personId === personId)?.grade ?? null;
  const signedIn = pieces.length > 0 ? null : signingOf(picture, orderNo, personId);
  if (pieces.length === 0 && theirs !== 0 && !isLater(signedIn, ground.lastMonth)) {
    return { ...item, match: 'only_there', also: [], evidence: null };
  }
  const found = classify({
    months: monthsOf(ground.run, ground.fiscal),
    policy: settlement.policy,
    ours,
    theirs,
    lines: pieces.flatMap(({ line }) => (line === null ? [] : [line])),
    grants: pieces.flatMap(({ line, pay }) => (line === null ? [pay] : [])),
    rates: ladderRates(settlement.policy, grade satisfies Grade | null),
    sharesOf: (order) => sharesOf(picture, order, personId),
    signedIn,
    isWholePerson: !byOrder,
  });
  return { ...item, ...found };
}

const isLater = (month: Month | null, last: Month): boolean => month !== null && month > last;

/** The month of an order that the run does not know yet, where the person sells or shares it. */
function signingOf({ decisions }: Picture, orderNo: string | null, personId: string): Month | null {
  const { ledgers, splits } = decisions.accrual.ground;
  const isSharer = splits.get(orderNo ?? '')?.some((split) => split.personId === personId) ?? false;
  const row = ledgers.sales.find(
    (sale) => sale.orderNo === orderNo && sale.status === 'valid' && (isSharer || sale.personId === personId),
  );
  return row === undefined ? null : monthOf(row.signedOn);
}

function sharesOf({ decisions }: Picture, orderNo: string, personId: string) {
  const splits = decisions.accrual.ground.splits.get(orderNo) ?? [];
  const own = splits.find((split) => split.personId === personId)?.share;
  if (own === undefined) return null;
  return { own, others: splits.map(({ share }): Ratio => share) };
}
