// A book and the policy editions -> every finding of every rule, in the order of files, rows and codes.
import type { Book } from '../model/book.ts';
import type { Finding } from '../model/finding.ts';
import type { Editions } from '../model/policy.ts';
import { isConsequenceIn } from './consequences.ts';
import { makeContext } from './context.ts';
import { findingList } from './finding-list.ts';
import { inOrder } from './finding-order.ts';
import { underOwnHeaders } from './own-headers.ts';
import type { Rule } from './rule.ts';
import { alikeNumbers } from './rules/alike-numbers.ts';
import { budgetApproval } from './rules/budget-approval.ts';
import { budgetMonths } from './rules/budget-months.ts';
import { collected } from './rules/collected.ts';
import { doubledEntry } from './rules/doubled-entry.ts';
import { doubledSale } from './rules/doubled-sale.ts';
import { duplicateKeys } from './rules/duplicate-keys.ts';
import { election } from './rules/election.ts';
import { employmentDates } from './rules/employment-dates.ts';
import { employmentSpan } from './rules/employment-span.ts';
import { executedBeforeSigned } from './rules/executed-before-signed.ts';
import { farAmount } from './rules/far-amount.ts';
import { farFigure } from './rules/far-figure.ts';
import { leaderCredit } from './rules/leader-credit.ts';
import { leaderLoop } from './rules/leader-loop.ts';
import { leftLeader } from './rules/left-leader.ts';
import { midMonthChange } from './rules/mid-month-change.ts';
import { nearName } from './rules/near-name.ts';
import { negativeFigure } from './rules/negative-figure.ts';
import { noEffect } from './rules/no-effect.ts';
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
import { splitsSeller } from './rules/splits-seller.ts';
import { splitsSum } from './rules/splits-sum.ts';
import { strayDate } from './rules/stray-date.ts';
import { strayPeriod } from './rules/stray-period.ts';
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
  nearName,
  unknownGrade,
  unknownLeader,
  leaderLoop,
  personConflict,
  splitsSum,
  splitsSeller,
  refunds,
  employmentSpan,
  employmentDates,
  leftLeader,
  executedBeforeSigned,
  receivedBeforeSigned,
  strayDate,
  strayPeriod,
  midMonthChange,
  quantityPrice,
  collected,
  negativeFigure,
  farFigure,
  farAmount,
  noEffect,
  price,
  leaderCredit,
  rateFigure,
  projectCost,
  profitShare,
  election,
  budgetApproval,
  budgetMonths,
  ownApproval,
  openFigure,
  alikeNumbers,
  doubledEntry,
  doubledSale,
];

/** Names must have become ids before (resolve-people.ts). */
export function check(book: Book, editions: Editions): readonly Finding[] {
  return checkFor(book, editions, Number.POSITIVE_INFINITY, () => true);
}

/** For who reads them: what follows from rows that could not be read is not said, and of each code at most `most` findings are listed, the others counted. */
export function checkToRead(book: Book, editions: Editions, most: number): readonly Finding[] {
  const isConsequence = isConsequenceIn(book);
  return checkFor(book, editions, most, (found) => !isConsequence(found));
}

function checkFor(
  book: Book,
  editions: Editions,
  most: number,
  isWanted: (found: Finding) => boolean,
): readonly Finding[] {
  const context = makeContext(book.ledgers, editions);
  const list = findingList(most);
  for (const rule of RULES) for (const one of rule.find(context)) if (isWanted(one)) list.add(one);
  return [...inOrder(underOwnHeaders(list.listed, book.tables), book), ...list.rest()];
}
