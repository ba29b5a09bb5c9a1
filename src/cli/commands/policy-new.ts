// A shipped policy and answers, from a terminal or from options -> the file of a new policy.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type NewValue, newPolicy, shippedText } from '../../pipeline/new-policy.ts';
import { shippedPolicies } from '../../pipeline/policy-files.ts';
import { wordsIn } from '../../text/words.ts';
import { EXIT, type ExitCode, exitCodeOf } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { packageDirectory } from '../package-directory.ts';
import { askForPolicy, askForValues, withTitles } from '../policy-new/questions.ts';
import { canAsk, withQuestions } from '../policy-new/terminal-ask.ts';
import type { Session } from '../session.ts';
import type { GlobalOptions } from '../shared-options.ts';
import { showFindings } from '../show-findings.ts';
import { writeNewFile } from '../write-file.ts';

export interface PolicyNewOptions extends GlobalOptions {
  readonly from?: string;
  readonly title?: string;
  readonly set?: readonly string[];
  readonly output?: string;
}

const DEFAULT_POLICY = 'zhicheng';

export async function policyNew(
  name: string | undefined,
  options: PolicyNewOptions,
  session: Session,
): Promise<ExitCode> {
  const says = wordsIn(session.language).policyTools.newPolicy;
  const path = options.output ?? join(options.book ?? '.', 'policy.yaml');
  if (existsSync(path)) throw new Failure(EXIT.usage, says.exists(path));
  const own: readonly NewValue[] = name === undefined ? [] : [['policy', name]];
  const isAnswered = [options.from, options.title, options.set].some((option) => option !== undefined);
  const { text, values } = isAnswered || !canAsk() ? answersOf(options, own, session) : await asked(own, session);
  const made = await newPolicy(text, path, values);
  if (!('text' in made)) throw new Failure(EXIT.usage, says.noSuchKey(made.unknown, made.nearest));
  if (made.findings.length > 0) {
    await showFindings(made.findings, 'full', session);
    session.terminal.complain(says.wrong(path));
    return exitCodeOf(made.findings);
  }
  await writeNewFile(path, made.text, session.words);
  session.terminal.note(session.words.written(path));
  session.terminal.note(says.next(path));
  return EXIT.done;
}

interface Answers {
  readonly text: string;
  readonly values: readonly NewValue[];
}

function answersOf({ from, title, set = [] }: PolicyNewOptions, own: readonly NewValue[], session: Session): Answers {
  const says = wordsIn(session.language).policyTools.newPolicy;
  const titles: readonly NewValue[] = title === undefined ? [] : [['title.zh-CN', title]];
  const values = set.map((text): NewValue => {
    const equals = text.indexOf('=');
    if (equals < 1 || equals === text.length - 1) throw new Failure(EXIT.usage, says.notASetting(text));
    return [text.slice(0, equals).trim(), text.slice(equals + 1).trim()];
  });
  return { text: textOf(from ?? DEFAULT_POLICY, session), values: withTitles([...own, ...titles, ...values]) };
}

function asked(own: readonly NewValue[], session: Session): Promise<Answers> {
  const { language } = session;
  const says = wordsIn(language).policyTools.newPolicy;
  return withQuestions(says.aborted, async (ask) => {
    const shipped = shippedPolicies(templates());
    const from = shipped.length < 2 ? DEFAULT_POLICY : await askForPolicy(shipped, DEFAULT_POLICY, ask, language);
    const text = textOf(from, session);
    const values = await askForValues(text, ask, language);
    return { text, values: [...own.filter(([path]) => values.every(([one]) => one !== path)), ...values] };
  });
}

const templates = (): string => join(packageDirectory(), 'templates');

function textOf(name: string, { language }: Session): string {
  const shipped = shippedPolicies(templates());
  if (shipped.includes(name)) return shippedText(name, templates());
  throw new Failure(EXIT.usage, wordsIn(language).policyTools.newPolicy.noSuchPolicy(name, shipped.join(', ')));
}
