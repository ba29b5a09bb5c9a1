// The shape of the words of an explanation: one sentence for every reason.
import type { Day, Month } from '../model/calendar.ts';
import type { CorrectionReason } from '../model/closing.ts';
import type { ExplainedFigure, ReasonCode, ReasonFacts, Unexplained } from '../model/explanation.ts';
import type { FactorReason, HeldFor } from '../model/line.ts';
import type { Metric } from '../model/mechanisms.ts';
import type { Fen, Ratio } from '../model/money.ts';
import type { Run } from '../model/run.ts';

/** Says values as the language does; sentences use it for everything that is no word. */
export interface Speech {
  readonly money: (amount: Fen) => string;
  /** What counts towards targets: an amount, or units where the policy counts units. */
  readonly counted: (performance: Fen) => string;
  /** `6 %` */
  readonly percent: (share: Ratio) => string;
  /** What an indicator has reached or asks for: an amount (from yuan), a percentage or a number. */
  readonly measured: (metric: Metric, figure: Ratio) => string;
  /** `0.5` */
  readonly factor: (factor: Ratio) => string;
  readonly day: (day: Day) => string;
  readonly month: (month: Month) => string;
  readonly run: (run: Run) => string;
  readonly grade: (id: string | null) => string;
  /** A person's name. */
  readonly person: (id: string) => string;
  readonly heldFor: (why: HeldFor) => string;
  readonly factorReason: (why: FactorReason) => string;
  readonly correctionReason: (why: CorrectionReason) => string;
}

export interface ExplainWords {
  /** `who` is a name, or an order where nobody is named. */
  readonly title: (who: string, run: string) => string;
  readonly facts: Readonly<Record<'run' | 'as_of' | 'policy' | 'person_id' | 'order_no' | 'figure', string>>;
  readonly table: string;
  readonly columns: Readonly<Record<'depth' | 'code' | 'text' | 'figure' | 'arithmetic' | 'place' | 'article', string>>;
  readonly figures: Readonly<Record<ExplainedFigure, string>>;
  readonly reasons: { readonly [Code in ReasonCode]: (facts: ReasonFacts[Code], say: Speech) => string };
  readonly smallest: (terms: readonly string[]) => string;
  readonly unexplained: {
    readonly [Why in Unexplained['why']]: (found: Extract<Unexplained, { why: Why }>, say: Speech, run: Run) => string;
  };
  /** Neither a person nor an order was named. */
  readonly nobody: string;
  readonly orderOrFigure: string;
  /** The run is closed; what was paid stays as it was. */
  readonly closedRun: string;
}
