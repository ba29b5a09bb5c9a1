// A table enters, itself or its stretches leave, each short enough for a sheet of its own.
import type { Table } from '../../model/document.ts';

/** The first one keeps the name; the others are `lines 2`, `lines 3` … */
export function partsOfTable(table: Table, most: number): readonly Table[] {
  const { rows } = table;
  if (rows.length <= most) return [table];
  const count = Math.ceil(rows.length / most);
  return Array.from({ length: count }, (_, place) => {
    const suffix = place === 0 ? '' : ` ${place + 1}`;
    return {
      ...table,
      name: `${table.name}${suffix}`,
      title: `${table.title} (${place + 1}/${count})`,
      sheet: `${table.sheet ?? table.title}${suffix}`,
      rows: rows.slice(place * most, (place + 1) * most),
    };
  });
}
