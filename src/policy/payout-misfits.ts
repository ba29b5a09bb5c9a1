// The clauses that bound, guarantee and share what runs pay -> what does not fit in them.
import type { TreeStep } from '../yaml/tree.ts';
import { knownGrades, knownKeys, type Misfit, uniqueIds } from './misfit.ts';
import type { MinimumFile, PoolFile } from './payout-schema.ts';
import type { PolicyFile } from './policy-schema.ts';

export function payoutMisfits(read: PolicyFile, grades: readonly string[]): readonly Misfit[] {
  const { minimums = [], caps = [], pools = [] } = read;
  return [
    ...limitMisfits(read),
    ...minimums.flatMap((minimum, index) => minimumMisfits(minimum, ['minimums', index], grades)),
    ...caps.flatMap((cap, index) => knownGrades(cap.grades, ['caps', index, 'grades'], grades)),
    ...pools.flatMap((pool, index) => poolMisfits(pool, ['pools', index], grades)),
    ...uniqueIds(
      pools.map(({ pool }) => pool),
      (index) => ['pools', index, 'pool'],
    ),
  ];
}

function limitMisfits(read: PolicyFile): readonly Misfit[] {
  const { least, most } = read['line-limits'] ?? {};
  return least != null && most != null && most < least
    ? [{ steps: ['line-limits', 'most'], expected: 'at least: least' }]
    : [];
}

function minimumMisfits(
  minimum: MinimumFile,
  steps: readonly TreeStep[],
  grades: readonly string[],
): readonly Misfit[] {
  const kept = minimum.kind === 'guarantee' && minimum.recover !== undefined;
  return [
    ...knownGrades(minimum.grades, [...steps, 'grades'], grades),
    ...(kept ? [{ steps: [...steps, 'recover'], expected: 'only with: kind: draw' }] : []),
  ];
}

/** A fixed pool has an amount, any other a rate; weights by grade are those of its grades. */
function poolMisfits(pool: PoolFile, steps: readonly TreeStep[], grades: readonly string[]): readonly Misfit[] {
  const [wanted, other] = pool.of === 'amount' ? (['amount', 'rate'] as const) : (['rate', 'amount'] as const);
  const weights = typeof pool.weights === 'string' ? {} : pool.weights;
  const weighed = typeof pool.weights !== 'string' && Object.values(weights).every(({ num }) => num === 0);
  return [
    ...(pool[wanted] === undefined ? [{ steps: [...steps, wanted], expected: 'number' }] : []),
    ...(pool[other] === undefined ? [] : [{ steps: [...steps, other], expected: `instead: ${wanted}` }]),
    ...(weighed ? [{ steps: [...steps, 'weights'], expected: 'positive number' }] : []),
    ...knownGrades(pool.grades, [...steps, 'grades'], grades),
    ...knownKeys(weights, [...steps, 'weights'], grades),
  ];
}
