// What `cat` writes is what the grammars read: typed rows -> cells -> the same typed rows, in every ledger.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LEDGER_NAMES, type LedgerName } from '../../src/model/ledger.ts';
import type { ColumnSpec } from '../../src/parse/column-spec.ts';
import { LEDGER_COLUMNS } from '../../src/parse/ledger-columns.ts';
import { cellColumns, ledgerToCells } from '../../src/parse/ledger-to-cells.ts';
import { parsed } from './rows-of.ts';

const two = (number: number): string => `${number}`.padStart(2, '0');

const between = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });

const name = fc.string({
  unit: fc.constantFrom('A', 'b', '0', '7', '张', '号', '-', '/', '.', '(', '_'),
  minLength: 1,
  maxLength: 8,
});

const money = fc
  .tuple(fc.boolean(), between(0, 9_999_999), between(0, 99))
  .map(([isMinus, whole, places]) => `${isMinus ? '-' : ''}${whole}.${two(places)}`);

const period = fc.tuple(between(2000, 2099), between(1, 12)).map(([year, month]) => `${year}-${two(month)}`);

/** A cell that the column's grammar reads, in one of its forms. */
function cellOf(spec: ColumnSpec): fc.Arbitrary<string> {
  switch (spec.type) {
    case 'money':
      return money;
    case 'date':
      return fc.tuple(between(1950, 2090), between(1, 12), between(1, 28)).map(([y, m, d]) => `${y}/${m}/${d}`);
    case 'percent':
      return between(0, 10_000).map((hundredths) => `${Math.floor(hundredths / 100)}.${two(hundredths % 100)}%`);
    case 'number':
      return fc.tuple(between(0, 99), between(0, 999)).map(([whole, places]) => `${whole}.${places}`);
    case 'whole':
      return between(1, 999_999_999).map(String);
    case 'days':
      return between(0, 9999).map(String);
    case 'quarter':
      return fc.tuple(between(2000, 2099), between(1, 4)).map(([year, quarter]) => `${year}Q${quarter}`);
    case 'period':
    case 'month':
      return period;
    case 'choice':
      return fc.constantFrom(...spec.choices.flatMap(({ value, words }) => [value, ...words]));
    case 'identifier':
    case 'text':
      return name;
  }
}

const rowOf = (specs: readonly ColumnSpec[]): fc.Arbitrary<readonly (string | null)[]> =>
  fc.tuple(...specs.map((spec) => (spec.required ? cellOf(spec) : fc.option(cellOf(spec)))));

async function readBack(ledger: LedgerName, header: readonly string[], cells: readonly (readonly (string | null)[])[]) {
  const { value, findings } = await parsed(ledger, [header, ...cells]);
  return { rows: value.rows, findings: findings.map(({ code, place, value }) => [code, place?.column, value]) };
}

describe.each(LEDGER_NAMES)('%s', (ledger) => {
  test('is read back as it was', async () => {
    const columns = cellColumns(ledger);
    const specs = columns.map((column) => LEDGER_COLUMNS[ledger].find((spec) => spec.name === column)!);
    await fc.assert(
      fc.asyncProperty(fc.array(rowOf(specs), { minLength: 1, maxLength: 5 }), async (cells) => {
        const first = await readBack(ledger, columns, cells);
        // Rules between cells (a refund needs its line) may refuse a row; what is kept must come back.
        const written = first.rows.map((row) => ledgerToCells(ledger, row as never));
        const again = await readBack(ledger, columns, written);
        expect(again.findings).toEqual([]);
        const bare = (rows: Iterable<{ readonly row: number }>) => [...rows].map(({ row: _, ...rest }) => rest);
        expect(bare(again.rows)).toEqual(bare(first.rows));
        expect(again.rows.map((row) => ledgerToCells(ledger, row as never))).toEqual(written);
        expect(first.rows.length + first.findings.length).toBeGreaterThanOrEqual(cells.length);
      }),
      { numRuns: 60 },
    );
  });
});
