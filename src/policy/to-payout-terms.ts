// The clauses that bound, guarantee and share what runs pay, as the schema read them -> terms.
import type { CapTerms, LineLimitTerms, MinimumTerms, PoolTerms } from '../model/mechanisms.ts';
import { ONE, type Ratio, ZERO } from '../model/money.ts';
import type { Policy } from '../model/policy.ts';
import type { CapFile, LineLimitsFile, MinimumFile, PoolFile } from './payout-schema.ts';
import type { PolicyFile } from './policy-schema.ts';
import { titlesOf } from './titles-of.ts';

export function payoutClauses(read: PolicyFile): Pick<Policy, 'lineLimits' | 'minimums' | 'caps' | 'pools'> {
  const limits = read['line-limits'];
  return {
    lineLimits: limits === undefined ? null : limitsOf(limits),
    minimums: (read.minimums ?? []).map(minimumOf),
    caps: (read.caps ?? []).map(capOf),
    pools: (read.pools ?? []).map(poolOf),
  };
}

const limitsOf = ({ article, least, most }: LineLimitsFile): LineLimitTerms => ({
  article,
  least: least ?? null,
  most: most ?? null,
});

const minimumOf = ({ article, kind, grades, amount, months, recover }: MinimumFile): MinimumTerms => ({
  article,
  kind,
  grades: grades ?? [],
  amount,
  months: months ?? null,
  recoverFrom: recover?.from ?? 1,
  recoverShare: kind === 'guarantee' ? ZERO : (recover?.share ?? ONE),
});

const capOf = ({ article, grades, per, amount, beyond }: CapFile): CapTerms => ({
  article,
  grades: grades ?? [],
  per,
  amount,
  beyond,
});

const poolOf = (read: PoolFile): PoolTerms => ({
  article: read.article,
  id: read.pool,
  title: titlesOf(read.title),
  per: read.per,
  of: read.of,
  amount: read.amount ?? null,
  rate: read.rate ?? null,
  weights: typeof read.weights === 'string' ? read.weights : 'grade',
  gradeWeights: typeof read.weights === 'string' ? [] : gradeWeightsOf(read.weights),
  grades: read.grades ?? [],
});

const gradeWeightsOf = (weights: Readonly<Record<string, Ratio>>): PoolTerms['gradeWeights'] =>
  Object.entries(weights).map(([grade, weight]) => ({ grade, weight }));
