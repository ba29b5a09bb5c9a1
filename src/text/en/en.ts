// All English words.
import type { Words } from '../words.ts';
import { budget } from './budget.ts';
import { cli } from './cli.ts';
import { findings } from './findings.ts';
import { policy } from './policy.ts';
import { rank } from './rank.ts';
import { report } from './report.ts';

export const en: Words = { findings, report, rank, budget, policy, cli };
