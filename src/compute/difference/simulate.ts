// One book, two policies and a stretch of runs -> what both pay in all those runs, by run, person and clause.
import type { Day } from '../../model/calendar.ts';
import { SUPPLEMENT_KINDS } from '../../model/grant.ts';
import type { Ledgers } from '../../model/ledger.ts';
import { type Editions, editionOn } from '../../model/policy.ts';
import { asOfDay, type Fiscal, firstMonthOf, type Run, runsThrough } from '../../model/run.ts';
import type { ComparedClause, ComparedPersonClause, ComparedRun, Simulation } from '../../model/simulation.ts';
import { type Picture, type Piece, pictureOf } from './picture.ts';

export interface SimulationRequest {
  readonly ledgers: Ledgers;
  readonly editions: Editions;
  readonly other: Editions;
  /** A month stands for itself, a quarter or year for all runs in it. */
  readonly run: Run;
  readonly asOf: Day | null;
}

type Side = 'before' | 'after';

/** The policies stand for all time: what the runs before the stretch paid is worked out under each of them, too. */
export function simulate({ ledgers, editions, other, run, asOf }: SimulationRequest): Simulation {
  const fiscal: Fiscal = { starts: editions[0].fiscalYearStarts };
  const clauses = new Map<string, ComparedPersonClause>();
  const names = new Map<string, string>();
  const runs: ComparedRun[] = [];
  const held = { before: 0, after: 0 };
  const settled = (side: Side, one: Run): number => {
    const version = { ledgers, editions: side === 'before' ? editions : other, closedBefore: () => null };
    const picture = pictureOf(version, one, asOf);
    for (const { id, name } of picture.decisions.accrual.ground.roster.people) names.set(id, name);
    addPieces(clauses, picture, side, names);
    held[side] = picture.settlement.totals.held;
    return picture.settlement.totals.payable;
  };
  for (const one of runsIn(run, fiscal)) {
    runs.push({ run: one, before: settled('before', one), after: settled('after', one) });
  }
  const places = new Map([...names.keys()].map((id, place) => [id, place]));
  const personClauses = [...clauses.values()].sort((a, b) => places.get(a.personId)! - places.get(b.personId)!);
  const end = asOfDay(run, fiscal);
  return {
    run,
    policy: { before: editionOn(editions, end), after: editionOn(other, end) },
    runs,
    people: [...names]
      .map(([personId, name]) => ({
        personId,
        name,
        ...sumOf(personClauses.filter((one) => one.personId === personId)),
      }))
      .filter(({ before, after }) => before !== 0 || after !== 0),
    clauses: byClause(personClauses),
    personClauses,
    payable: sumOf(runs),
    held,
  };
}

const runsIn = (run: Run, fiscal: Fiscal): readonly Run[] =>
  run.kind === 'month' ? [run] : runsThrough(firstMonthOf(run, fiscal), run, fiscal);

function addPieces(
  clauses: Map<string, ComparedPersonClause>,
  picture: Picture,
  side: Side,
  names: ReadonlyMap<string, string>,
): void {
  for (const piece of picture.pieces.values()) {
    if (piece.pay === 0) continue;
    const key = `${piece.personId} ${clauseKey(piece)}`;
    const known = clauses.get(key) ?? newClause(piece, names);
    const articles = withArticle(known.articles, piece.article);
    clauses.set(key, { ...known, [side]: known[side] + piece.pay, articles });
  }
}

const newClause = ({ personId, kind, band }: Piece, names: ReadonlyMap<string, string>): ComparedPersonClause => ({
  personId,
  name: names.get(personId) ?? personId,
  kind,
  band,
  articles: [],
  before: 0,
  after: 0,
});

const withArticle = (articles: readonly string[], article: string): readonly string[] =>
  article === '' || articles.includes(article) ? articles : [...articles, article];

const clauseKey = ({ kind, band }: Pick<ComparedClause, 'kind' | 'band'>): string => `${kind} ${band ?? '-'}`;

const KINDS: readonly ComparedClause['kind'][] = [
  'personal',
  'team',
  'special',
  'project',
  'non_sales',
  'month_bonus',
  'quarter_bonus',
  'year_bonus',
  'bonus_true_up',
  'tier_bonus',
  'scorecard_bonus',
  'pool_share',
  'adjustment',
  ...SUPPLEMENT_KINDS,
  'bonus_correction',
];

const BANDS: readonly ComparedClause['band'][] = [null, 'task', 'excess'];

/** All people together; personal before team, below the target before above it. */
function byClause(personClauses: readonly ComparedPersonClause[]): readonly ComparedClause[] {
  const sums = new Map<string, ComparedClause>();
  for (const one of personClauses) {
    const { kind, band } = one;
    const known = sums.get(clauseKey(one)) ?? { kind, band, articles: [], before: 0, after: 0 };
    const articles = one.articles.reduce(withArticle, known.articles);
    sums.set(clauseKey(one), { ...known, ...sumOf([known, one]), articles });
  }
  return [...sums.values()].sort(
    (a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || BANDS.indexOf(a.band) - BANDS.indexOf(b.band),
  );
}

const sumOf = (all: readonly { readonly before: number; readonly after: number }[]) => ({
  before: all.reduce((sum, { before }) => sum + before, 0),
  after: all.reduce((sum, { after }) => sum + after, 0),
});
