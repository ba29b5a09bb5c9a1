import { deflateSync, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { workbookSheet } from '../../../src/read/workbook-sheet.ts';
import { type Read, readBytes } from '../opened.ts';
import { centralHeaders, endOf, localHeaders } from './made-archive.ts';
import { MAIN, madeParts, madeWorkbook, type Parts, sheetXml } from './made-workbook.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const VALUE = '<row><c><v>100</v></c></row>';
const MEBIBYTE = 1024 * 1024;

const read = (bytes: Uint8Array): Promise<Read> => readBytes('hostile.xlsx', bytes);
const readSheet = (sheet: string, other: NonNullable<Parts['other']> = {}): Promise<Read> =>
  read(madeWorkbook({ sheet, other }));

const refusal = (found: Read): readonly string[] =>
  found.findings.map(({ code, severity, facts }) => `${code} ${severity} ${'reason' in facts ? facts.reason : ''}`);

/** The archive with the first occurrences of a name written over by one of the same length. */
function renamed(archive: Uint8Array, from: string, to: string): Uint8Array {
  return Buffer.from(Buffer.from(archive).toString('latin1').replaceAll(from, to), 'latin1');
}

describe('an archive is refused', () => {
  const whole = madeWorkbook({ sheet: VALUE });
  const changed = (change: (bytes: Buffer) => unknown): Uint8Array => {
    const bytes = Buffer.from(whole);
    change(bytes);
    return bytes;
  };
  const withEntry = (name: string): Uint8Array => zipSync({ ...madeParts({ sheet: VALUE }), [name]: strToU8('x') });

  it.each<[name: string, bytes: Uint8Array, reason: string]>([
    [
      'that names an entry twice',
      renamed(withEntry('xl/worksheets/sheet2.xml'), 'sheet2.xml', 'sheet1.xml'),
      'doubled-entry',
    ],
    ['that names one twice in another case', withEntry('xl/worksheets/SHEET1.xml'), 'doubled-entry'],
    ['with an entry above it', withEntry('../x'), 'entry-outside'],
    ['with an entry above it further in', withEntry('xl/../../x'), 'entry-outside'],
    ['with an absolute entry', withEntry('/etc/x'), 'entry-outside'],
    ['with an entry on a drive', withEntry('C:x'), 'entry-outside'],
    ['with a backslash in a name', withEntry('..\\x'), 'entry-outside'],
    ['that is cut off', whole.subarray(0, whole.length / 2), 'cut-off'],
    ['that lost its last byte', whole.subarray(0, whole.length - 1), 'cut-off'],
    ['that is encrypted', changed((bytes) => bytes.writeUInt16LE(1, centralHeaders(bytes)[0]! + 8)), 'encrypted-entry'],
    ['with too many entries', changed((bytes) => bytes.writeUInt16LE(60_000, endOf(bytes) + 10)), 'too-many-entries'],
    [
      'packed in an unknown way',
      changed((bytes) => centralHeaders(bytes).map((at) => bytes.writeUInt16LE(93, at + 10))),
      'compression',
    ],
    [
      'whose deflate is damaged',
      changed((bytes) => localHeaders(bytes).map((at) => bytes.fill(0xff, at + 60, at + 70))),
      'compression',
    ],
    ['without a workbook', zipSync({ 'a.csv': strToU8('a,b') }), 'no-workbook'],
    [
      'that is another document',
      madeWorkbook({ sheet: '', other: { 'xl/workbook.xml': '<document/>' } }),
      'no-workbook',
    ],
  ])('%s', async (_, bytes, reason) => {
    expect(refusal(await read(bytes))).toEqual([`READ-DAMAGED error ${reason}`]);
  });

  it('whose checksum or length is not that of the sheet', async () => {
    for (const field of [16, 24]) {
      const bytes = changed((copy) => {
        const at = centralHeaders(copy).at(-1)!;
        copy.writeUInt32LE(copy.readUInt32LE(at + field) + 1, at + field);
      });
      expect(refusal(await read(bytes))).toEqual(['READ-DAMAGED error checksum']);
    }
  });

  it.each([16, 20, 24, 28, 30, 32, 42])('whose directory has a wrong number at %d', async (field) => {
    const bytes = changed((copy) => centralHeaders(copy).map((at) => copy.writeUInt16LE(0xfff7, at + field)));
    expect((await read(bytes)).findings).toMatchObject([{ code: 'READ-DAMAGED' }]);
  });
});

describe('XML is refused', () => {
  const entities = `<!DOCTYPE worksheet [<!ENTITY a "1"><!ENTITY b "&a;&a;">]>${sheetXml('<row><c><v>&b;</v></c></row>')}`;
  const deep = `<worksheet xmlns="${MAIN}">${'<a>'.repeat(200)}`;

  it.each<[name: string, sheet: string, reason: string]>([
    ['with a DOCTYPE', `<?xml version="1.0"?>${entities}`, 'doctype'],
    ['with a DOCTYPE in small letters', `<?xml version="1.0"?>${entities.replace('DOCTYPE', 'doctype')}`, 'doctype'],
    ['with an entity of its own', '<row><c t="str"><v>&copy;</v></c></row>', 'entity'],
    ['with a name every object has for an entity', '<row><c t="str"><v>&toString;</v></c></row>', 'entity'],
    ['with a bare ampersand', '<row><c t="str"><v>a & b</v></c></row>', 'entity'],
    ['with half a character', '<row><c t="str"><v>&#xD800;</v></c></row>', 'entity'],
    ['with a character beyond the last', '<row><c t="str"><v>&#x110000;</v></c></row>', 'entity'],
    ['nested too deeply', deep, 'too-deep'],
    ['that is closed in the wrong order', '<row><c><v>1</c></v></row>', 'xml'],
    ['with a mark that is not closed', `<worksheet xmlns="${MAIN}"><sheetData>${VALUE}`, 'cut-off'],
    ['that breaks off in a mark', `<worksheet xmlns="${MAIN}"><sheetData><row r="1`, 'cut-off'],
    ['with an attribute twice', '<row><c t="s" t="n"><v>1</v></c></row>', 'xml'],
    ['with an attribute without quotes', '<row><c t=n><v>1</v></c></row>', 'xml'],
    ['with one mark within another', '<row><c t="<v>1</v></c></row>', 'xml'],
    ['with text before it', `<?xml version="1.0"?>x${sheetXml(VALUE)}`, 'xml'],
  ])('%s', async (_, sheet, reason) => {
    expect(refusal(await readSheet(sheet))).toEqual([`READ-DAMAGED error ${reason}`]);
  });

  it('that is no UTF-8', async () => {
    const part = Buffer.from(sheetXml('<row><c t="str"><v>??</v></c></row>'));
    part.write('\xbd\xf0', part.indexOf('??'), 'latin1');
    expect(refusal(await readSheet('', { [SHEET]: part }))).toEqual(['READ-DAMAGED error encoding']);
  });

  it('with a namespace bound a hundred thousand times is read all the same', async () => {
    const rows = Array.from({ length: 100_000 }, (_, index) => `<x:o${index % 700} xmlns:x="urn:${index}"/>`).join('');
    expect((await readSheet(`${rows}${VALUE}`)).rows.length).toBe(1);
  });
});

describe('a workbook that would burst', () => {
  /** A sheet between whose beginning and end stand so many mebibytes of one text, at the deflate's best. */
  function inflatingTo(mebibytes: number, text: string): Uint8Array {
    const piece = strToU8(text.repeat(Math.floor(MEBIBYTE / text.length)));
    const whole = new Uint8Array(piece.length * mebibytes);
    for (let at = 0; at < mebibytes; at += 1) whole.set(piece, at * piece.length);
    return whole;
  }

  const around = (bytes: Uint8Array, before: string, after: string): Uint8Array =>
    Buffer.concat([strToU8(before), bytes, strToU8(after)]);

  const BEFORE = `<worksheet xmlns="${MAIN}"><sheetData>`;
  const AFTER = `${VALUE}</sheetData></worksheet>`;

  it.each<[name: string, part: string, piece: string, before: string, after: string, reason: string]>([
    ['in spaces', SHEET, ' ', BEFORE, AFTER, 'too-long'],
    ['in a comment', SHEET, 'x', `${BEFORE}<!--`, `-->${AFTER}`, 'too-long'],
    ['in an attribute', SHEET, 'x', `${BEFORE}<row o="`, `"></row>${AFTER}`, 'too-long'],
    ['in a value', SHEET, '1', `${BEFORE}<row><c><v>`, `</v></c></row>${AFTER}`, 'too-long'],
    ['in empty rows', SHEET, '<row/>', BEFORE, AFTER, 'cell-outside'],
    ['after the rows', SHEET, '<x/>', `${BEFORE}${VALUE}</sheetData>`, '</worksheet>', 'too-large'],
    ['in shared strings', 'xl/sharedStrings.xml', '<si/>', `<sst xmlns="${MAIN}">`, '</sst>', 'too-large'],
  ])('%s is refused', async (_, part, piece, before, after, reason) => {
    const body = inflatingTo(reason === 'too-large' ? 66 : 8, piece);
    const archive = madeWorkbook({ sheet: VALUE, other: { [part]: around(body, before, after) }, level: 1 });
    expect(archive.length).toBeLessThan(body.length / 100);
    const { user, system } = process.cpuUsage();
    expect(refusal(await read(archive))).toEqual([`READ-DAMAGED error ${reason}`]);
    const used = process.cpuUsage();
    expect(used.user + used.system - user - system).toBeLessThan(3_000_000);
  });

  it('by a length that it does not have is refused', async () => {
    const bytes = Buffer.from(madeWorkbook({ sheet: VALUE }));
    for (const at of centralHeaders(bytes)) bytes.writeUInt32LE(0x7fff_ffff, at + 24);
    expect(refusal(await read(bytes))).toEqual(['READ-DAMAGED error too-large']);
  });

  it('into cells that nobody fills is refused', async () => {
    const rows = Array.from({ length: 6200 }, (_, index) => `<row><c r="XFD${index + 1}"><v>1</v></c></row>`);
    const { value } = await workbookSheet('a.xlsx', madeWorkbook({ sheet: rows.join('') }), {
      sheet: null,
      preferredSheets: [],
    });
    const codes: string[] = [];
    for await (const { findings } of value!.batches)
      codes.push(...findings.map(({ facts }) => ('reason' in facts ? facts.reason : '')));
    expect(codes).toEqual(['too-many-cells']);
  });
});

it('a hundred thousand empty styled rows are no rows', async () => {
  const empty = Array.from(
    { length: 100_000 },
    (_, index) => `<row r="${index + 2}" s="1"><c r="A${index + 2}" s="1"/><c r="B${index + 2}" s="1"/></row>`,
  );
  const { rows, findings } = await readSheet(
    `<row r="1"><c r="A1"><v>1</v></c></row>${empty.join('')}<row r="100002"><c r="A100002"><v>2</v></c></row>`,
  );
  expect([rows.map(([row]) => row), findings]).toEqual([[1, 100_002], []]);
});

it('deflate that ends early is a damage', async () => {
  const stored = Buffer.from(madeWorkbook({ sheet: VALUE, level: 0 }));
  const [local, central] = [localHeaders(stored).at(-1)!, centralHeaders(stored).at(-1)!];
  const packed = deflateSync(strToU8(sheetXml(VALUE))).subarray(0, 20);
  stored.set(packed, local + 30 + SHEET.length);
  for (const [at, from] of [
    [local, 8],
    [central, 10],
  ] as const)
    stored.writeUInt16LE(8, at + from);
  stored.writeUInt32LE(packed.length, central + 20);
  expect(refusal(await read(stored))).toEqual(['READ-DAMAGED error compression']);
});
