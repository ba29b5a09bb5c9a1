// A commission line on its way through the runs: what decides its factor besides the line itself.
import type { FactorReason, Line } from '../../model/line.ts';
import type { Fen, Ratio } from '../../model/money.ts';
import type { PersonPeriod } from './periods.ts';
import type { PersonMonth } from './person-month.ts';

/** A factor and why it is so. */
export interface Judgement {
  readonly factor: Ratio;
  readonly reason: FactorReason;
}

export interface AccruedLine {
  readonly line: Line;
  /** The person's month whose target, and quarter, decide the factor; null: `fixed` does. */
  readonly judgedBy: PersonMonth | null;
  readonly fixed: Judgement;
  /** Where in the month's running sum the base begins; null where no walk made the line (projects, bonuses, taken back). */
  readonly from: Fen | null;
  /** Of a bonus line: the quarter or year whose target and rate it has. */
  readonly period: PersonPeriod | null;
}
