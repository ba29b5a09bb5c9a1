// Findings -> how many they are, with those that are not listed.
import type { Finding } from './finding.ts';

export const countFindings = (findings: readonly Finding[]): number =>
  findings.reduce((sum, { more }) => sum + (more ?? 1), 0);
