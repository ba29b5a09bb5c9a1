// A commission line on its way through the runs: what it was made of, and what decides its factor besides the line itself.
import type { Day, Month } from '../../../model/calendar.ts';
import type { SalesRow } from '../../../model/ledger.ts';
import type { FactorReason, Line } from '../../../model/line.ts';
import type { Fen, Ratio } from '../../../model/money.ts';
import type { LeafRule, RateCase } from '../../../model/rate-rule.ts';
import type { PersonPeriod } from '../assessment/periods.ts';
import type { PersonMonth } from '../assessment/person-month.ts';

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
  /** Where in the month's running sum the line begins; null where no walk made it (projects, bonuses, taken back). */
  readonly from: Fen | null;
  /** Of a bonus line: the quarter or year whose target and rate it has. */
  readonly period: PersonPeriod | null;
  /** The share of a sold row that it was made of; for a refund the share that it takes back. */
  readonly stake: Stake;
  /** How much of the share that is paid the line stands for; its base where the rate is taken of the amount. */
  readonly paid: Fen;
  /** What found the rate; null where it is the one rate of the grade. */
  readonly rating: Rating | null;
}

/** How a choice or a table of tiers found a rate. */
export interface Rating {
  readonly rule: LeafRule;
  /** The case of a choice that the row met; null where the rate is no choice. */
  readonly met: RateCase | null;
  /** Place of the tier, from 0; null where a total reaches none, or the rule is no table. */
  readonly tier: number | null;
  /** Place among rates that all apply, from 0; the lines of all but the first stand for no performance of their own. */
  readonly place: number;
  /** What was held against the borders: fen, units, or a share of the target; null where the rule is no table. */
  readonly total: Ratio | null;
}

export type StakeKind = 'ordinary' | 'special' | 'non_sales' | 'project';

/** A person's share of a sold row, and, where refunds take of it, the lines that it has earned. */
export interface Stake {
  readonly row: SalesRow;
  /** The net amount of the whole row, of which the share is a part. */
  readonly whole: Fen;
  /** What of it was credited on the day: all of it, or what a receipt paid. */
  readonly credited: Fen;
  /** The day on which it counts: of signing, or of the receipt. */
  readonly on: Day;
  readonly personId: string;
  readonly month: Month;
  readonly kind: StakeKind;
  /** Whether it counts as performance: sales staff, outside projects. */
  readonly performs: boolean;
  /** The share that is paid. */
  readonly amount: Fen;
  /** The share that counts towards targets. */
  readonly walk: Fen;
  /** How much refunds have taken back so far, in fen of its extent. */
  taken: Fen;
  /** What a limit has made of its rates in the walk; null where none did. */
  limited: Ratio | null;
  /** Whether a refund of its order is known: only then are its lines remembered. */
  readonly isRefunded: boolean;
  /** The lines of the person, or of the project's people. */
  readonly lines: AccruedLine[];
  /** Those of leaders. */
  readonly teamLines: AccruedLine[];
}

/** What positions in a share are counted in: the fen that are paid, or, where nothing is, those that count. */
export const extentOf = ({ amount, walk }: Pick<Stake, 'amount' | 'walk'>): Fen =>
  Math.abs(amount !== 0 ? amount : walk);
