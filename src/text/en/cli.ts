import type { CliWords } from '../cli-words.ts';
export const cli: CliWords = { placeholder: '' };
