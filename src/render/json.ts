// A document enters, JSON leaves: facts, then tables, dotted names nested, one row a line.
import type { Branch, Document, Plain, Row, Table, Value } from '../model/document.ts';
import { plainText } from './plain-text.ts';
import { tablesFor } from './table-choice.ts';
import { isPresent, type Typed } from './typed-value.ts';

type Json = null | string | number | boolean | { [key: string]: Json };

/** Line by line: amounts and fractions are strings, counts numbers, flags booleans. */
export function* renderJson(document: Document): Iterable<string> {
  const facts: [Typed, Value][] = document.facts.map((fact) => [fact, fact.value]);
  const head = { schema: document.schema, ...nested(facts) };
  const tables = tablesFor(document, 'json');
  yield '{\n';
  yield Object.entries(head)
    .map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`)
    .join(',\n');
  for (const table of tables) {
    yield `,\n  ${JSON.stringify(table.name)}: `;
    yield* tableJson(table);
  }
  if (document.tree !== undefined) {
    yield `,\n  ${JSON.stringify(document.tree.name)}: `;
    yield JSON.stringify(document.tree.branches.map(branchJson), null, 1).replaceAll('\n', '\n  ');
  }
  yield '\n}\n';
}

function* tableJson(table: Table): Iterable<string> {
  if (table.single) {
    const row = table.rows[0];
    yield row === undefined ? 'null' : JSON.stringify(rowJson(table, row));
    return;
  }
  let before = '[';
  for (const row of table.rows) {
    yield `${before}\n    ${JSON.stringify(rowJson(table, row))}`;
    before = ',';
  }
  yield table.rows.length === 0 ? '[]' : '\n  ]';
}

const branchJson = ({ record, children }: Branch): Plain => ({ ...record, children: children.map(branchJson) });

/** One row as an object by canonical column names. */
export function rowJson(table: Table, row: Row): Json {
  const cells: [Typed, Value][] = [];
  table.columns.forEach((column, index) => {
    if (!column.decoration) cells.push([column, row.values[index]]);
  });
  return nested(cells);
}

function nested(cells: Iterable<readonly [Typed, Value]>): { [key: string]: Json } {
  const root: { [key: string]: Json } = {};
  for (const [column, value] of cells) {
    const groups = column.name.split('.');
    const key = groups.pop()!;
    let group = root;
    for (const name of groups) {
      group[name] ??= {};
      group = group[name] as { [key: string]: Json };
    }
    if (value !== undefined) group[key] = jsonValue(column, value);
  }
  return root;
}

function jsonValue(column: Typed, value: Value): Json {
  if (!isPresent(value)) return null;
  return typeof value === 'boolean' || column.type === 'count' || column.type === 'medal'
    ? (value as number | boolean)
    : plainText(column, value);
}
