// A policy -> the rows of its clauses that are lists (caps, pools, positions, tax …), each as one figure in words.
import { formatDay } from '../../model/calendar.ts';
import type { Column, Language, Table, Value } from '../../model/document.ts';
import { formatFen, formatRatio, multiply, type Ratio } from '../../model/money.ts';
import type { Policy } from '../../model/policy.ts';
import { wordsIn } from '../../text/words.ts';
import { mechanismTables } from '../policy/mechanism-tables.ts';
import { positionsTable, probationTable, taxTable } from '../policy/pay-tables.ts';
import { candidaciesTable } from '../policy/review-tables.ts';
import { titleIn } from '../wording.ts';
import type { ChangeScope, PolicyFigure } from './policy-changes.ts';

/** A row is known by as many of its first cells as tell it from the others, else by its place. */
export function rowFigures(policy: Policy, language: Language, scope: ChangeScope): readonly PolicyFigure[] {
  const grades = Object.fromEntries(policy.grades.map(({ id, title }) => [id, titleIn(title, language)]));
  const mechanisms = mechanismTables(policy, grades, language).filter(
    ({ name }) => scope === 'all' || name !== 'findings',
  );
  const others = [
    positionsTable(policy, grades, language),
    probationTable(policy, language),
    taxTable(policy, language),
    candidaciesTable(policy, grades, language),
  ];
  const ids = new Set(policy.grades.map(({ id }) => id));
  return [...mechanisms, ...(scope === 'all' ? others : [])].flatMap((table) => figuresIn(table, ids, language));
}

function figuresIn(table: Table, grades: ReadonlySet<string>, language: Language): readonly PolicyFigure[] {
  const columns = table.columns.map((column, index) => ({ column, index })).filter(({ column }) => isOfRule(column));
  const count = keyWidth(table);
  return table.rows.map(({ values }, place) => {
    const named = columns.slice(0, count).map(({ column, index }) => cellText(column, values[index], language));
    const rest = columns.slice(count).flatMap(({ column, index }) => {
      const text = cellText(column, values[index], language);
      return text === '' ? [] : [`${column.title} ${text}`];
    });
    const id = count === 0 ? `${place + 1}` : table.rows[place]!.values.slice(0, count).map(idText).join('.');
    const name = count === 0 ? `${place + 1}` : named.join(' ');
    return {
      key: `${table.name}.${id}`,
      title: `${table.title}${wordsIn(language).policyTools.colon}${name}`,
      value: rest.join(wordsIn(language).report.comma),
      parts: rest,
      grades: gradesIn(table, values, grades),
    };
  });
}

const isOfRule = ({ name, type }: Column): boolean => name !== 'article' && type !== 'bar' && type !== 'medal';

function keyWidth({ rows }: Table): number {
  for (const width of [1, 2, 3]) {
    const keys = rows.map(({ values }) => values.slice(0, width).map(idText).join('.'));
    if (new Set(keys).size === rows.length) return width;
  }
  return 0;
}

const idText = (value: Value): string =>
  typeof value === 'object' && value !== null ? formatRatio(value) : `${value ?? ''}`;

/** The grades that a row names in a column of grades; null where it names none. */
function gradesIn(table: Table, values: readonly Value[], grades: ReadonlySet<string>): readonly string[] | null {
  const index = table.columns.findIndex(({ name }) => name === 'grade' || name === 'grades' || name === 'from_grades');
  const named = `${values[index] ?? ''}`.split(', ').filter((id) => grades.has(id));
  return named.length === 0 ? null : named;
}

const HUNDRED: Ratio = { num: 100, den: 1 };

function cellText({ type, words }: Column, value: Value, language: Language): string {
  if (value === null || value === undefined) return '';
  const known = words?.[`${value as string}`];
  if (known !== undefined) return known;
  switch (type) {
    case 'money':
      return formatFen(value as number);
    case 'percent':
      return `${formatRatio(multiply(value as Ratio, HUNDRED))}%`;
    case 'factor':
    case 'each':
    case 'bar':
      return formatRatio(value as Ratio);
    case 'day':
      return formatDay(value as number);
    case 'flag':
      return wordsIn(language).policyTools.yesNo[value === true ? 'true' : 'false'];
    case 'text':
    case 'id':
    case 'code':
    case 'count':
    case 'month':
    case 'medal':
      return `${value as string}`;
  }
}
