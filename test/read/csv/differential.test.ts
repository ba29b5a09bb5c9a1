import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/model/finding.ts';
import type { Cell, RowBatch } from '../../../src/model/sheet.ts';
import { type Layout, readRecords } from '../../../src/read/csv/read-records.ts';
import { strictReader } from '../../../src/read/csv/strict-reader.ts';
import type { Piece } from '../../../src/read/csv/utf8-pieces.ts';
import { fuzz } from '../../support/fuzz.ts';

const SOURCE = { file: 'a.csv', sheet: null };
const DELIMITERS = [',', ';', '\t', '|'];

interface Outcome {
  readonly rows: (readonly [row: number, ...cells: readonly Cell[]])[];
  readonly findings: Finding[];
  /** Whether the scanner alone has read it all. */
  readonly quick: boolean;
}

/** The bytes cut to pieces of these sizes, which come round again. */
function* cut(bytes: Buffer, sizes: readonly number[]): Generator<Piece> {
  let offset = 0;
  for (let count = 0; offset < bytes.length; count += 1) {
    const size = sizes[count % sizes.length]!;
    // A copy: nothing may be read beyond a piece.
    yield { bytes: Buffer.from(bytes.subarray(offset, offset + size)), offset, last: false };
    offset += size;
  }
  yield { bytes: Buffer.alloc(0), offset: bytes.length, last: true };
}

function add(outcome: Outcome, batch: RowBatch): Outcome {
  for (const { row, cells } of batch.rows) outcome.rows.push([row, ...cells]);
  outcome.findings.push(...batch.findings);
  return { ...outcome, quick: outcome.quick && batch.raw !== undefined };
}

async function scanned(text: string, layout: Layout, sizes: readonly number[]): Promise<Outcome> {
  let outcome: Outcome = { rows: [], findings: [], quick: true };
  const pieces = (async function* () {
    yield* cut(Buffer.from(text), sizes);
  })();
  for await (const batch of readRecords(SOURCE, layout, pieces)) outcome = add(outcome, batch);
  return outcome;
}

async function strict(text: string, { delimiter, line }: Layout): Promise<Outcome> {
  const { batch } = await strictReader(SOURCE, delimiter, line)({ bytes: Buffer.from(text), offset: 0, last: true });
  return add({ rows: [], findings: [], quick: true }, batch);
}

const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
const word = fc.constantFrom('', 'a', 'E1', '1234.50', '2026/3/5', ' ', ' x ', '武汉', '𠀀', 'ſ', '\u00a0', '"', '""');
const sign = fc.constantFrom(...DELIMITERS, '\n', '\r\n', '\r', '"', "'", '=');
const content = fc
  .array(fc.oneof({ weight: 3, arbitrary: word }, sign), { maxLength: 4 })
  .map((parts) => parts.join(''));

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Cells as a careful program writes them; some are quoted without need. */
const regularCell = (delimiter: string) =>
  fc
    .tuple(content, fc.boolean())
    .map(([text, always]) => (always || /["\r\n]/.test(text) || text.includes(delimiter) ? quoted(text) : text));

const regularText = (delimiter: string) => {
  const record = fc.array(regularCell(delimiter), { minLength: 1, maxLength: 5 }).map((cells) => cells.join(delimiter));
  return fc
    .array(fc.tuple(fc.oneof({ weight: 6, arbitrary: record }, fc.constantFrom('', ' ', '""')), lineEnd), {
      maxLength: 8,
    })
    .chain((lines) => {
      const text = lines.map(([line, end]) => line + end).join('');
      return fc.constantFrom(text, text.replace(/[\r\n]+$/, ''));
    });
};

/** Anything: most of it has broken quotes somewhere. */
const anyText = fc
  .array(fc.oneof(word, sign, fc.constantFrom('\0', '"a"', '"a""b"', ',"x\ny",')), { maxLength: 30 })
  .map((parts) => parts.join(''));

const layout = fc.record({ delimiter: fc.constantFrom(...DELIMITERS), line: fc.constantFrom(1, 2) });
const sizes = fc.array(fc.integer({ min: 1, max: 64 }), { minLength: 1, maxLength: 4 });
const damagedOrNot = layout.chain((how) =>
  fc.tuple(fc.constant(how), fc.oneof({ weight: 2, arbitrary: regularText(how.delimiter) }, anyText), sizes),
);

describe('the scanner and the strict reader', () => {
  it('read the same records on the same lines, or find the same fault', async () => {
    const property = fc.asyncProperty(damagedOrNot, async ([how, text, cuts]) => {
      const { rows, findings } = await strict(text, how);
      expect(await scanned(text, how, cuts)).toMatchObject({ rows, findings });
    });
    await fc.assert(property, fuzz(400));
  });

  it('need no strict reader for what is regular', async () => {
    const regular = layout.chain((how) => fc.tuple(fc.constant(how), regularText(how.delimiter), sizes));
    const property = fc.asyncProperty(regular, async ([how, text, cuts]) => {
      expect(await scanned(text, how, cuts)).toMatchObject({ quick: true, findings: [] });
    });
    await fc.assert(property, fuzz(200));
  });

  it('agree in pieces of a byte', async () => {
    const text = '工号,备注\r\n\r\nE1,"甲\r\n乙 ""丙"""\r\n"",\r\rE2,丁𠀀\r\nE3,x';
    const rows = [
      [1, '工号', '备注'],
      [3, 'E1', '甲\r\n乙 "丙"'],
      [7, 'E2', '丁𠀀'],
      [8, 'E3', 'x'],
    ];
    for (const size of [1, 2, 3, 1000]) {
      expect(await scanned(text, { delimiter: ',', line: 1 }, [size])).toEqual({ rows, findings: [], quick: true });
    }
  });

  it('take no record beyond a million bytes', async () => {
    const broken = `a,b\n1,2\n"x${'y\n'.repeat(600_000)}`;
    const outcome = await scanned(broken, { delimiter: ',', line: 1 }, [65_536]);
    expect(outcome.rows.map(([row]) => row)).toEqual([1, 2]);
    expect(outcome.findings).toMatchObject([{ code: 'READ-QUOTE', place: { row: 3 } }]);
  });
});
