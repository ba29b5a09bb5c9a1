// An explanation enters, its document leaves: the tree for people and JSON, the same as a flat table for CSV and workbooks.
import type { Branch, Document, Fact, Language, Row, Table, Tone } from '../../model/document.ts';
import type { Explanation, Reason, ReasonCode, ReasonFacts, Unexplained } from '../../model/explanation.ts';
import { ONE } from '../../model/money.ts';
import { formatPlace, type Placed } from '../../model/place.ts';
import type { Grade } from '../../model/policy.ts';
import { formatRun, type Run } from '../../model/run.ts';
import type { ExplainWords, Speech } from '../../text/explain-words.ts';
import { wordsIn } from '../../text/words.ts';
import { titleIn, wordingOf } from '../wording.ts';
import { arithmeticText } from './arithmetic-text.ts';
import { reasonRecord } from './reason-record.ts';
import { speechOf } from './speech.ts';

/** `grades` are those of all editions, for their titles. */
export function explanationDocument(explanation: Explanation, language: Language, grades: readonly Grade[]): Document {
  const { explain: words, report } = wordsIn(language);
  const say = speechOf(wordingOf(language, grades, explanation.people), explanation.policy.performanceOf);
  const run = report.run(explanation.run);
  const branches = explanation.reasons.map((reason) => branchOf(reason, null, words, say));
  return {
    schema: 'salesctl/explanation@1',
    language,
    title: words.title(subjectOf(explanation, words, say), run),
    facts: factsOf(explanation, language),
    tables: [tableOf(explanation.reasons, words, say)],
    tree: { name: 'reasons', branches },
  };
}

type Named = readonly { readonly personId: string; readonly name: string }[];

/** Why there is nothing to explain, and what to ask instead. */
export function unexplainedText(found: Unexplained, run: Run, language: Language, people: Named): string {
  const say = speechOf(wordingOf(language, [], people));
  const { unexplained } = wordsIn(language).explain;
  return textOfWhy(found.why, found as never, run, unexplained, say);
}

const textOfWhy = <Why extends Unexplained['why']>(
  why: Why,
  found: Extract<Unexplained, { why: Why }>,
  run: Run,
  words: ExplainWords['unexplained'],
  say: Speech,
): string => words[why](found, say, run);

/** `E01 张三`, with the order or the figure that was asked for. */
function subjectOf({ personId, orderNo, figure }: Explanation, words: ExplainWords, say: Speech): string {
  const who = personId === null ? [] : [`${personId} ${say.person(personId)}`];
  const what = figure === null ? [] : [words.figures[figure]];
  return [...who, ...(orderNo === null ? [] : [orderNo]), ...what].join(' · ');
}

function factsOf({ run, asOf, policy, personId, orderNo, figure }: Explanation, language: Language): readonly Fact[] {
  const { explain } = wordsIn(language);
  const titles = explain.facts;
  const named = figure === null ? {} : { words: explain.figures };
  return [
    { name: 'run', title: titles.run, type: 'code', value: formatRun(run), detail: true },
    { name: 'as_of', title: titles.as_of, type: 'day', value: asOf },
    {
      name: 'policy',
      title: titles.policy,
      type: 'code',
      value: policy.id,
      words: { [policy.id]: titleIn(policy.title, language) },
    },
    { name: 'person_id', title: titles.person_id, type: 'id', value: personId, detail: true },
    { name: 'order_no', title: titles.order_no, type: 'id', value: orderNo, detail: true },
    { name: 'figure', title: titles.figure, type: 'code', value: figure, detail: true, ...named },
  ];
}

const textOf = <Code extends ReasonCode>(
  code: Code,
  facts: ReasonFacts[Code],
  words: ExplainWords,
  say: Speech,
): string => words.reasons[code](facts, say);

const sentenceOf = ({ code, facts }: Reason, words: ExplainWords, say: Speech): string =>
  textOf(code, facts as ReasonFacts[typeof code], words, say);

/** The factor that a group of lines has in common need not be told again of every line. */
const shown = (reason: Reason, above: Reason | null): Reason =>
  reason.code === 'line' && above?.code === 'judged' ? { ...reason, facts: { ...reason.facts, factor: ONE } } : reason;

function branchOf(reason: Reason, above: Reason | null, words: ExplainWords, say: Speech): Branch {
  const { figure, place, article } = reason;
  const text = sentenceOf(shown(reason, above), words, say);
  const sums = sumsOf(reason, words, say);
  const source = sourceOf(place === above?.place ? null : place, article === above?.article ? null : article);
  const tone = toneOf(reason);
  return {
    text,
    // The distance to a target is no money to be paid: the sentence says it.
    amount: reason.code === 'own_target' || reason.code === 'team_target' ? null : figure,
    lines: [...(sums === null ? [] : [sums]), ...(source === '' ? [] : [source])],
    ...(tone === null ? {} : { tone }),
    record: reasonRecord(reason, text),
    children: reason.children.map((child) => branchOf(child, reason, words, say)),
  };
}

const sourceOf = (place: Placed | null, article: string | null): string =>
  [place === null ? null : formatPlace(place), article].filter((part) => part !== null && part !== '').join(' · ');

/** The sentences of these say their sums themselves. */
const SAYS_SUMS: readonly ReasonCode[] = ['own_target', 'team_target', 'waits_collection'];

const sumsOf = ({ code, arithmetic, figure }: Reason, words: ExplainWords, say: Speech): string | null =>
  arithmetic === null || SAYS_SUMS.includes(code) ? null : arithmeticText(arithmetic, figure ?? 0, say, words);

function toneOf(reason: Reason): Tone | null {
  switch (reason.code) {
    case 'own_target':
    case 'team_target':
      return reason.facts.met ? 'good' : 'bad';
    case 'waits_collection':
    case 'waits_execution':
    case 'waits_approval':
    case 'waits_pay_cycle':
      return 'warning';
    default:
      return null;
  }
}

function tableOf(reasons: readonly Reason[], words: ExplainWords, say: Speech): Table {
  const column = (name: keyof ExplainWords['columns'], type: 'text' | 'code' | 'count' | 'money') => ({
    name,
    title: words.columns[name],
    type,
  });
  return {
    name: 'reasons',
    title: words.table,
    only: ['workbook'],
    columns: [
      column('depth', 'count'),
      column('code', 'code'),
      column('text', 'text'),
      column('figure', 'money'),
      column('arithmetic', 'text'),
      column('place', 'text'),
      column('article', 'text'),
    ],
    rows: rowsOf(reasons, 0, words, say),
  };
}

const rowsOf = (reasons: readonly Reason[], depth: number, words: ExplainWords, say: Speech): readonly Row[] =>
  reasons.flatMap((reason) => {
    const { code, figure, place, article, children } = reason;
    const source = place === null ? null : formatPlace(place);
    const values = [depth, code, sentenceOf(reason, words, say), figure, sumsOf(reason, words, say), source, article];
    return [{ values }, ...rowsOf(children, depth + 1, words, say)];
  });
