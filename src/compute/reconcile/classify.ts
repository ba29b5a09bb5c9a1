// A case -> what its difference comes from: the first test that comes to the sheet's figure, and which others do as well.
import type { Match, ReconciledItem } from '../../model/reconciliation.ts';
import type { Case, Fit } from './case.ts';
import { bandFit, halvingFit, rateFit, shareFit } from './tests-of-figures.ts';
import { heldFit, missingFit, periodFit, roundingFit } from './tests-of-rows.ts';

/** In the order of `MATCHES`. */
const TESTS: readonly ((one: Case) => Fit | null)[] = [
  roundingFit,
  periodFit,
  missingFit,
  heldFit,
  bandFit,
  halvingFit,
  shareFit,
  rateFit,
];

type Class = Pick<ReconciledItem, 'match' | 'also' | 'evidence'>;

export function classify(one: Case): Class {
  if (one.ours === one.theirs) return { match: 'same', also: [], evidence: null };
  const fits = TESTS.map((test) => test(one)).filter((fit) => fit !== null);
  const [first, ...others] = fits;
  if (first === undefined) return { match: 'unexplained', also: [], evidence: null };
  const isWhole = one.theirs === 0 || first.match === 'rounding';
  const also: readonly Match[] = isWhole ? [] : others.map(({ match }) => match);
  return { ...first, also };
}
