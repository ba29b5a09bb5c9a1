// All English words.
import type { Words } from '../words.ts';
import { cli } from './cli.ts';
import { findings } from './findings.ts';
import { report } from './report.ts';

export const en: Words = { findings, report, cli };
