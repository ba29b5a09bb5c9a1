// What is paid, part by part, in Simplified Chinese.
import type { PayParts } from '../pay-parts.ts';

export const PAY_PARTS: PayParts = {
  current: '当期发放',
  release: '前期发放',
  true_up: '季度补扣',
  correction: '更正',
  month_bonus: '月度奖金',
  quarter_bonus: '季度奖金',
  year_bonus: '年终奖金',
  bonus_true_up: '奖金扣回',
  adjustments: '调整',
  awards: '专项奖金',
  supplements: '保底与封顶',
};
