// A form enters, its boxes to be signed on paper leave.
import type { Language, Table } from '../../model/document.ts';
import { faceText } from '../face-text.ts';
import { escaped } from './escape.ts';

export function formPart(table: Table, language: Language): string {
  const { columns, rows, title, note } = table;
  const below = note === undefined ? '' : `<small>${escaped(note)}</small>`;
  const heads = columns.map((column) => `<th scope="col">${escaped(column.title)}</th>`).join('');
  const lines = rows.map((row) => {
    const cells = columns.map((column, index) => {
      const text = escaped(faceText(column, row.values[index], language, 0));
      return index === 0 ? `<th scope="row">${text}</th>` : `<td>${text}</td>`;
    });
    return `<tr>${cells.join('')}</tr>\n`;
  });
  return (
    `<table class="form">\n<caption>${escaped(title)}${below}</caption>\n` +
    `<thead><tr>${heads}</tr></thead>\n<tbody>\n${lines.join('')}</tbody>\n</table>\n`
  );
}
