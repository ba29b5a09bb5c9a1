// Headings of what is paid: the parts that reports, statements and explanations have in common.
import type { Part } from '../model/line.ts';

export type PayPart =
  | Part
  | 'month_bonus'
  | 'quarter_bonus'
  | 'year_bonus'
  | 'bonus_true_up'
  | 'adjustments'
  | 'awards'
  | 'supplements';

export type PayParts = Readonly<Record<PayPart, string>>;
