// A language, and the names of grades and people -> how an explanation says money, shares, days, runs and names.
import { formatDay } from '../../model/calendar.ts';
import { compareRatios, formatFen, formatRatio, multiply, ONE, type Ratio } from '../../model/money.ts';
import type { Measure } from '../../model/rate-rule.ts';
import type { Speech } from '../../text/explain-words.ts';
import { grouped } from '../../text/grouped.ts';
import { figureText, unitOf } from '../score/figure-text.ts';
import type { Wording } from '../wording.ts';

export function speechOf({ words, grades, nameOf }: Wording, performanceOf: Measure = 'amount'): Speech {
  return {
    counted: (performance) =>
      performanceOf === 'quantity'
        ? words.units(formatRatio({ num: performance, den: 100 }))
        : grouped(formatFen(performance)),
    money: (amount) => grouped(formatFen(amount)),
    percent,
    measured: (metric, figure) =>
      figureText(metric, unitOf(metric) === 'yuan' ? multiply(figure, { num: 100, den: 1 }) : figure),
    factor: (factor) => formatRatio(factor, 4),
    day: formatDay,
    month: (month) => words.run({ kind: 'month', month }),
    run: words.run,
    grade: (id) => (id === null ? '' : (grades[id] ?? id)),
    person: nameOf,
    heldFor: (why) => words.heldFor[why],
    factorReason: (why) => words.factorReasons[why],
    correctionReason: (why) => words.correctionReasons[why],
  };
}

/** At most two places; a target missed by a yuan must not read as reached. */
function percent(share: Ratio): string {
  const hundreds = formatRatio({ num: share.num * 100, den: share.den }, 2);
  const almost = compareRatios(share, ONE) < 0 && hundreds === '100';
  return `${almost ? '99.99' : hundreds} %`;
}
