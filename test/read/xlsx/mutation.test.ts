// Small valid workbooks, changed at random: reading them ends in rows or in a finding, soon, and never throws.
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { fuzz } from '../../support/fuzz.ts';
import { drained } from './drained.ts';
import { cellFormats, madeParts, madeWorkbook } from './made-workbook.ts';

const RUNS = fuzz(300);

const PARTS = {
  sheet:
    '<row r="1" hidden="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><t>金&amp;额</t></r></is></c></row>' +
    '<row><c s="1"><v>46086.5</v></c><c s="2"><v>0.05</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c></row>' +
    '<row r="7"><c r="C7" t="str"><f>A1&amp;"x"</f><v><![CDATA[<x>]]></v></c><c r="D7"><f>NOW()</f></c><!-- end --></row>',
  strings: '<si><t>工号_x000D_</t></si>',
  styles: cellFormats(0, 'yyyy"年"m"月"', 10),
  workbookPr: '<workbookPr date1904="true"/>',
};
const BOOKS = [madeWorkbook(PARTS), madeWorkbook({ ...PARTS, level: 0 }), madeWorkbook({ ...PARTS, strict: true })];
const XML = madeParts(PARTS);

type Change = readonly [at: number, kind: 'set' | 'drop' | 'double', byte: number];

const byte = fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(...Buffer.from('<>/"\'&;= :![-?x0')));
const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.tuple(fc.nat(), fc.constantFrom('set', 'set', 'drop', 'double'), byte),
  { minLength: 1, maxLength: 8 },
);

function changed(bytes: Uint8Array, list: readonly Change[]): Uint8Array {
  const made = [...bytes];
  for (const [position, kind, value] of list) {
    const at = position % made.length;
    if (kind === 'set') made[at] = value;
    else if (kind === 'drop') made.splice(at, 1 + (value % 9));
    else made.splice(at, 0, ...made.slice(at, at + 1 + value));
  }
  return Uint8Array.from(made);
}

async function endsSoon(bytes: Uint8Array): Promise<void> {
  const { user, system } = process.cpuUsage();
  const { cells, codes } = await drained(bytes);
  const used = process.cpuUsage();
  expect(used.user + used.system - user - system).toBeLessThan(2_000_000);
  expect(cells.size).toBeLessThan(1000);
  const known = ['READ-DAMAGED', 'READ-NO-SHEET', 'READ-HIDDEN-ROWS'];
  expect(codes.filter((code) => !known.includes(code))).toEqual([]);
}

it('an archive with changed bytes', () =>
  fc.assert(
    fc.asyncProperty(fc.constantFrom(...BOOKS), changes, (book, list) => endsSoon(changed(book, list))),
    RUNS,
  ));

it('an archive that is cut off is refused', () =>
  fc.assert(
    fc.asyncProperty(fc.constantFrom(...BOOKS), fc.nat(), async (book, length) => {
      expect((await drained(book.subarray(0, length % book.length))).codes).toEqual(['READ-DAMAGED']);
    }),
    RUNS,
  ));

it('parts with changed bytes, packed correctly', () =>
  fc.assert(
    fc.asyncProperty(fc.constantFrom(...Object.keys(XML)), changes, (name, list) =>
      endsSoon(zipSync({ ...XML, [name]: changed(XML[name]!, list) }, { level: 0 })),
    ),
    RUNS,
  ));

it('parts that are cut off, packed correctly, never lose rows in silence', () =>
  fc.assert(
    fc.asyncProperty(fc.nat(), async (length) => {
      const name = 'xl/worksheets/sheet1.xml';
      const whole = XML[name]!;
      const dataEnd = Buffer.from(whole).indexOf('</sheetData>') + '</sheetData>'.length;
      const cut = whole.subarray(0, length % dataEnd);
      const { codes } = await drained(zipSync({ ...XML, [name]: cut }, { level: 0 }));
      expect(codes).toContain('READ-DAMAGED');
    }),
    RUNS,
  ));
