// A person -> what the run's own lines are worth, by kind, and which of them are worth nothing.
import type { Reason } from '../../model/explanation.ts';
import { groupBy } from '../../model/roster.ts';
import { formatRun } from '../../model/run.ts';
import type { PaidLine } from '../settlement/payments/settled-line.ts';
import { judgedGroups } from './judged.ts';
import { earnedLine } from './paid-line.ts';
import { figuresOf, summed } from './reason.ts';
import type { Subject } from './view.ts';

function ownLines({ view, lines }: Subject): readonly PaidLine[] {
  const own = formatRun(view.ground.run);
  return lines.filter(({ line, accrued }) => accrued !== null && formatRun(line.run) === own);
}

export function earnedReason(subject: Subject): Reason {
  const kinds = [...groupBy(ownLines(subject), ({ line }) => line.kind)].map(([kind, lines]) => {
    const groups = judgedGroups(subject, lines.map(asJudged), (paid) => earnedLine(subject, paid));
    return summed('earned_kind', { kind }, figuresOf(groups), groups);
  });
  return summed('earned', { period: subject.view.ground.run }, figuresOf(kinds), kinds);
}

/** Lines of the run that are worth nothing: sold below the floor price without a rate, or at a factor of nought. */
export function worthless(subject: Subject): readonly Reason[] {
  const lines = ownLines(subject).filter(
    ({ amount, parts, released }) => amount === 0 && released === 0 && Object.values(parts).every((part) => part === 0),
  );
  if (lines.length === 0) return [];
  const groups = judgedGroups(subject, lines.map(asJudged), (paid) => earnedLine(subject, paid));
  return [summed('earns_nothing', {}, figuresOf(groups), groups)];
}

const asJudged = (paid: PaidLine) => ({ paid, factor: paid.factor, factorReason: paid.factorReason });
