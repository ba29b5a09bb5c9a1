// Titles and values enter, a list of them leaves.
import type { Fact, Language, Table } from '../../model/document.ts';
import { faceText, percentPlacesOf } from '../face-text.ts';
import { isPresent } from '../typed-value.ts';
import { escaped } from './escape.ts';

export function factsList(facts: readonly Fact[], language: Language): string {
  const items = facts
    .filter(({ value }) => isPresent(value))
    .map((fact) => {
      const text = faceText(fact, fact.value, language, percentPlacesOf(fact, [fact.value]));
      return `<div><dt>${escaped(fact.title)}</dt><dd>${escaped(text)}</dd></div>\n`;
    });
  return `<dl>\n${items.join('')}</dl>\n`;
}

/** Each row a list of its own. */
export function factsPart(table: Table, language: Language): string {
  const note = table.note === undefined ? '' : `<p class="note">${escaped(table.note)}</p>\n`;
  const lists = table.rows.map((row) =>
    factsList(
      table.columns.map(({ detail: _detail, ...column }, index): Fact => ({ ...column, value: row.values[index] })),
      language,
    ),
  );
  return `<section class="facts"><h2>${escaped(table.title)}</h2>\n${note}${lists.join('')}</section>\n`;
}
