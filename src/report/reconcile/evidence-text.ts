// The evidence of a difference -> the two figures that show it, as text.
import { formatMonth } from '../../model/calendar.ts';
import { formatFen, formatRatio, multiply, type Ratio } from '../../model/money.ts';
import type { Evidence } from '../../model/reconciliation.ts';

export interface EvidenceText {
  readonly ours: string;
  readonly theirs: string;
}

/** `6%` and `10%`, `0.5` and `1`, `2026-03` and `2026-02`; an order with what it pays. */
export function evidenceText(evidence: Evidence): EvidenceText {
  switch (evidence.kind) {
    case 'rate':
    case 'share':
      return { ours: percent(evidence.ours), theirs: percent(evidence.theirs) };
    case 'factor':
      return { ours: formatRatio(evidence.ours), theirs: formatRatio(evidence.theirs) };
    case 'month':
      return { ours: formatMonth(evidence.ours), theirs: formatMonth(evidence.theirs) };
    case 'money':
      return { ours: formatFen(evidence.ours), theirs: formatFen(evidence.theirs) };
    case 'order':
      return { ours: evidence.orderNo, theirs: formatFen(evidence.pay) };
    case 'bonus':
      return { ours: formatFen(evidence.pay), theirs: formatFen(0) };
  }
}

const percent = (value: Ratio): string => `${formatRatio(multiply(value, { num: 100, den: 1 }), 4)}%`;
