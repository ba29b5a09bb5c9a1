// A run, and a person, a figure or an order of it -> the tree of reasons, or why there is nothing to explain.
import type { Book } from '../../model/book.ts';
import type { ExplainedFigure, Explanation, Reason, Unexplained } from '../../model/explanation.ts';
import type { Decisions } from '../settlement/decide.ts';
import { assessmentReason, performanceReason } from './assessment-reasons.ts';
import { earnedReason } from './earned-reasons.ts';
import { findOrder, findPerson, runExists } from './find-subject.ts';
import { heldReason } from './held-reasons.ts';
import { notMoreReason } from './not-more.ts';
import { collectedReason, orderReasons } from './order-reasons.ts';
import { outlookReason } from './outlook.ts';
import { owedReason, partReason, payableReason, payoutReason } from './pay-reasons.ts';
import { makeView, type Subject, subjectOf, type View } from './view.ts';

export interface Question {
  /** An id or a name; null: everybody who earned on the order. */
  readonly person: string | null;
  readonly orderNo: string | null;
  readonly figure: ExplainedFigure | null;
}

/** Nothing is computed here in a way of its own: every figure is one of the settlement, or of what led to it. */
export function explain(book: Book, decisions: Decisions, question: Question): Explanation | Unexplained {
  const { ground } = decisions.accrual;
  const tooEarly = runExists(book, ground);
  if (tooEarly !== null) return tooEarly;
  const view = makeView(book, decisions);
  const found =
    question.orderNo === null ? aboutPerson(view, question) : aboutOrder(view, question.orderNo, question.person);
  if ('why' in found) return found;
  const { run, asOf, roster } = ground;
  const { orderNo, figure } = question;
  const people = roster.people.map(({ id, name }) => ({ personId: id, name }));
  return { run, asOf, policy: view.settlement.policy, orderNo, figure, people, ...found };
}

type Answer = Pick<Explanation, 'personId' | 'reasons'>;

function aboutPerson(view: View, { person, figure }: Question): Answer | Unexplained {
  const found = findPerson(view, person ?? '');
  if ('why' in found) return found;
  const subject = subjectOf(view, found, figure === null);
  const reasons = figure === null ? [...runReasons(subject), outlookReason(subject)] : [figureReason(subject, figure)];
  return { personId: found.personId, reasons: reasons.filter((one) => one !== null) };
}

function aboutOrder(view: View, orderNo: string, person: string | null): Answer | Unexplained {
  const subjects = findOrder(view, orderNo, person);
  if ('why' in subjects) return subjects;
  const personId = person === null ? null : subjects[0]!.person.personId;
  const reasons = subjects.flatMap((subject) => orderReasons(subject, orderNo));
  return { personId, reasons: [...reasons, collectedReason(view, orderNo)] };
}

/** What was paid, owed, asked for, held and missed in the run: everything that has happened. */
export function runReasons(subject: Subject): readonly Reason[] {
  const { owed, owedBefore } = subject.person;
  const held = heldReason(subject);
  return [
    payoutReason(subject),
    owed === 0 && owedBefore === 0 ? null : owedReason(subject),
    assessmentReason(subject),
    held.children.length === 0 ? null : held,
    notMoreReason(subject),
  ].filter((one) => one !== null);
}

/** One figure with everything that it consists of; null where it makes no sense for the person. */
export function figureReason(subject: Subject, figure: ExplainedFigure): Reason | null {
  switch (figure) {
    case 'payout':
      return payoutReason(subject);
    case 'payable':
      return payableReason(subject);
    case 'held':
      return heldReason(subject);
    case 'owed':
      return owedReason(subject);
    case 'earned':
      return earnedReason(subject);
    case 'performance':
      return performanceReason(subject, 'own');
    case 'team_performance':
      return performanceReason(subject, 'team');
    case 'outlook':
      return outlookReason(subject);
    case 'current':
    case 'release':
    case 'true_up':
    case 'correction':
    case 'month_bonus':
    case 'quarter_bonus':
    case 'year_bonus':
    case 'bonus_true_up':
    case 'adjustments':
    case 'awards':
    case 'supplements':
      return partReason(subject, figure);
  }
}
