// A commission line: one piece of earned commission with everything it was computed from.
import type { Month } from './calendar.ts';
import type { SalesRow } from './ledger.ts';
import type { Fen, Ratio } from './money.ts';
import type { Measure } from './rate-rule.ts';
import type { Run } from './run.ts';

export type LineKind = 'personal' | 'team' | 'special' | 'project' | 'non_sales' | 'quarter_bonus' | 'year_bonus';

/** Whether the base lies below the month's target or above it; null where no target divides it. */
export type Band = 'task' | 'excess' | null;

export interface Line {
  readonly personId: string;
  readonly kind: LineKind;
  readonly band: Band;
  /** The sales row behind the line (for a refund: the refund's own row). */
  readonly row: SalesRow;
  /** Whose share of the row the base is: for team lines the member, else the person. */
  readonly sellerId: string;
  /** The month in which the line stands (where a carried part lands, not where it was signed). */
  readonly month: Month;
  /** The run in which the line appears: its month, or the quarter or year of a bonus line. */
  readonly run: Run;
  readonly base: Fen;
  /** The part of the performance that the line stands for; the base where the rate is taken of the amount. */
  readonly walked: Fen;
  /** Where the rate is no plain rate of the amount: what else made it. */
  readonly rated: Rated | null;
  /** A project profit that is no whole number of fen (in fen); null where `base` is exact. */
  readonly exactBase: Ratio | null;
  readonly rate: Ratio;
  /** The line whose commission this refund line takes back; its factor is that line's factor. */
  readonly takesBack: Line | null;
  readonly article: string;
}

/** How a rate table, another measure or a limit made a line's base and rate. */
export interface Rated {
  /** What the base is: money of the row, its profit, or units (then the base is units × 100 and the rate yuan a unit). */
  readonly measure: Measure;
  /** The tier of a rate table, from 1; null where no table gives the rate. */
  readonly tier: number | null;
  /** The amount that a tier or a limit fixes for the whole row; the rate is then this amount ÷ the row. */
  readonly fixed: Fen | null;
  /** The rate before a limit of the line changed it; null where none did. */
  readonly unlimited: Ratio | null;
}

/** Money of the row where nothing else is said. */
export const measureOf = ({ rated }: Line): Measure => rated?.measure ?? 'amount';

/** Why a line's factor is what it is. */
export type FactorReason =
  | 'full'
  | 'unassessed'
  | 'month_met'
  | 'month_missed'
  | 'quarter_met'
  | 'quarter_missed'
  | 'year_met'
  | 'year_missed'
  | 'incident'
  | 'overdue'
  | 'written_off'
  | 'forfeited';

export type Part = 'current' | 'release' | 'true_up' | 'correction';

/** What holds a line's money back, most severe first. */
export type HeldFor = 'approval' | 'execution' | 'collection' | 'instalment' | 'pay_cycle';

/** A line as it stands in one run. */
export interface SettledLine {
  readonly line: Line;
  readonly factor: Ratio;
  readonly factorReason: FactorReason;
  readonly amount: Fen;
  /** The share of the order that is released, 0..1. */
  readonly ratio: Ratio;
  readonly released: Fen;
  readonly paidBefore: Fen;
  readonly pay: Fen;
  /** `pay` by part; the parts sum to `pay`. */
  readonly parts: Readonly<Record<Part, Fen>>;
  /** The part of the largest sum, `current` where nothing is paid. */
  readonly part: Part;
  /** Empty when fully released. */
  readonly heldFor: readonly HeldFor[];
}
