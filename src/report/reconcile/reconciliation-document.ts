// A reconciliation enters, its document leaves: the differences with their reasons, by person, and what they sum to.
import type { Document, Fact, Language, Table, Tone } from '../../model/document.ts';
import { formatPlace } from '../../model/place.ts';
import { MATCHES, type Match, type ReconciledItem, type Reconciliation } from '../../model/reconciliation.ts';
import { groupBy } from '../../model/roster.ts';
import { formatRun } from '../../model/run.ts';
import { wordsIn } from '../../text/words.ts';
import { type ListedColumn, listedTable } from '../listed-table.ts';
import { evidenceText } from './evidence-text.ts';

export function reconciliationDocument(reconciliation: Reconciliation, language: Language): Document {
  const { reconcile: words, report } = wordsIn(language);
  return {
    schema: 'salesctl/reconciliation@1',
    language,
    title: words.title(report.run(reconciliation.run)),
    facts: factsOf(reconciliation, language),
    tables: [
      itemsTable(reconciliation, language),
      peopleTable(reconciliation, language),
      matchesTable(reconciliation, language),
    ],
  };
}

interface Figures {
  readonly ours: number;
  readonly theirs: number;
  readonly difference: number;
}

/** Nothing on one side counts as nought. */
function sumOf(items: readonly Pick<ReconciledItem, 'ours' | 'theirs'>[]): Figures {
  const ours = items.reduce((sum, item) => sum + (item.ours ?? 0), 0);
  const theirs = items.reduce((sum, item) => sum + (item.theirs ?? 0), 0);
  return { ours, theirs, difference: ours - theirs };
}

function factsOf({ run, asOf, policy, file, items }: Reconciliation, language: Language): readonly Fact[] {
  const { reconcile, report } = wordsIn(language);
  const { facts } = reconcile;
  const code = formatRun(run);
  const { ours, theirs, difference } = sumOf(items);
  const unexplained = items.filter(({ match }) => match === 'unexplained').length;
  return [
    { name: 'run', title: facts.run, type: 'code', value: code, words: { [code]: report.run(run) }, detail: true },
    { name: 'as_of', title: facts.as_of, type: 'day', value: asOf, detail: true },
    { name: 'policy', title: facts.policy, type: 'text', value: policy.file, detail: true },
    { name: 'file', title: facts.file, type: 'text', value: file },
    { name: 'totals.ours', title: facts.ours, type: 'money', value: ours },
    { name: 'totals.theirs', title: facts.theirs, type: 'money', value: theirs },
    { name: 'totals.difference', title: facts.difference, type: 'money', value: difference },
    { name: 'unexplained', title: facts.unexplained, type: 'count', value: unexplained },
  ];
}

type Compared = Pick<ReconciledItem, 'ours' | 'theirs'>;

function figureColumns<Item extends Compared>(language: Language): readonly ListedColumn<Item>[] {
  const { columns } = wordsIn(language).reconcile;
  return [
    { name: 'ours', title: columns.ours, type: 'money', value: ({ ours }) => ours },
    { name: 'theirs', title: columns.theirs, type: 'money', value: ({ theirs }) => theirs },
    { name: 'difference', title: columns.difference, type: 'money', value: (item) => sumOf([item]).difference },
  ];
}

const TOTALS = ['ours', 'theirs', 'difference'];

