// Cells that look as if they did not count, struck through or white on white: the row says so, and what is struck in part is no text.
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
    expect((await rowOf({ sheet, styles: FONTS })).unclear).toEqual([
      { index: 1, look: 'struck' },
      { index: 3, look: 'struck' },
    ]);
  });

  it('by the runs of its text', async () => {
    const strings = `<si>${run('10', STRUCK)}${run('00', STRUCK)}</si><si>${run('1000', '<strike val="false"/>')}</si>`;
    const sheet = `<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c>
      <c t="inlineStr"><is>${run('x', STRUCK)}</is></c></row>`;
    const { cells, unclear } = await rowOf({ sheet, strings });
    expect([cells, unclear?.map(({ index }) => index)]).toEqual([
      ['1000', '1000', 'x'],
      [0, 2],
    ]);
  });

  it('in no other workbook', async () => {
    expect((await rowOf({ sheet: '<row><c s="0"><v>1</v></c></row>' })).unclear).toBeUndefined();
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

describe('a cell is white on white', () => {
  const fill = (inner: string) => `<fill>${inner}</fill>`;
  const solid = (color: string) => fill(`<patternFill patternType="solid"><fgColor ${color}/></patternFill>`);
  const NONE = fill('<patternFill patternType="none"/>');
  const WHITE = 'rgb="FFFFFFFF"';

  it.each<[font: string, fills: string, isUnseen: boolean]>([
    [WHITE, NONE, true],
    [WHITE, '', true],
    ['indexed="9"', NONE, true],
    ['theme="0"', solid(WHITE), true],
    [WHITE, solid('theme="0"'), true],
    [WHITE, solid('rgb="FF4472C4"'), false],
    [WHITE, fill('<patternFill patternType="gray125"/>'), false],
    [WHITE, fill('<gradientFill><stop position="0"><color rgb="FF000000"/></stop></gradientFill>'), false],
    ['theme="0" tint="-0.5"', NONE, false],
    ['theme="1"', NONE, false],
    ['rgb="FFFF0000"', NONE, false],
  ])('font %s, fill %s: %s', async (font, fills, isUnseen) => {
    const styles = `<fonts><font><color ${font}/></font></fonts><fills>${fills}</fills><cellXfs><xf/></cellXfs>`;
    const { unclear } = await rowOf({ sheet: '<row><c><v>1</v></c></row>', styles });
    expect(unclear).toEqual(isUnseen ? [{ index: 0, look: 'unseen' }] : undefined);
  });
});
