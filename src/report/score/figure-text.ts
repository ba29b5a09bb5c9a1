// An indicator's figure -> the text that people read: an amount, a percentage or a number.
import type { Metric } from '../../model/mechanisms.ts';
import { formatRatio, type Ratio, ratio } from '../../model/money.ts';
import { grouped } from '../../text/grouped.ts';

export type Unit = 'yuan' | 'share' | 'number';

export function unitOf(metric: Metric): Unit {
  switch (metric) {
    case 'sales':
    case 'profit':
    case 'collected':
      return 'yuan';
    case 'growth':
    case 'collection-rate':
    case 'expense-ratio':
      return 'share';
    case 'new-customers':
    case 'review':
      return 'number';
  }
}

/** Money comes as fen. At most two places. */
export function figureText(metric: Metric, figure: Ratio): string {
  switch (unitOf(metric)) {
    case 'yuan':
      return grouped(formatRatio(ratio(figure.num, BigInt(figure.den) * 100n), 2, true));
    case 'share':
      return `${formatRatio(ratio(BigInt(figure.num) * 100n, figure.den), 2)} %`;
    case 'number':
      return formatRatio(figure, 2);
  }
}
