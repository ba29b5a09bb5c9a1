import type { FindingsWords } from '../words.ts';
export const findings = {} as FindingsWords;
