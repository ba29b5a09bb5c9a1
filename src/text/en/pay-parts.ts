// What is paid, part by part, in English.
import type { PayParts } from '../pay-parts.ts';

export const PAY_PARTS: PayParts = {
  current: 'Current',
  release: 'Released now',
  true_up: 'Quarter true-up',
  correction: 'Correction',
  month_bonus: 'Month bonus',
  quarter_bonus: 'Quarter bonus',
  year_bonus: 'Year bonus',
  bonus_true_up: 'Bonus true-up',
  adjustments: 'Adjustments',
  awards: 'Awards',
  supplements: 'Minimums and caps',
};
