// The name of a command, its arguments and options -> the command, loaded only now, and how it ended.
import type { Command } from 'commander';
import type { CaseSaveOptions } from './commands/case-save.ts';
import type { CheckOptions } from './commands/check.ts';
import type { CloseOptions } from './commands/close.ts';
import type { DiffOptions } from './commands/diff.ts';
import type { ExplainOptions } from './commands/explain.ts';
import type { InitOptions } from './commands/init.ts';
import type { PolicyCheckOptions } from './commands/policy-check.ts';
import type { PolicyCoverageOptions } from './commands/policy-coverage.ts';
import type { PolicyNewOptions } from './commands/policy-new.ts';
import type { RankOptions } from './commands/rank.ts';
import type { ReconcileOptions } from './commands/reconcile.ts';
import type { ReopenOptions } from './commands/reopen.ts';
import type { StatementOptions } from './commands/statement.ts';
import type { ExitCode } from './exit-code.ts';
import type { Performed } from './program.ts';
import type { Session } from './session.ts';
import type { DataOptions, ResultOptions, RunCommandOptions } from './shared-options.ts';

type Arguments = readonly (string | readonly string[] | undefined)[];

/** Commander has checked names, arguments and choices by now, so the options are what the command's help says. */
export async function perform(
  name: Performed,
  [first, second]: Arguments,
  options: object,
  program: Command,
  session: Session,
): Promise<ExitCode> {
  switch (name) {
    case 'init':
      return (await import('./commands/init.ts')).init(first as string | undefined, options as InitOptions, session);
    case 'check':
      return (await import('./commands/check.ts')).check(options as CheckOptions, session);
    case 'settle':
      return (await import('./commands/settle.ts')).settle(options as RunCommandOptions, session);
    case 'close':
      return (await import('./commands/close.ts')).close(first as string, options as CloseOptions, session);
    case 'reopen':
      return (await import('./commands/reopen.ts')).reopen(first as string, options as ReopenOptions, session);
    case 'status':
      return (await import('./commands/status.ts')).status(options as DataOptions & ResultOptions, session);
    case 'audit':
      return (await import('./commands/audit.ts')).audit(options as DataOptions & ResultOptions, session);
    case 'statement':
      return (await import('./commands/statement.ts')).statement(
        first as string | undefined,
        options as StatementOptions,
        session,
      );
    case 'review':
      return (await import('./commands/review.ts')).review(options as RunCommandOptions, session);
    case 'explain':
      return (await import('./commands/explain.ts')).explain(
        first as string | undefined,
        options as ExplainOptions,
        session,
      );
    case 'rank':
      return (await import('./commands/rank.ts')).rank(options as RankOptions, session);
    case 'score':
      return (await import('./commands/score.ts')).score(
        first as string | undefined,
        options as RunCommandOptions,
        session,
      );
    case 'budget':
      return (await import('./commands/budget.ts')).budget(options as RunCommandOptions, session);
    case 'diff':
      return (await import('./commands/diff.ts')).diff(
        (first as readonly string[]) ?? [],
        options as DiffOptions,
        session,
      );
    case 'simulate':
      return (await import('./commands/simulate.ts')).simulate(options as RunCommandOptions, session);
    case 'reconcile':
      return (await import('./commands/reconcile.ts')).reconcile(options as ReconcileOptions, session);
    case 'cat':
      return (await import('./commands/cat.ts')).cat(first as string, options as DataOptions & ResultOptions, session);
    case 'policy show':
      return (await import('./commands/policy-show.ts')).policyShow(options as DataOptions & ResultOptions, session);
    case 'policy check':
      return (await import('./commands/policy-check.ts')).policyCheck(
        (first as readonly string[]) ?? [],
        options as PolicyCheckOptions,
        session,
      );
    case 'policy coverage':
      return (await import('./commands/policy-coverage.ts')).policyCoverage(options as PolicyCoverageOptions, session);
    case 'policy test':
      return (await import('./commands/policy-test.ts')).policyTest(options as DataOptions & ResultOptions, session);
    case 'policy diff':
      return (await import('./commands/policy-diff.ts')).policyDiff(
        [first as string, second as string],
        options as DataOptions & ResultOptions,
        session,
      );
    case 'policy new':
      return (await import('./commands/policy-new.ts')).policyNew(
        first as string | undefined,
        options as PolicyNewOptions,
        session,
      );
    case 'case save':
      return (await import('./commands/case-save.ts')).caseSave(first as string, options as CaseSaveOptions, session);
    case 'completion':
      return (await import('./commands/completion.ts')).completion(first as string, program, session);
    case 'help':
      return (await import('./commands/help.ts')).help((first as readonly string[]) ?? [], program, session);
  }
}
