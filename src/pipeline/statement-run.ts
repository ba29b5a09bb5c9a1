// A book and a run -> what the statements of its people hold: the settlement, how far periods have come, what earlier runs paid.
import type { Decisions } from '../compute/settlement/decide.ts';
import { type SettleRequest, settle, workOut } from '../compute/settlement/settle.ts';
import type { ClosedPerson } from '../model/closing.ts';
import { fiscalYearOf, formatRun, lastMonthOf, quarterOf, type Run, sameRun } from '../model/run.ts';
import type { PersonSettlement, Settlement } from '../model/settlement.ts';
import type { PaidRun, PeriodProgress, StatementReport } from '../report/statement/statement-report.ts';

export interface StatementRequest extends SettleRequest {
  /** The closed runs, as their closings stored them; none without it. */
  readonly closedRuns?: readonly { readonly run: Run; readonly people: readonly ClosedPerson[] }[];
}

export type StatementRun = Pick<StatementReport, 'settlement' | 'progress' | 'earlierRuns'>;

/** Every earlier run of the fiscal year that is not closed is settled as it stands on today's ledgers. */
export function statementRun(request: StatementRequest): StatementRun {
  const decisions = workOut(request);
  const settlement = settle(request.book, decisions);
  return {
    settlement,
    progress: new Map(settlement.people.map((person) => [person.personId, progressOf(decisions, person)])),
    earlierRuns: earlierRuns(request, decisions, settlement),
  };
}

function progressOf(decisions: Decisions, { personId, assessment }: PersonSettlement): readonly PeriodProgress[] {
  const { run, fiscal, lastMonth } = decisions.accrual.ground;
  const quarter = quarterOf(lastMonth, fiscal);
  const year = { kind: 'year', year: fiscalYearOf(lastMonth, fiscal) } as const;
  const longer = run.kind === 'month' ? [quarter, year] : run.kind === 'quarter' ? [year] : [];
  const own: PeriodProgress = { period: run, isOver: true, assessment };
  const others = longer.flatMap((period): readonly PeriodProgress[] => {
    const found = decisions.periodOf(personId, period);
    return found === null
      ? []
      : [{ period, isOver: lastMonthOf(period, fiscal) === lastMonth, assessment: found.assessment }];
  });
  return [own, ...others];
}

function earlierRuns(request: StatementRequest, { accrual }: Decisions, { run }: Settlement): readonly PaidRun[] {
  const { runs, fiscal, lastMonth } = accrual.ground;
  const year = fiscalYearOf(lastMonth, fiscal);
  const closed = new Map(request.closedRuns?.map((one) => [formatRun(one.run), one.people]));
  return runs
    .filter((earlier) => !sameRun(earlier, run) && fiscalYearOf(lastMonthOf(earlier, fiscal), fiscal) === year)
    .map((earlier): PaidRun => {
      const stored = closed.get(formatRun(earlier));
      if (stored !== undefined) return { run: earlier, isClosed: true, people: stored };
      const { people } = settle(request.book, workOut({ ...request, run: earlier }));
      return { run: earlier, isClosed: false, people };
    });
}
