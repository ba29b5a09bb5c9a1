// A person's month -> what its walk needs to find the rate of every row: the rules, and the totals that tables ask for.
import { Defect, type Fen } from '../../../model/money.ts';
import type { Policy } from '../../../model/policy.ts';
import type {
  LeafRule,
  Measure,
  RateCase,
  RateChoice,
  SingleRule,
  TierSpan,
  TierTable,
} from '../../../model/rate-rule.ts';
import { type CaseOf, casesOf } from '../../../policy/rate-cases.ts';
import type { PersonMonth } from '../assessment/person-month.ts';
import type { Steps } from '../credits/steps.ts';
import type { Ground } from '../ground.ts';
import type { Stake } from '../lines/accrued-line.ts';
import { type BandRates, bandRates, editionOfRates, gradeIn, type Whose } from './band-rates.ts';
import { type Scale, scaledStep } from './measured.ts';
import { bordersOf, scaleOf, type TierBorders } from './tiers.ts';

/** The choices of all editions, each made ready once. */
export interface RateCases {
  readonly of: (choice: RateChoice) => CaseOf;
}

export function makeRateCases({ ledgers }: Ground): RateCases {
  const classes = new Map(ledgers.customers.map((row) => [row.customer, row.class]));
  const known = new Map<RateChoice, CaseOf>();
  return {
    of: (choice) => {
      let found = known.get(choice);
      if (found === undefined) {
        found = casesOf(choice, (customer) => classes.get(customer) ?? null);
        known.set(choice, found);
      }
      return found;
    },
  };
}

/** The rule that a row has in the end; none where no case of a choice is met. */
export interface FoundRule {
  readonly leaf: LeafRule | null;
  readonly met: RateCase | null;
}

/** Throws a {@link Defect} where the regulation leaves the rate open: such runs are stopped before. */
export function findRule(rule: SingleRule | null, stake: Stake, cases: RateCases): FoundRule {
  if (rule === null) throw new Defect(`no rate for ${stake.personId} on ${stake.row.orderNo}`);
  if (rule.kind !== 'choice') return { leaf: rule, met: null };
  const met = cases.of(rule)(stake.row);
  if (met !== null && met.rule === null) throw new Defect(`an open rate for ${stake.personId}: ${stake.row.orderNo}`);
  return { leaf: met?.rule ?? null, met };
}

/** What a month's tables are held against. */
export interface SpanSums {
  /** Of the month, on the scale's whole numbers. */
  readonly total: (scale: Scale) => number;
  /** Of the months before in the same quarter or year. */
  readonly before: (scale: Scale, per: TierSpan) => number;
  readonly target: (per: TierSpan) => Fen | null;
}

export interface WalkRates {
  readonly state: PersonMonth;
  readonly target: Fen | null;
  readonly cases: RateCases;
  readonly terms: Policy;
  readonly ratesOf: (stake: Stake) => BandRates;
  /** Those of the month's own edition. */
  readonly ratesOfMonth: BandRates;
  readonly bordersOf: (table: TierTable) => TierBorders;
  readonly performanceOf: Measure;
  /** The running sums of the month's walk so far. */
  readonly running: Record<Scale, number>;
}

export interface WalkRequest {
  readonly ground: Ground;
  readonly cases: RateCases;
  readonly terms: Policy;
  readonly state: PersonMonth;
  readonly whose: Whose;
  readonly sums: SpanSums;
}

export function walkRates({ ground, cases, terms, state, whose, sums }: WalkRequest): WalkRates {
  const { assessment } = state;
  const tables = new Map<TierTable, TierBorders>();
  const byEdition = new Map<Policy, BandRates>();
  const ratesIn = (edition: Policy): BandRates => {
    let found = byEdition.get(edition);
    if (found === undefined) {
      found = bandRates(edition === terms ? state.grade : gradeIn(edition, state.grade), edition, whose);
      byEdition.set(edition, found);
    }
    return found;
  };
  const ofMonth = ratesIn(terms);
  return {
    state,
    terms,
    cases,
    target: whose === 'own' ? assessment.target : assessment.teamTarget,
    ratesOfMonth: ofMonth,
    ratesOf: terms.dates.rates === 'month' ? () => ofMonth : (stake) => ratesIn(editionOfRates(ground, terms, stake)),
    bordersOf: (table) => {
      let found = tables.get(table);
      if (found === undefined) {
        found = heldBy(table, sums, ground.performanceOf);
        tables.set(table, found);
      }
      return found;
    },
    performanceOf: ground.performanceOf,
    running: { walked: 0, amount: 0, profit: 0, quantity: 0 },
  };
}

function heldBy(table: TierTable, sums: SpanSums, performanceOf: Measure): TierBorders {
  const { on, per } = table;
  const scale = scaleOf(on, performanceOf);
  const target = on === 'attainment' ? sums.target(per) : null;
  if (per === 'row') return bordersOf(table, { total: 0, before: 0, target });
  const before = per === 'month' ? 0 : sums.before(scale, per);
  return bordersOf(table, { total: before + sums.total(scale), before, target });
}

/** Moves the running sums past the step at a place; all but that of what counts only where an edition's rates are tables. */
export function advance({ running, performanceOf }: WalkRates, steps: Steps, place: number, hasTables: boolean): void {
  running.walked += steps.walkAt(place);
  if (!hasTables) return;
  const step = steps.at(place);
  running.amount += scaledStep(step, 'amount', performanceOf);
  running.profit += scaledStep(step, 'profit', performanceOf);
  running.quantity += scaledStep(step, 'quantity', performanceOf);
}
