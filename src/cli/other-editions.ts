// The policy that a book's own is compared with -> its editions, or an exit code where it or the book under it has errors.
import type { Editions } from '../model/policy.ts';
import { checkBook, loadEditions, readConfig } from '../pipeline.ts';
import { type ExitCode, exitCodeOf } from './exit-code.ts';
import type { ReadyBook } from './open-book.ts';
import { showFindings } from './show-findings.ts';

/** Only errors are shown: the warnings of the book have been. */
export async function otherEditions(files: readonly string[], ready: ReadyBook): Promise<Editions | ExitCode> {
  const request = { ...ready.request, policies: files };
  const config = await readConfig(request);
  const loaded = config.value === null ? config : await loadEditions(config.value, request);
  const editions = loaded.value as Editions | null;
  const checked =
    editions === null ? [] : checkBook(ready.book, editions).filter(({ severity }) => severity === 'error');
  const findings = [...loaded.findings, ...checked];
  const code = exitCodeOf(findings);
  if (code === 0 && editions !== null) return editions;
  await showFindings(findings, 'short', ready.session);
  ready.session.terminal.complain(ready.session.words.findings.nothingWritten);
  return code;
}
