import type { ReportWords } from '../report-words.ts';
export const report: ReportWords = { placeholder: '' };
