// All English words.
import type { Words } from '../words.ts';
import { budget } from './budget.ts';
import { cli } from './cli.ts';
import { closing } from './closing.ts';
import { difference } from './difference.ts';
import { explain } from './explain.ts';
import { findings } from './findings.ts';
import { policy } from './policy.ts';
import { policyTools } from './policy-tools.ts';
import { rank } from './rank.ts';
import { reconcile } from './reconcile.ts';
import { report } from './report.ts';
import { score } from './score.ts';
import { statement } from './statement.ts';

export const en: Words = {
  findings,
  report,
  rank,
  score,
  budget,
  policy,
  policyTools,
  difference,
  reconcile,
  statement,
  closing,
  cli,
  explain,
};
