// An exact fraction -> the percentage that a reader sees, `33.33%`.
import { formatRatio, multiply, type Ratio } from '../model/money.ts';

export const formatPercent = (value: Ratio): string => `${formatRatio(multiply(value, { num: 100, den: 1 }), 6)}%`;
