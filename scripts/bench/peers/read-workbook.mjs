// A workbook enters and is read by one of the readers, every cell of it: `node read-workbook.mjs FILE salesctl|hucre|exceljs CELLS [OWN_READER]`; another number of cells is an error.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [, , file, name, expected, own] = process.argv;

const READERS = {
  async salesctl() {
    const { openFile } = await import(pathToFileURL(own).href);
    const request = { path: file, name: file, sheet: null, preferredSheets: [], encoding: null, headerWords: ['金额'] };
    const { value } = await openFile(request);
    let cells = 0;
    for await (const { rows } of value.sheets[0].batches) for (const row of rows) cells += row.cells.length;
    return cells;
  },
  async hucre() {
    const { readXlsx } = await import('hucre/xlsx');
    return (await readXlsx(readFileSync(file))).sheets[0].rows.reduce((cells, row) => cells + row.length, 0);
  },
  async exceljs() {
    const { default: ExcelJS } = await import('exceljs');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(file);
    let cells = 0;
    workbook.worksheets[0].eachRow((row) => {
      cells += row.cellCount;
    });
    return cells;
  },
};

const cells = await READERS[name]();
if (`${cells}` !== expected) throw new Error(`${cells} cells instead of ${expected}`);
