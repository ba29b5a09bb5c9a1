// All words in simplified Chinese.
import type { Words } from '../words.ts';
import { cli } from './cli.ts';
import { findings } from './findings.ts';
import { report } from './report.ts';

export const zhCn: Words = { findings, report, cli };
