// A line -> what else is worth telling of it: the cut at the target, shares, refunds, special prices, projects, corrections.
import { addMonths, monthOf } from '../../model/calendar.ts';
import type { Reason } from '../../model/explanation.ts';
import type { Line } from '../../model/line.ts';
import { quarterOf } from '../../model/run.ts';
import { specialReason } from '../../policy/price.ts';
import { termsIn } from '../settlement/ground.ts';
import type { PaidLine } from '../settlement/payments/settled-line.ts';
import { ratedDetail } from './rated-detail.ts';
import { reason } from './reason.ts';
import { timingDetails } from './timing-details.ts';
import { lineFacts, type Subject, type View } from './view.ts';

export const lineDetails = (subject: Subject, paid: PaidLine): readonly Reason[] =>
  [
    correctionOf(paid),
    takenBack(paid.line),
    ratedDetail(paid),
    cutOf(subject, paid),
    carried(subject.view, paid.line),
    shareOf(subject.view, paid.line),
    special(subject.view, paid.line),
    project(subject.view, paid.line),
    ...timingDetails(subject.view, paid),
  ].filter((detail) => detail !== null);

function correctionOf({ correction }: PaidLine): Reason | null {
  if (correction === null) return null;
  const { of, reason: why, before, after } = correction;
  return reason('corrected', { of, reason: why, before, after });
}

function takenBack({ takesBack }: Line): Reason | null {
  if (takesBack === null) return null;
  const { row, month, article } = takesBack;
  return reason('takes_back', { lineNo: row.lineNo, month }, { place: row, article });
}

/** A row that crosses the target gives two lines (rulebook 4). */
function cutOf({ view, linesOfRow }: Subject, paid: PaidLine): Reason | null {
  const { line, accrued } = paid;
  const { target } = lineFacts(view, paid);
  // Told once, with the part below the target.
  if (target === null || accrued === null || line.band !== 'task') return null;
  const pieces = (linesOfRow.get(line.row) ?? []).filter(
    (each) => each.accrued?.from != null && isOfSameStep(line, each.line),
  );
  if (pieces[0] !== paid || !pieces.some((each) => each.line.band !== line.band)) return null;
  const ends = pieces.flatMap(({ accrued: made, line: { walked } }) => [made!.from!, made!.from! + walked]);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const [before, after] = line.walked < 0 ? [high, low] : [low, high];
  return reason('cut', { before, after, target }, { place: line.row });
}

const isOfSameStep = (line: Line, other: Line): boolean =>
  other.kind === line.kind && other.month === line.month && other.sellerId === line.sellerId;

/** The excess of a quarter that opened the next one (rulebook 7). */
function carried({ ground }: View, line: Line): Reason | null {
  const { row, month, takesBack, personId, kind } = line;
  const walks = kind === 'personal' || kind === 'special';
  if (!walks || takesBack !== null || row.row === 0 || termsIn(ground, month).basis !== 'signed') return null;
  if (monthOf(row.signedOn) === month) return null;
  const quarter = quarterOf(addMonths(month, -1), ground.fiscal);
  const election = ground.ledgers.elections.findLast(
    (one) => one.personId === personId && one.quarter.kind === 'quarter' && isSameQuarter(one.quarter, quarter),
  );
  const { article } = termsIn(ground, month).excess;
  return reason('carried', { signedOn: row.signedOn, month }, { place: election ?? row, article });
}

const isSameQuarter = (
  a: { readonly year: number; readonly quarter: number },
  b: { readonly year: number; readonly quarter: number },
): boolean => a.year === b.year && a.quarter === b.quarter;

function shareOf({ ground }: View, { row, sellerId, kind }: Line): Reason | null {
  if (kind === 'project' || row.row === 0) return null;
  const split = ground.splits.get(row.orderNo)?.find(({ personId }) => personId === sellerId);
  return split === undefined ? null : reason('share', { share: split.share, sale: row.amount }, { place: split });
}

function special({ ground }: View, { kind, row, takesBack, article }: Line): Reason | null {
  if (kind !== 'special' || row.row === 0) return null;
  const sold = takesBack?.row ?? row;
  const why = specialReason(sold, termsIn(ground, monthOf(sold.signedOn))) ?? 'refunded';
  const { unitPrice, floorPrice, specialRate } = sold;
  return reason('special', { why, unitPrice, floorPrice, specialRate }, { place: sold, article });
}

function project({ ground }: View, { kind, row, takesBack, personId, rate }: Line): Reason | null {
  if (kind !== 'project') return null;
  const projectNo = (takesBack?.row ?? row).projectNo;
  const participant = ground.ledgers.projects.find(
    (one) =>
      one.projectNo === projectNo && one.personId === personId && one.rate.num * rate.den === rate.num * one.rate.den,
  );
  if (participant === undefined) return null;
  const { base } = participant;
  return reason('project', { projectNo: participant.projectNo, base, rate }, { place: participant });
}
