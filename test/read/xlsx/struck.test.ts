// Texts that are struck through, by their cell's font or run by run: the row says so, and what is struck in part is no text.
import { describe, expect, it } from 'vitest';
import type { SheetRow } from '../../../src/model/sheet.ts';
import { openWorkbook } from '../../../src/read/xlsx/open-workbook.ts';
import { madeWorkbook, type Parts } from './made-workbook.ts';

async function rowOf(parts: Parts): Promise<SheetRow> {
  const [worksheet] = await openWorkbook(madeWorkbook(parts));
  for await (const { rows } of worksheet!.rows!()) if (rows.length > 0) return rows[0]!;
  throw new Error('no row');
}

const FONTS = `<fonts><font/><font><b/><strike/></font><font><strike val="0"/></font></fonts>
  <cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs>`;
const run = (text: string, strike = ''): string => `<r><rPr>${strike}<b/></rPr><t>${text}</t></r>`;
const STRUCK = '<strike/>';

describe('a cell is struck through', () => {
  it('by its font, whatever it holds', async () => {
    const sheet = `<row r="3"><c s="0"><v>1</v></c><c s="1"><v>2</v></c><c s="2"><v>3</v></c>
      <c s="1" t="inlineStr"><is><t>x</t></is></c><c s="1"/></row>`;
    expect((await rowOf({ sheet, styles: FONTS })).struck).toEqual([1, 3]);
  });

  it('by the runs of its text', async () => {
    const strings = `<si>${run('10', STRUCK)}${run('00', STRUCK)}</si><si>${run('1000', '<strike val="false"/>')}</si>`;
    const sheet = `<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c>
      <c t="inlineStr"><is>${run('x', STRUCK)}</is></c></row>`;
    const { cells, struck } = await rowOf({ sheet, strings });
    expect([cells, struck]).toEqual([
      ['1000', '1000', 'x'],
      [0, 2],
    ]);
  });

  it('in no other workbook', async () => {
    expect((await rowOf({ sheet: '<row><c s="0"><v>1</v></c></row>' })).struck).toBeUndefined();
  });
});

it('a text with a struck part is an error: the old amount and the new one would be one number', async () => {
  const mixed = `${run('1000', STRUCK)}${run('800')}`;
  const sheet = `<row><c t="s"><v>0</v></c><c t="inlineStr"><is>${run('a')}${run(' b ', STRUCK)}</is></c></row>`;
  const { cells } = await rowOf({ sheet, strings: `<si>${mixed}</si>` });
  expect(cells).toEqual([
    { kind: 'error', text: '1000800', why: 'struck' },
    { kind: 'error', text: 'a b ', why: 'struck' },
  ]);
});
