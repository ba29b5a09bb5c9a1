// The last closed run and a reason -> the run open again; nothing that was closed is lost.
import { formatRun, type Run } from '../../model/run.ts';
import { type ReopenResult, reopenRun } from '../../pipeline/closing-runs.ts';
import { readConfig } from '../../pipeline.ts';
import { actor, closingWords, openClosings, refuseProblems } from '../closings.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { findBook } from '../find-book.ts';
import { now } from '../now.ts';
import type { Session } from '../session.ts';
import type { GlobalOptions } from '../shared-options.ts';
import { speaking } from '../speaking.ts';
import { failed, namedRun } from './close.ts';

export interface ReopenOptions extends GlobalOptions {
  readonly reason?: string;
}

export async function reopen(name: string, options: ReopenOptions, session: Session): Promise<ExitCode> {
  const run = namedRun(name, session);
  const request = findBook(options, ['sales'], session.words);
  const config = await readConfig(request);
  const spoken = speaking(session, options, config.value?.language ?? null);
  const history = await openClosings({ request, session: spoken });
  const reason = options.reason ?? '';
  tell(await reopenRun({ history, run, reason, by: actor(), at: now() }), run, spoken);
  return EXIT.done;
}

function tell(result: ReopenResult, run: Run, session: Session): void {
  const words = closingWords(session);
  const name = formatRun(run);
  switch (result.kind) {
    case 'reopened':
      session.terminal.note(words.reopened(name, result.entry.reason));
      if (!result.isDurable) session.terminal.complain(words.notDurable);
      return;
    case 'not_last':
      throw new Failure(EXIT.state, words.notLast(name, formatRun(result.last)));
    case 'not_closed':
      throw new Failure(EXIT.state, words.notClosed(name));
    case 'no_reason':
      throw new Failure(EXIT.usage, words.noReason);
    case 'lost':
      throw new Failure(EXIT.state, words.lost(words.done(result.to)));
    case 'state':
      refuseProblems(result.problems, session);
      return;
    case 'failed':
      throw new Failure(EXIT.file, failed(result.failure, session));
  }
}
