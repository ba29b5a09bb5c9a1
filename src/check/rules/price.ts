// POLICY-… of prices: below the floor, above the cost ratio, without a special rate, without approval, without a price (rulebook 8).
import { monthOf } from '../../model/calendar.ts';
import { placesFilled } from '../../model/columns/search-columns.ts';
import { type Finding, finding } from '../../model/finding.ts';
import type { SalesRow } from '../../model/ledger.ts';
import { formatFen, formatRatio, isZero, multiply, ratio } from '../../model/money.ts';
import { placeOf } from '../../model/place.ts';
import type { Policy } from '../../model/policy.ts';
import { exceedsDiscountRight, lacksPrice, mayBeOdd, specialReason } from '../../policy/price.ts';
import { formatPercent } from '../format-percent.ts';
import type { Rule } from '../rule.ts';

export const price: Rule = {
  codes: [
    'POLICY-BELOW-FLOOR',
    'POLICY-ABOVE-COST-RATIO',
    'POLICY-SPECIAL-NO-RATE',
    'POLICY-SPECIAL-UNAPPROVED',
    'POLICY-DISCOUNT-UNAPPROVED',
    'POLICY-NO-PRICE',
  ],
  *find({ ledgers, editions, policyIn }) {
    const isSuspect = (row: SalesRow): boolean => {
      if (row.amount <= 0 || row.status === 'cancelled') return false;
      const policy = policyIn(monthOf(row.signedOn));
      return specialReason(row, policy) !== null || exceedsDiscountRight(row, policy) || lacksPrice(row);
    };
    const suspect = mayBeOdd(ledgers.sales, editions).filter(isSuspect);
    const isApproving = suspect.length > 0 && placesFilled(ledgers.sales, 'approvalNo').length > 0;
    for (const row of suspect) {
      const policy = policyIn(monthOf(row.signedOn));
      if (specialReason(row, policy) !== null) yield* specialFindings(row, policy, isApproving);
      if (row.approvalNo === null && exceedsDiscountRight(row, policy)) yield unapproved(row, policy);
      if (lacksPrice(row)) yield finding('POLICY-NO-PRICE', placeOf(row, 'unit_price'), null, {});
    }
  },
};

/** `isApproving`: whether the book has approvals at all. Nobody has to approve that nothing is paid. */
function* specialFindings(row: SalesRow, policy: Policy, isApproving: boolean): Iterable<Finding> {
  if (specialReason(row, policy) === 'below-floor') {
    yield finding('POLICY-BELOW-FLOOR', placeOf(row, 'unit_price'), priceOf(row), {
      floor: formatFen(row.floorPrice!),
      rate: row.specialRate === null ? '' : formatPercent(row.specialRate),
    });
  } else {
    yield finding('POLICY-ABOVE-COST-RATIO', placeOf(row, 'cost'), formatFen(row.cost!), {
      limit: formatPercent(policy.price.maxCostRatio!),
    });
  }
  const { specialRate, approvalNo } = row;
  if (specialRate === null) yield finding('POLICY-SPECIAL-NO-RATE', placeOf(row, 'special_rate'), null, {});
  else if (isApproving && approvalNo === null && !isZero(specialRate)) {
    const rate = formatPercent(specialRate);
    yield finding('POLICY-SPECIAL-UNAPPROVED', placeOf(row, 'approval_no'), null, { rate });
  }
}

function unapproved(row: SalesRow, policy: Policy): Finding {
  const right = policy.price.discountRight!;
  // In fen, of which it may be no whole number.
  const lowest = ratio(BigInt(row.listPrice!) * BigInt(right.den - right.num), right.den);
  return finding('POLICY-DISCOUNT-UNAPPROVED', placeOf(row, 'unit_price'), priceOf(row), {
    list: formatFen(row.listPrice!),
    lowest: lowest.den === 1 ? formatFen(lowest.num) : formatRatio(multiply(lowest, { num: 1, den: 100 }), 4),
  });
}

/** The unit price as written, null where it was worked out from amount and quantity. */
const priceOf = (row: SalesRow): string | null => (row.unitPrice === null ? null : formatFen(row.unitPrice));
