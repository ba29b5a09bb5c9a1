// Policy editions -> the rate rules of every grade that ask sales rows for more than their amount.
import { ZERO } from '../model/money.ts';
import type { Grade, Policy } from '../model/policy.ts';
import { type RateRule, rulesIn } from '../model/rate-rule.ts';
import { type LacksOf, lacksUnder } from '../policy/rate-needs.ts';
import type { Context } from './context.ts';

/** A rule that asks rows for more than their amount, and where it stands. */
export interface Asking {
  readonly path: string;
  readonly article: string;
  readonly whose: 'own' | 'team';
  readonly period: 'month' | 'quarter' | 'year';
  readonly lacksOf: LacksOf;
}

export type AskingRules = ReadonlyMap<Grade, readonly Asking[]>;

/** By grade of every edition; null where no rule of any asks for more than amounts. */
export function askingRules({ editions, ledgers }: Context): AskingRules | null {
  const classes = new Map(ledgers.customers.map((row) => [row.customer, row.class]));
  const classOf = (customer: string): string | null => classes.get(customer) ?? null;
  const byGrade = new Map<Grade, readonly Asking[]>();
  for (const policy of editions) {
    for (const grade of policy.grades) {
      const asking = rulesOf(grade, policy).flatMap(({ rule, ...where }) =>
        rulesIn(rule).flatMap((single) => {
          const lacksOf = single === null ? null : lacksUnder(single, classOf);
          return lacksOf === null ? [] : [{ ...where, lacksOf }];
        }),
      );
      const counted = askingTargets(policy);
      const all = counted === null ? asking : [counted, ...asking];
      if (all.length > 0) byGrade.set(grade, all);
    }
  }
  return byGrade.size === 0 ? null : byGrade;
}

/** Where performance is units or profit, every row is asked for them, whatever its own rate. */
function askingTargets({ performanceOf, performanceArticle }: Policy): Asking | null {
  if (performanceOf === 'amount') return null;
  const lacks = lacksUnder({ kind: 'flat', of: performanceOf, rate: ZERO }, () => null);
  const where = { path: 'performance.of', article: performanceArticle, whose: 'own', period: 'month' } as const;
  return lacks === null ? null : { ...where, lacksOf: (row) => lacks(row, true) };
}

type PlacedRule = Omit<Asking, 'lacksOf'> & { readonly rule: RateRule | null };

/** Every rate rule of a grade, and where it stands. */
export function rulesOf(grade: Grade, { team }: Policy): readonly PlacedRule[] {
  const { id, month } = grade;
  const ofMonth = { article: month.article, period: 'month' } as const;
  const excess = { ...ofMonth, path: `grades.${id}.month.excess-rate`, rule: month.excessRate };
  return [
    { ...ofMonth, whose: 'own', path: `grades.${id}.month.rate`, rule: month.rate },
    { ...excess, whose: 'own' },
    { ...ofMonth, whose: 'team', path: `grades.${id}.month.team-rate`, rule: month.teamRate },
    ...(month.teamRate === null || team.excess === 'team-rate' ? [] : [{ ...excess, whose: 'team' } as const]),
    ...(['quarter', 'year'] as const).flatMap((period): readonly PlacedRule[] => {
      const terms = grade[period];
      if (terms === null) return [];
      const path = `grades.${id}.${period}`;
      return [
        { article: terms.article, period, whose: 'own', path: `${path}.bonus-rate`, rule: terms.bonusRate },
        { article: terms.article, period, whose: 'team', path: `${path}.team-bonus-rate`, rule: terms.teamBonusRate },
      ];
    }),
  ];
}
