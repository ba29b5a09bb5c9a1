// Findings -> lines on standard error.
import type { Finding } from '../model/finding.ts';
import { type FindingListOptions, findingList } from './findings-text.ts';
import { lineBreaker } from './line-breaker.ts';
import { paintSeverities } from './paint-severities.ts';
import type { Session } from './session.ts';

/** `--quiet` leaves warnings and notices out. */
export async function showFindings(
  findings: readonly Finding[],
  warnings: Exclude<FindingListOptions['warnings'], 'none'>,
  { terminal, language, words }: Session,
): Promise<void> {
  const paint = paintSeverities(terminal.errorColour);
  const shown = terminal.quiet ? 'none' : warnings;
  const broken = await lineBreaker(terminal.errorColumns);
  for (const line of findingList(findings, { language, words: words.findings, warnings: shown, paint, broken })) {
    terminal.complain(line);
  }
}
