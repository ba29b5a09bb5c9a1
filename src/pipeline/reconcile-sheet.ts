// A book, a run and the path of a hand-made sheet -> the reconciliation, or what is wrong with the sheet.
import { reconcile } from '../compute/reconcile/reconcile.ts';
import type { Day } from '../model/calendar.ts';
import { type Found, finding, hasErrors } from '../model/finding.ts';
import type { Reconciliation } from '../model/reconciliation.ts';
import type { Run } from '../model/run.ts';
import { headerWords } from '../parse/ledger-columns.ts';
import { parseHandSheet } from '../parse/parse-hand-sheet.ts';
import { expandPaths } from '../read/expand-paths.ts';
import { openFile } from '../read/open-file.ts';
import { type ComparedBook, versionOf } from './compare-books.ts';

/** The path is relative to the working directory; `FILE#SHEET` names a sheet. */
export async function reconcileSheet(
  book: ComparedBook,
  file: string,
  run: Run,
  asOf: Day | null,
): Promise<Found<Reconciliation | null>> {
  const [path] = expandPaths('.', [file]).value;
  if (path === undefined) return { value: null, findings: [finding('READ-NO-FILE', null, file, { path: file })] };
  const opened = await openFile({
    ...path,
    preferredSheets: ['提成', '提成表', 'commission', 'commissions'],
    encoding: null,
    headerWords: headerWords(),
  });
  const [sheet] = opened.value?.sheets ?? [];
  if (sheet === undefined) return { value: null, findings: opened.findings };
  const parsed = await parseHandSheet(sheet);
  const findings = [...opened.findings, ...parsed.findings];
  if (hasErrors(findings)) return { value: null, findings };
  return { value: reconcile({ version: versionOf(book), run, asOf, file: path.name, rows: parsed.value }), findings };
}
