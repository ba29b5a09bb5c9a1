// A book, a person and a run -> the example that freezes them, printed or put into a policy file.
import { resolve, sep } from 'node:path';
import { formatRun } from '../../model/run.ts';
import { addExample } from '../../pipeline/add-example.ts';
import { readText } from '../../pipeline/read-text.ts';
import { type CaseRequest, exampleLines, saveCase } from '../../pipeline/save-case.ts';
import { readPolicy } from '../../pipeline.ts';
import { wordsIn } from '../../text/words.ts';
import { openClosings } from '../closings.ts';
import { EXIT, type ExitCode, exitCodeOf } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { type ReadyBook, readyBook } from '../open-book.ts';
import { withProgress } from '../progress.ts';
import { runOfOptions } from '../run-of-options.ts';
import type { Session } from '../session.ts';
import type { RunCommandOptions } from '../shared-options.ts';
import { showFindings } from '../show-findings.ts';
import { writeFile } from '../write-file.ts';

export interface CaseSaveOptions extends RunCommandOptions {
  readonly person?: string;
  readonly into?: string;
  readonly article?: string;
  readonly names?: boolean;
}

export async function caseSave(name: string, options: CaseSaveOptions, session: Session): Promise<ExitCode> {
  const run = runOfOptions(options, 'salesctl case save', session.words);
  const { person, into } = options;
  const asked = wordsIn(session.language).policyTools.saveCase;
  if (person === undefined) throw new Failure(EXIT.usage, asked.personMissing);
  const ready = await readyBook(options, ['people', 'sales'], session);
  if (typeof ready === 'number') return ready;
  const says = wordsIn(ready.session.language).policyTools.saveCase;
  if (into !== undefined) refuseTemplate(into, ready);
  const target = into === undefined ? null : await readPolicy(into, '.', '');
  if (target !== null && target.value === null) {
    await showFindings(target.findings, 'full', ready.session);
    return exitCodeOf(target.findings);
  }
  const { book, editions } = ready;
  const { article = null, names: keepsNames = false } = options;
  const request: CaseRequest = {
    book,
    editions,
    run,
    person,
    name,
    article,
    keepsNames,
    policy: target?.value ?? null,
  };
  const saved = await withProgress(session.terminal, says.working, saveCase(request));
  if (saved === 'no-such-person') throw new Failure(EXIT.usage, says.noSuchPerson(person, formatRun(run)));
  if (saved === 'differs') throw new Failure(EXIT.data, says.differs);
  if ((await openClosings(ready)).closings.length > 0) ready.session.terminal.note(says.closings);
  const lines = exampleLines(saved);
  if (into === undefined) {
    ready.session.terminal.print(lines.map((line, index) => `${index === 0 ? '- ' : '  '}${line}\n`).join(''));
    return EXIT.done;
  }
  await putInto(into, name, lines, ready.session);
  const rows = Object.values(saved.rows).reduce((sum, ledger) => sum + ledger.length, 0);
  ready.session.terminal.note(says.saved(name, rows, into));
  return EXIT.done;
}

/** What the program ships is not a company's to change. */
function refuseTemplate(into: string, { request, session }: ReadyBook): void {
  if (!resolve(into).startsWith(resolve(request.templates) + sep)) return;
  throw new Failure(EXIT.usage, wordsIn(session.language).policyTools.saveCase.ofTemplate(into));
}

async function putInto(into: string, name: string, lines: readonly string[], session: Session): Promise<void> {
  const says = wordsIn(session.language).policyTools.saveCase;
  const { value } = await readText(into, into);
  const added = await addExample(value?.text ?? '', into, name, lines);
  if ('text' in added) return writeFile(into, added.text, session.words);
  switch (added.why) {
    case 'taken':
      throw new Failure(EXIT.usage, says.taken(name));
    case 'flow':
      throw new Failure(EXIT.usage, says.flow(into));
    case 'differs':
      throw new Failure(EXIT.data, says.differs);
  }
}
