// A book and the policy editions -> every finding of every rule, in the order of files, rows and codes.
import type { Book } from '../model/book.ts';
import type { Finding } from '../model/finding.ts';
import type { Editions } from '../model/policy.ts';
import { makeContext } from './context.ts';
import { findingList } from './finding-list.ts';
import { inOrder } from './finding-order.ts';
import { underOwnHeaders } from './own-headers.ts';
import type { Rule } from './rule.ts';
import { budgetApproval } from './rules/budget-approval.ts';
import { budgetMonths } from './rules/budget-months.ts';
import { collectedAboveOrder } from './rules/collected-above-order.ts';
import { doubledSale } from './rules/doubled-sale.ts';
import { duplicateKeys } from './rules/duplicate-keys.ts';
import { election } from './rules/election.ts';
import { employmentDates } from './rules/employment-dates.ts';
import { executedBeforeSigned } from './rules/executed-before-signed.ts';
import { futureDate } from './rules/future-date.ts';
import { leaderLoop } from './rules/leader-loop.ts';
import { midMonthChange } from './rules/mid-month-change.ts';
import { openFigure } from './rules/open-figure.ts';
import { ownApproval } from './rules/own-approval.ts';
import { personConflict } from './rules/person-conflict.ts';
import { price } from './rules/price.ts';
import { profitShare } from './rules/profit-share.ts';
import { projectCost } from './rules/project-cost.ts';
import { quantityPrice } from './rules/quantity-price.ts';
import { rateFigure } from './rules/rate-figure.ts';
import { receivedBeforeSigned } from './rules/received-before-signed.ts';
import { refunds } from './rules/refunds.ts';
import { splitsSum } from './rules/splits-sum.ts';
import { unknownCustomer } from './rules/unknown-customer.ts';
import { unknownGrade } from './rules/unknown-grade.ts';
import { unknownLeader } from './rules/unknown-leader.ts';
import { unknownOrder } from './rules/unknown-order.ts';
import { unknownPerson } from './rules/unknown-person.ts';
import { unknownProject } from './rules/unknown-project.ts';

export const RULES: readonly Rule[] = [
  duplicateKeys,
  unknownPerson,
  unknownOrder,
  unknownProject,
  unknownCustomer,
  unknownGrade,
  unknownLeader,
  leaderLoop,
  personConflict,
  splitsSum,
  refunds,
  employmentDates,
  executedBeforeSigned,
  receivedBeforeSigned,
  futureDate,
  midMonthChange,
  quantityPrice,
  collectedAboveOrder,
  price,
  rateFigure,
  projectCost,
  profitShare,
  election,
  budgetApproval,
  budgetMonths,
  ownApproval,
  openFigure,
  doubledSale,
];

/** Names must have become ids before (resolve-people.ts). Of each code at most `most` findings are listed, the others counted. */
export function check(book: Book, editions: Editions, most = Number.POSITIVE_INFINITY): readonly Finding[] {
  const context = makeContext(book.ledgers, editions);
  const list = findingList(most);
  for (const rule of RULES) {
    if (rule.missesIn !== undefined && book.broken?.has(rule.missesIn) === true) continue;
    for (const one of rule.find(context)) list.add(one);
  }
  return [...inOrder(underOwnHeaders(list.listed, book.tables), book), ...list.rest()];
}
