// A grant that carries what it was computed from -> its reason: adjustments, shares, scores, guarantees, draws, caps.
import type { Reason } from '../../model/explanation.ts';
import type { Metric } from '../../model/mechanisms.ts';
import { type Ratio, ratio, sumFen } from '../../model/money.ts';
import type { IndicatorScore } from '../../model/score.ts';
import type { Grant } from '../../model/settlement.ts';
import { arithmetic, factor, given, money, reason } from './reason.ts';

export function basisReason({ kind, month, ref, pay, article, basis }: Grant): Reason {
  const figure = pay;
  switch (basis?.kind) {
    case undefined:
      return reason('held_grant', { month }, { figure, article });
    case 'adjustment': {
      const { adjustmentNo, reason: note, approvedBy } = basis.row;
      return reason('adjusted', { adjustmentNo, note, approvedBy }, { figure, place: basis.row });
    }
    case 'pool': {
      const { title: titles, pool, share, among: people } = basis;
      return reason('pool_share', { titles, pool, share, people }, { figure, article });
    }
    case 'tier':
      return reason('tier_amount', { tier: basis.tier }, { figure, article });
    case 'score': {
      const { title: titles, score, letter, coefficient, amount: full } = basis;
      const product = arithmetic('product', given('bonus', money(full)), given('coefficient', factor(coefficient)));
      const children = basis.indicators.map(indicatorReason);
      const facts = { titles, score, letter, coefficient, full };
      return reason('scored', facts, { figure, article, arithmetic: product, children });
    }
    case 'minimum': {
      const { minimum, payable } = basis;
      const facts = { kind: kind === 'draw' ? ('draw' as const) : ('guarantee' as const), month, minimum };
      const lacking = arithmetic('difference', given('minimum', money(minimum)), given('payable', money(payable)));
      return reason('minimum', { ...facts, lacking: figure }, { figure, article, arithmetic: lacking });
    }
    case 'recovery': {
      const { minimum, payable, share, balance } = basis;
      return reason('recovered', { minimum, payable, share, balance }, { figure, article });
    }
    case 'cap': {
      const { per, cap, payable, before: paid } = basis;
      const beyond = kind === 'cap_deferred' ? ('cap_deferred' as const) : ('cap_cut' as const);
      const isExact = sumFen([cap, -paid, -payable]) === figure;
      const rest = [given('paid_before', money(paid)), given('payable', money(payable))];
      const cut = isExact ? arithmetic('difference', given('cap', money(cap)), ...rest) : null;
      return reason('capped', { kind: beyond, per, cap, payable, paid }, { figure, article, arithmetic: cut });
    }
    case 'deferred':
      return reason('deferred', { ref: ref ?? '', balance: basis.balance }, { figure, article });
  }
}

function indicatorReason({ indicator, figure, goal, points, weight, contribution }: IndicatorScore): Reason {
  const { title: titles, metric, article } = indicator;
  const facts = { titles, metric, reached: inYuan(metric, figure), goal: inYuan(metric, goal) };
  return reason('indicator', { ...facts, points, weight, contribution }, { article });
}

/** Money is measured in fen. */
function inYuan(metric: Metric, figure: Ratio | null): Ratio | null {
  const isMoney = metric === 'sales' || metric === 'profit' || metric === 'collected';
  return figure === null || !isMoney ? figure : ratio(figure.num, BigInt(figure.den) * 100n);
}
