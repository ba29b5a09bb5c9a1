// A table of very many rows enters, the XML of its rows leaves: text at once, for a cell as an object costs a kilobyte.
import type { CellValue } from 'exceljs';
import { columnLetters } from '../../model/column-letters.ts';
import type { Row } from '../../model/document.ts';
import { escapedXml } from './escaped-xml.ts';
import { contentOf, dress, heightOf, type Pen } from './pen.ts';
import type { Placed } from './plan.ts';
import type { SharedTexts } from './shared-texts.ts';
import { type Look, lookKey } from './styles.ts';

/** A long table on a worksheet that has only a few of its rows: one for each way rows look, empty, to give the looks their numbers. */
export interface LongTable {
  readonly pen: Pen;
  readonly placed: Placed;
  /** How its rows look; the first rows on the worksheet show it in that order. */
  readonly keys: readonly string[];
  readonly linesOf: (row: Row) => number;
}

/** The last row is there too, so that the worksheet knows how far it goes. */
export function layOutLongTable(
  pen: Pen,
  placed: Placed,
  looksOf: (row: Row) => readonly Look[],
  linesOf: (row: Row) => number,
): LongTable {
  const patterns = new Map<string, Row>();
  for (const row of placed.table.rows) if (!patterns.has(lookKey(row))) patterns.set(lookKey(row), row);
  const dressRow = (number: number, like: Row): void => {
    const row = pen.worksheet.getRow(number);
    looksOf(like).forEach((look, index) => {
      dress(row.getCell(index + 1), null, look);
    });
  };
  for (const [place, like] of [...patterns.values()].entries()) dressRow(placed.firstRow + place, like);
  dressRow(placed.lastRow, placed.table.rows[0]!);
  return { pen, placed, keys: [...patterns.keys()], linesOf };
}

/** The worksheet's XML with all rows of the tables, which stand in their order, in place of the few. */
export function* withLongTables(
  sheet: string,
  tables: readonly LongTable[],
  numberOf: SharedTexts['numberOf'],
): Iterable<string> {
  let done = 0;
  for (const table of tables) {
    const { firstRow, lastRow } = table.placed;
    const start = sheet.indexOf(`<row r="${firstRow}" `, done);
    const after = rowStarts(sheet, start).find(({ number }) => number > lastRow);
    const end = after?.at ?? sheet.indexOf('</sheetData>', start);
    yield sheet.slice(done, start);
    yield* rowsXml(table, sheet.slice(start, end), numberOf);
    done = end;
  }
  yield sheet.slice(done);
}

const rowStarts = (sheet: string, from: number) =>
  [...sheet.slice(from).matchAll(/<row r="(\d+)"/g)].map((match) => ({
    at: from + match.index,
    number: Number.parseInt(match[1]!, 10),
  }));

function* rowsXml(table: LongTable, patterns: string, numberOf: SharedTexts['numberOf']): Iterable<string> {
  const { pen, placed, keys, linesOf } = table;
  const { columns, rows } = placed.table;
  const letters = columns.map((_, index) => columnLetters(index + 1));
  const styles = keys.map((_, place) => stylesOf(patterns, placed.firstRow + place, letters));
  const attributes = `spans="1:${columns.length}" x14ac:dyDescent="0.25"`;
  for (const [place, row] of rows.entries()) {
    const number = placed.firstRow + place;
    const style = styles[keys.indexOf(lookKey(row))]!;
    const lines = linesOf(row);
    const height = lines > 1 ? ` ht="${heightOf(lines)}" customHeight="1"` : '';
    let xml = `<row r="${number}"${height} ${attributes}>`;
    for (let index = 0; index < columns.length; index += 1) {
      xml += cellXml(
        `r="${letters[index]}${number}" s="${style[index]}"`,
        contentOf(pen, placed, place, index),
        numberOf,
      );
    }
    yield `${xml}</row>`;
  }
}

/** The numbers that the library has given to the looks of an empty row's cells. */
function stylesOf(patterns: string, number: number, letters: readonly string[]): readonly string[] {
  const start = patterns.indexOf(`<row r="${number}" `);
  const row = patterns.slice(start, patterns.indexOf('</row>', start));
  const numbers = new Map([...row.matchAll(/<c r="([A-Z]+)\d+" s="(\d+)"/g)].map((match) => [match[1]!, match[2]!]));
  return letters.map((each) => numbers.get(each) ?? '0');
}

/** A number, a text, or a formula with its stored result. */
function cellXml(attributes: string, content: CellValue, numberOf: SharedTexts['numberOf']): string {
  if (content === null) return `<c ${attributes}/>`;
  if (typeof content === 'number') return `<c ${attributes}><v>${content}</v></c>`;
  if (typeof content === 'object' && 'formula' in content) {
    const { formula, result } = content;
    const type = typeof result === 'string' ? ' t="str"' : '';
    return `<c ${attributes}${type}><f>${escapedXml(formula)}</f><v>${escapedXml(`${result}`)}</v></c>`;
  }
  return `<c ${attributes} t="s"><v>${numberOf(`${content}`)}</v></c>`;
}