/** Only what differs; people and sums show the rest. */
function itemsTable({ items }: Reconciliation, language: Language): Table {
  const { reconcile: words } = wordsIn(language);
  const { columns, matches } = words;
  const differing = items.filter(({ match }) => match !== 'same');
  const figure = (name: 'ours_figure' | 'theirs_figure', side: 'ours' | 'theirs'): ListedColumn<ReconciledItem> => ({
    name,
    title: columns[name],
    type: 'text',
    detail: true,
    value: ({ evidence }) => (evidence === null ? null : evidenceText(evidence)[side]),
  });
  return listedTable<ReconciledItem>(
    {
      name: 'items',
      title: words.tables.items,
      totals: TOTALS,
      ...(differing.length === 0 ? { note: words.allAgree } : {}),
    },
    [
      { name: 'person_id', title: columns.person_id, type: 'id', detail: true, value: ({ personId }) => personId },
      { name: 'name', title: columns.name, type: 'text', value: ({ name }) => name },
      { name: 'order_no', title: columns.order_no, type: 'id', value: ({ orderNo }) => orderNo },
      ...figureColumns<ReconciledItem>(language),
      { name: 'match', title: columns.match, type: 'code', words: matches, value: ({ match }) => match },
      {
        name: 'evidence',
        title: columns.evidence,
        type: 'text',
        decoration: true,
        value: (item) => shownBy(item, language),
      },
      figure('ours_figure', 'ours'),
      figure('theirs_figure', 'theirs'),
      {
        name: 'also',
        title: columns.also,
        type: 'text',
        detail: true,
        words: alsoWords(differing, matches),
        value: alsoOf,
      },
      {
        name: 'source',
        title: columns.source,
        type: 'text',
        detail: true,
        value: ({ places }) => places.map(formatPlace).join(' '),
      },
    ],
    differing,
    ({ match }) => TONES[match],
  );
}

const alsoOf = ({ also }: ReconciledItem): string | null => (also.length === 0 ? null : also.join(' '));

/** Word by word, so that a list `band rate` is read as one. */
const alsoWords = (items: readonly ReconciledItem[], words: Readonly<Record<Match, string>>) =>
  Object.fromEntries(items.map(({ also }) => [also.join(' '), also.map((match) => words[match]).join(' / ')]));

const TONES: Readonly<Record<Match, Tone | null>> = {
  same: 'muted',
  rounding: 'muted',
  only_there: 'warning',
  period: null,
  missing_row: 'warning',
  held: null,
  band: 'warning',
  halving: 'warning',
  share: 'warning',
  rate: 'warning',
  unexplained: 'bad',
};

function shownBy({ evidence, match }: ReconciledItem, language: Language): string | null {
  if (evidence === null || match === 'rounding') return null;
  const { reconcile: words } = wordsIn(language);
  const { ours, theirs } = evidenceText(evidence);
  if (evidence.kind === 'bonus') return words.bonus;
  return evidence.kind === 'order' ? words.orderMissing(ours, theirs) : `${ours} → ${theirs}`;
}

function peopleTable({ items }: Reconciliation, language: Language): Table {
  const { columns, tables } = wordsIn(language).reconcile;
  const people = [...groupBy(items, ({ personId }) => personId).values()].map((own) => ({
    personId: own[0]!.personId,
    name: own[0]!.name,
    ...sumOf(own),
  }));
  return listedTable<(typeof people)[number]>(
    { name: 'people', title: tables.people, totals: TOTALS },
    [
      { name: 'person_id', title: columns.person_id, type: 'id', detail: true, value: ({ personId }) => personId },
      { name: 'name', title: columns.name, type: 'text', value: ({ name }) => name },
      ...figureColumns<(typeof people)[number]>(language),
    ],
    people,
    ({ difference }) => (difference === 0 ? 'muted' : null),
  );
}

function matchesTable({ items }: Reconciliation, language: Language): Table {
  const { columns, tables, matches } = wordsIn(language).reconcile;
  const groups = groupBy(items, ({ match }) => match);
  const sums = MATCHES.flatMap((match) => {
    const group = groups.get(match);
    return group === undefined ? [] : [{ match, count: group.length, ...sumOf(group) }];
  });
  return listedTable<(typeof sums)[number]>(
    { name: 'matches', title: tables.matches, totals: ['count', ...TOTALS] },
    [
      { name: 'match', title: columns.match, type: 'code', words: matches, value: ({ match }) => match },
      { name: 'count', title: columns.count, type: 'count', value: ({ count }) => count },
      ...figureColumns<(typeof sums)[number]>(language),
    ],
    sums,
  );
}
