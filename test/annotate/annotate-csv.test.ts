// Copies of CSV files: every byte of the original is there in its order, and two cells more stand at the end of each row.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotateCsv, type CsvLayout } from '../../src/annotate/annotate-csv.ts';
import { encodeText } from '../../src/annotate/encode-text.ts';
import type { Note } from '../../src/annotate/note.ts';

const TITLES = { codes: 'CODES', notes: 'NOTES' };

const note = (row: number | null, text: string, more: Partial<Note> = {}): Note => ({
  row,
  index: 0,
  severity: 'error',
  code: 'CELL-MONEY',
  text,
  english: text,
  ...more,
});

function annotated(text: string, notes: readonly Note[], layout: Partial<CsvLayout> = {}): string {
  const whole: CsvLayout = { encoding: 'utf-8', delimiter: ',', header: 1, ...layout };
  return annotateCsv(Buffer.from(text), whole, TITLES, notes).toString();
}

describe('rows', () => {
  test.each([
    ['LF', 'a,b\n1,2\n', 'a,b,CODES,NOTES\n1,2,CELL-MONEY,bad\n'],
    ['CRLF', 'a,b\r\n1,2\r\n', 'a,b,CODES,NOTES\r\n1,2,CELL-MONEY,bad\r\n'],
    ['CR', 'a,b\r1,2\r', 'a,b,CODES,NOTES\r1,2,CELL-MONEY,bad\r'],
    ['no line end at the end', 'a,b\n1,2', 'a,b,CODES,NOTES\n1,2,CELL-MONEY,bad'],
    ['mixed line ends', 'a,b\r\n1,2\n3,4\r5,6', 'a,b,CODES,NOTES\r\n1,2,CELL-MONEY,bad\n3,4,,\r5,6,,'],
    ['a byte order mark', '\ufeff"a",b\n1,2\n', '\ufeff"a",b,CODES,NOTES\n1,2,CELL-MONEY,bad\n'],
  ])('keep %s', (_, text, expected) => {
    expect(annotated(text, [note(2, 'bad')])).toBe(expected);
  });

  test('go over several lines, with delimiters and quotes in their cells', () => {
    const text = 'a,b\n"1\n""x"",\r\n",2\n3,"4"\n';
    expect(annotated(text, [note(2, 'first'), note(5, 'second')])).toBe(
      'a,b,CODES,NOTES\n"1\n""x"",\r\n",2,CELL-MONEY,first\n3,"4",CELL-MONEY,second\n',
    );
  });

  test('that are blank stay blank, and a line that names the delimiter stays alone', () => {
    expect(annotated('sep=;\na;b\n\n1;2\n', [note(4, 'bad')], { delimiter: ';', header: 2 })).toBe(
      'sep=;\na;b;CODES;NOTES\n\n1;2;CELL-MONEY;bad\n',
    );
  });

  test('with too few cells keep too few', () => {
    expect(annotated('a,b\n1\n', [note(2, 'x', { code: 'READ-RAGGED-ROW' })])).toBe(
      'a,b,CODES,NOTES\n1,READ-RAGGED-ROW,x\n',
    );
  });

  test('a quote that is never closed does not swallow the notes below it', () => {
    const notes = [note(2, 'open', { code: 'READ-QUOTE' }), note(3, 'bad')];
    expect(annotated('a,b\n1,"2\n3,4\n', notes)).toBe('a,b,CODES,NOTES\n1,"2,READ-QUOTE,open\n3,4,CELL-MONEY,bad\n');
  });
});

describe('notes', () => {
  test('of one row stand together, each code once', () => {
    const notes = [note(2, 'one'), note(2, 'two'), note(2, 'three', { code: 'CELL-DATE' })];
    expect(annotated('a\n1\n', notes)).toBe('a,CODES,NOTES\n1,CELL-MONEY CELL-DATE,one two three\n');
  });

  test('of the whole file and of the header stand beside the header', () => {
    const notes = [note(null, 'file'), note(2, 'header', { code: 'READ-NEAR-HEADER' })];
    expect(annotated('title\na,b\n', notes, { header: 2 })).toBe(
      'title,,\na,b,CODES: CELL-MONEY READ-NEAR-HEADER,NOTES: file: header\n',
    );
  });

  test.each([
    ['=cmd()', "'=cmd()"],
    ['+1+1', "'+1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-x, "y"', '"\'-x, ""y"""'],
    ['two\r\nlines\u0000', 'two lines'],
  ])('%j is written as %j', (text, cell) => {
    expect(annotated('a\n1\n', [note(2, text)])).toBe(`a,CODES,NOTES\n1,CELL-MONEY,${cell}\n`);
  });
});

describe('encodings', () => {
  const text = '工号,金额\r\n"张,三",1.234\r\n';
  test.each(['utf-16le', 'utf-16be', 'gb18030', 'gbk', 'big5'])('%s is kept', (encoding) => {
    const source =
      encoding === 'big5' ? text.replace('工号', '工號').replace('金额', '金額').replace('张', '張') : text;
    const bytes = encodeText(source, encoding);
    expect(bytes.isWhole).toBe(true);
    const copy = annotateCsv(bytes.bytes, { encoding, delimiter: ',', header: 1 }, TITLES, [note(2, '金')]);
    const lines = source.split('\r\n');
    expect(new TextDecoder(encoding).decode(copy)).toBe(`${lines[0]},CODES,NOTES\r\n${lines[1]},CELL-MONEY,金\r\n`);
  });

  test('a sentence that the encoding cannot hold is written in English', () => {
    const bytes = encodeText('工號\n1\n', 'big5').bytes;
    const spoken = note(2, '这不是金额', { english: 'no money' });
    const copy = annotateCsv(bytes, { encoding: 'big5', delimiter: ',', header: 1 }, TITLES, [spoken]);
    expect(new TextDecoder('big5').decode(copy)).toBe('工號,CODES,NOTES\n1,CELL-MONEY,no money\n');
  });
});

test('of any file, without its added cells, every byte is the original', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '1', '"', ',', '\n', '\r', ';', '中', ' '), maxLength: 6 });
  const quoted = cell.map((text) => `"${text.replaceAll('"', '""')}"`);
  const row = fc.array(fc.oneof(quoted, fc.constantFrom('a', 'b 1', '中')), { minLength: 1, maxLength: 4 });
  const file = fc.array(fc.tuple(row, fc.constantFrom('\n', '\r\n', '\r')), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(file, (rows) => {
      const text = rows.map(([cells, end]) => cells.join(',') + end).join('');
      const copy = annotated(text, [], { header: null });
      const expected = rows.map(([cells, end]) => `${cells.join(',')},,${end}`).join('');
      expect(copy.replace(',CODES,NOTES', ',,')).toBe(expected);
    }),
    { numRuns: 300 },
  );
});
