// The text of a shipped policy and somebody who answers -> the values of a new one.
import type { Language } from '../../model/document.ts';
import { type NewValue, newPolicy, targetsIn, writtenAt } from '../../pipeline/new-policy.ts';
import { titleIn } from '../../report/wording.ts';
import { wordsIn } from '../../text/words.ts';

/** Puts a question with its default and yields what was typed; an empty answer is the default. */
export type Ask = (question: string, suggested: string) => Promise<string>;

/** Asked again until it is one of the shipped policies; an empty answer is the suggested one. */
export async function askForPolicy(
  shipped: readonly string[],
  suggested: string,
  ask: Ask,
  language: Language,
): Promise<string> {
  const says = wordsIn(language).policyTools.newPolicy;
  const question = says.from(shipped.join(', '));
  for (let shown = question; ; ) {
    const answer = (await ask(shown, suggested)).trim();
    if (answer === '') return suggested;
    if (shipped.includes(answer)) return answer;
    shown = `${says.again(answer)} ${question}`;
  }
}

/** Every answer is tried in the policy at once, and asked for again where it does not fit. */
export async function askForValues(text: string, ask: Ask, language: Language): Promise<readonly NewValue[]> {
  const says = wordsIn(language).policyTools.newPolicy;
  const values: NewValue[] = [];
  const put = async (question: string, path: string, textOf: (answer: string) => string = (one) => one) => {
    const before = writtenAt(text, path) ?? '';
    for (let shown = question; ; ) {
      const answer = (await ask(shown, before)).trim();
      if (answer === '' || answer === before) return;
      const value: NewValue = [path, textOf(answer)];
      if (await fits(text, [...values, value])) {
        values.push(value);
        return;
      }
      shown = `${says.again(answer)} ${question}`;
    }
  };
  await put(says.id, 'policy');
  await put(says.title, 'title.zh-CN');
  await put(says.fiscalYear, 'fiscal-year-starts');
  await put(says.basis, 'performance.basis');
  await put(says.release, 'release.when', listOf);
  const grades = targetsIn(text);
  const titles = grades.map((grade) => titleIn(grade.titles, language)).join(wordsIn(language).report.comma);
  const keeps = (await ask(says.keepGrades(titles), says.yes[0] ?? '')).trim().toLowerCase();
  if (keeps === '' || says.yes.includes(keeps)) return withTitles(values);
  for (const { titles: title, targets } of grades) {
    for (const { path, period, key } of targets) {
      const periodName = wordsIn(language).policy.periods[period];
      await put(says.target(titleIn(title, language), periodName, key === 'team-target'), path);
    }
  }
  return withTitles(values);
}

async function fits(text: string, values: readonly NewValue[]): Promise<boolean> {
  const made = await newPolicy(text, '', values);
  return 'text' in made && made.findings.length === 0;
}

/** `collected, executed`, `none` */
const listOf = (answer: string): string =>
  answer.toLowerCase() === 'none' || answer === '无'
    ? '[]'
    : `[${answer
        .split(/[,，、\s]+/)
        .filter((word) => word !== '')
        .join(', ')}]`;

/** A title is the whole title: the other languages' titles were those of the policy it was made from. */
export const withTitles = (values: readonly NewValue[]): readonly NewValue[] =>
  values.flatMap(([path, value]): NewValue[] =>
    path === 'title.zh-CN'
      ? [
          ['title', `{ zh-CN: ${JSON.stringify(value)} }`],
          ['source', value],
        ]
      : [[path, value]],
  );
