// All words in simplified Chinese.
import type { Words } from '../words.ts';
import { budget } from './budget.ts';
import { cli } from './cli.ts';
import { findings } from './findings.ts';
import { policy } from './policy.ts';
import { rank } from './rank.ts';
import { report } from './report.ts';

export const zhCn: Words = { findings, report, rank, budget, policy, cli };
