// Two policies, and who holds their grades -> the document of `policy diff`: what changes, from when, whom it touches.
import { formatDay } from '../../model/calendar.ts';
import type { Document, Fact, Language, Table } from '../../model/document.ts';
import type { Policy } from '../../model/policy.ts';
import { wordsIn } from '../../text/words.ts';
import { type PolicyChange, policyChanges } from '../difference/policy-changes.ts';
import { listedTable } from '../listed-table.ts';
import { titleIn } from '../wording.ts';

export interface Holder {
  readonly personId: string;
  readonly name: string;
  readonly gradeId: string | null;
  readonly kind: 'sales' | 'non_sales';
}

export interface PolicyDiff {
  readonly before: Policy;
  readonly after: Policy;
  /** Null without a book. */
  readonly holders: readonly Holder[] | null;
}

export function policyDiffDocument({ before, after, holders }: PolicyDiff, language: Language): Document {
  const changes = policyChanges(before, after, language, 'all');
  const grades = gradeTitles([before, after], language);
  return {
    schema: 'salesctl/policy-diff@1',
    language,
    title: wordsIn(language).policyTools.titles.diff,
    facts: factsOf(before, after, changes.length, language),
    tables: [
      changesTable(changes, grades, language),
      ...(holders === null || changes.length === 0 ? [] : [peopleTable(changes, holders, grades, language)]),
    ],
  };
}

type Titles = Readonly<Record<string, string>>;

const gradeTitles = (policies: readonly Policy[], language: Language): Titles =>
  Object.fromEntries(policies.flatMap(({ grades }) => grades.map(({ id, title }) => [id, titleIn(title, language)])));

function factsOf(before: Policy, after: Policy, count: number, language: Language): readonly Fact[] {
  const { facts, beginning } = wordsIn(language).policyTools;
  const from = ({ effectiveFrom }: Policy): string => (effectiveFrom === null ? beginning : formatDay(effectiveFrom));
  return [
    { name: 'before.file', title: facts.before, type: 'text', value: before.file },
    { name: 'after.file', title: facts.after, type: 'text', value: after.file },
    { name: 'in_force_from', title: facts.in_force_from, type: 'text', value: from(after) },
    { name: 'counts.changes', title: facts.changes, type: 'count', value: count },
  ];
}

function changesTable(changes: readonly PolicyChange[], grades: Titles, language: Language): Table {
  const { policyTools, difference } = wordsIn(language);
  const { tables, columns, noChange } = policyTools;
  const head = { name: 'changes', title: tables.changes, ...(changes.length === 0 ? { note: noChange } : {}) };
  return listedTable<PolicyChange>(
    head,
    [
      { name: 'key', title: columns.key, type: 'id', detail: true, value: ({ key }) => key },
      { name: 'rule', title: columns.rule, type: 'code', value: ({ title }) => title },
      { name: 'before', title: columns.before, type: 'text', value: (one) => one.before ?? difference.unset },
      { name: 'after', title: columns.after, type: 'text', value: (one) => one.after ?? difference.unset },
      {
        name: 'grades',
        title: columns.grade,
        type: 'text',
        detail: true,
        value: (change) => whoText(change, grades, language),
      },
    ],
    changes,
  );
}

/** The name of a policy and its regulation touch nobody. */
const HEAD: readonly string[] = ['policy', 'source'];

function whoText({ key, grades: ids }: PolicyChange, titles: Titles, language: Language): string {
  if (HEAD.includes(key)) return '';
  const { policyTools, report } = wordsIn(language);
  if (ids === null) return policyTools.everybody;
  return ids.length === 0 ? policyTools.nonSales : ids.map((id) => titles[id] ?? id).join(report.comma);
}

interface Touched extends Holder {
  readonly changes: number;
}

/** Everybody whom a change may touch; a rule for all grades touches all of them. */
function peopleTable(
  changes: readonly PolicyChange[],
  holders: readonly Holder[],
  grades: Titles,
  language: Language,
): Table {
  const { tables, columns, nonSales } = wordsIn(language).policyTools;
  const touched = holders.flatMap((holder): readonly Touched[] => {
    const count = changes.filter(({ grades: ids }) => touches(ids, holder)).length;
    return count === 0 ? [] : [{ ...holder, changes: count }];
  });
  return listedTable<Touched>(
    { name: 'people', title: tables.people },
    [
      {
        name: 'grade',
        title: columns.grade,
        type: 'code',
        words: { ...grades, non_sales: nonSales },
        value: ({ gradeId, kind }) => (kind === 'non_sales' ? kind : gradeId),
      },
      { name: 'person_id', title: columns.person_id, type: 'id', value: ({ personId }) => personId },
      { name: 'name', title: columns.name, type: 'text', value: ({ name }) => name },
      { name: 'changes', title: columns.changes, type: 'count', value: (one) => one.changes },
    ],
    inGradeOrder(touched, Object.keys(grades)),
  );
}

function touches(ids: readonly string[] | null, { gradeId, kind }: Holder): boolean {
  if (ids === null) return kind === 'sales';
  return kind === 'non_sales' ? ids.length === 0 : gradeId !== null && ids.includes(gradeId);
}

function inGradeOrder(people: readonly Touched[], order: readonly string[]): readonly Touched[] {
  const place = ({ gradeId }: Touched): number => (gradeId === null ? order.length : order.indexOf(gradeId));
  return people.toSorted((a, b) => place(a) - place(b));
}
