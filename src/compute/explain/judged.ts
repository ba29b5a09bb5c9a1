// Lines of one part -> groups of lines whose factor has one reason, each with that reason first told, then its lines.
import { monthOf } from '../../model/calendar.ts';
import type { Reason } from '../../model/explanation.ts';
import type { FactorReason } from '../../model/line.ts';
import { formatRatio, type Ratio } from '../../model/money.ts';
import { groupBy } from '../../model/roster.ts';
import { formatRun, quarterOf, type Run, sameRun } from '../../model/run.ts';
import type { PersonPeriod } from '../settlement/assessment/periods.ts';
import type { PersonMonth } from '../settlement/assessment/person-month.ts';
import { keyOf, termsIn } from '../settlement/ground.ts';
import type { PaidLine } from '../settlement/payments/settled-line.ts';
import { figuresOf, reason, summed } from './reason.ts';
import {
  aimOfMonth,
  aimOfPeriod,
  bonusRatesReason,
  decisiveTargets,
  ratesReason,
  unassessedReason,
} from './targets.ts';
import type { Subject, View } from './view.ts';

interface Judged {
  readonly paid: PaidLine;
  readonly factor: Ratio;
  readonly factorReason: FactorReason;
}

/** `explain` gives the reason of one line; the groups stand in the order of their first lines. */
export function judgedGroups(
  subject: Subject,
  lines: readonly Judged[],
  explain: (line: PaidLine) => Reason,
): readonly Reason[] {
  return [...groupBy(lines, (judged) => keyOfGroup(judged))].map(([, group]) => {
    const reasons = group.map(({ paid }) => explain(paid));
    const { paid, factor, factorReason } = group[0]!;
    const facts = { period: periodOf(paid), factor, factorReason };
    return summed('judged', facts, figuresOf(reasons), reasons, {
      article: articleOf(subject.view, paid, factorReason),
      lead: whyJudged(subject, paid, factorReason),
    });
  });
}

const keyOfGroup = ({ paid, factor, factorReason }: Judged): string =>
  `${formatRun(periodOf(paid))} ${factorReason} ${formatRatio(factor)}`;

/** The period of a bonus, or the month whose target decides: of a refund that of the line taken back. */
function periodOf({ line, accrued }: PaidLine): Run {
  if (accrued?.period != null) return accrued.period.period;
  return { kind: 'month', month: accrued?.judgedBy?.month ?? line.month };
}

function articleOf({ ground }: View, { line }: PaidLine, why: FactorReason): string | null {
  const { shortfall, incidents, assessment, overdue, leavers } = termsIn(ground, line.month);
  switch (why) {
    case 'month_missed':
    case 'quarter_missed':
    case 'year_missed':
      return shortfall.article;
    case 'incident':
      return incidents.article;
    case 'unassessed':
      return assessment.article;
    case 'overdue':
    case 'written_off':
      return overdue?.article ?? null;
    case 'forfeited':
      return leavers?.article ?? null;
    case 'full':
    case 'month_met':
    case 'quarter_met':
    case 'year_met':
      return null;
  }
}

function whyJudged(subject: Subject, { line, accrued }: PaidLine, why: FactorReason): readonly Reason[] {
  if (accrued?.period != null)
    return [...decisiveTargets(subject, aimOfPeriod(accrued.period)), ...bonusRates(subject, accrued.period)];
  const state = accrued?.judgedBy;
  if (state == null) return [];
  const rates =
    subject.isTold && sameRun(line.run, subject.view.ground.run) && state.month === line.month
      ? []
      : ratesReason(state);
  return [...groundsOf(subject, state, why), ...rates];
}

const bonusRates = ({ view, isTold }: Subject, period: PersonPeriod): readonly Reason[] =>
  isTold && sameRun(period.period, view.ground.run) ? [] : bonusRatesReason(period);

function groundsOf(subject: Subject, state: PersonMonth, why: FactorReason): readonly Reason[] {
  const { view } = subject;
  const { ground, decisions } = view;
  const quarter = quarterOf(state.month, ground.fiscal);
  switch (why) {
    case 'unassessed':
      return [unassessedReason(view, state)].filter((one) => one !== null);
    case 'incident': {
      const incident = ground.incidents.get(keyOf(state.person.id, quarter))!;
      const { date, note } = incident;
      return [
        reason(
          'incident',
          { on: date, note },
          { place: incident, article: termsIn(ground, monthOf(date)).incidents.article },
        ),
      ];
    }
    case 'quarter_met':
    case 'quarter_missed': {
      const period = decisions.periodOf(state.person.id, quarter);
      return period === null ? [] : decisiveTargets(subject, aimOfPeriod(period));
    }
    case 'full':
    case 'overdue':
    case 'written_off':
    case 'forfeited':
    case 'month_met':
    case 'month_missed':
    case 'year_met':
    case 'year_missed':
      return decisiveTargets(subject, aimOfMonth(state));
  }
}
