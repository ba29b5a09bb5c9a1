// Figures of a policy -> the short texts by which findings name them, the same in every language.
import { type Fen, formatFen, formatRatio, multiply, type Ratio, ratio } from '../../model/money.ts';
import type { Grade } from '../../model/policy.ts';
import type { TierScale } from '../../model/rate-rule.ts';

const HUNDRED: Ratio = { num: 100, den: 1 };

/** `5%` */
export const percentText = (rate: Ratio): string => `${formatRatio(multiply(rate, HUNDRED), 4)}%`;

/** `15000`, `1234.50` */
export const moneyText = (amount: Fen): string => formatFen(amount).replace(/\.00$/, '');

/** A border as the policy writes it: yuan, units or a percentage of the target. */
export function borderText(border: Ratio, on: TierScale): string {
  switch (on) {
    case 'amount':
    case 'profit':
      return formatRatio(multiply(border, ratio(1, 100)));
    case 'quantity':
      return formatRatio(border);
    case 'attainment':
      return percentText(border);
  }
}

/** `elite 销售精英` */
export const gradeText = ({ id, title }: Grade): string => `${id} ${title['zh-CN']}`;
