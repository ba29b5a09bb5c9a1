// The shape of all words of the program: a language that lacks an entry does not compile.
import type { Language } from '../model/document.ts';
import type { FindingCode } from '../model/finding.ts';
import type { FindingFacts } from '../model/finding-facts.ts';
import type { BudgetWords } from './budget-words.ts';
import type { CliWords } from './cli-words.ts';
import type { ClosingWords } from './closing-words.ts';
import type { DifferenceWords } from './difference-words.ts';
import { en } from './en/en.ts';
import type { ExplainWords } from './explain-words.ts';
import type { PolicyToolsWords } from './policy-tools-words.ts';
import type { PolicyWords } from './policy-words.ts';
import type { RankWords } from './rank-words.ts';
import type { ReconcileWords } from './reconcile-words.ts';
import type { ReportWords } from './report-words.ts';
import type { ScoreWords } from './score-words.ts';
import type { StatementWords } from './statement-words.ts';
import { zhCn } from './zh-cn/zh-cn.ts';

/** A finding in words: what is wrong, and what to do next. The place and value are printed before it. */
export interface FindingWords<Code extends FindingCode> {
  readonly says: (facts: FindingFacts[Code], value: string) => string;
  readonly hint: (facts: FindingFacts[Code], value: string) => string;
}

export type FindingsWords = { readonly [Code in FindingCode]: FindingWords<Code> };

export type LintWords = Pick<FindingsWords, Extract<FindingCode, `LINT-${string}`>>;

export interface Words {
  readonly findings: FindingsWords;
  readonly report: ReportWords;
  readonly rank: RankWords;
  readonly score: ScoreWords;
  readonly budget: BudgetWords;
  readonly policy: PolicyWords;
  readonly policyTools: PolicyToolsWords;
  readonly difference: DifferenceWords;
  readonly reconcile: ReconcileWords;
  readonly statement: StatementWords;
  readonly closing: ClosingWords;
  readonly cli: CliWords;
  readonly explain: ExplainWords;
}

const LANGUAGES: Readonly<Record<Language, Words>> = { en, 'zh-CN': zhCn };

export const wordsIn = (language: Language): Words => LANGUAGES[language];
