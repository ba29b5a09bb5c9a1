// A sales file and a workbook's path enter; sums by person and month, past a target and not, leave in the workbook, as one would work them out with zod, decimal.js and exceljs:
// `node naive-sums.mjs FILE OUT READER`, where READER is csv-parse, exceljs or hucre.
import { createReadStream, readFileSync } from 'node:fs';
import { Decimal } from 'decimal.js';
import exceljs from 'exceljs';
import { z } from 'zod';

const [, , file, out, reader] = process.argv;
const TARGET = new Decimal(25_000);

const text = z.string().min(1);
const isoDay = (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value);
const day = z.preprocess(isoDay, z.string().regex(/^\d{4}-\d{2}-\d{2}$/));
const money = z.preprocess((value) => `${value}`, z.string().regex(/^-?\d+(?:\.\d{1,2})?$/));
const row = z.object({
  订单号: text,
  签约日期: day,
  工号: text,
  客户: text,
  产品: text,
  数量: z.coerce.number().positive(),
  统一报价: money,
  最低价: money,
  成交单价: money,
  金额: money,
  履约日期: day,
  状态: z.enum(['有效', '作废']),
});

const READERS = {
  async *'csv-parse'() {
    const { parse } = await import('csv-parse');
    yield* createReadStream(file).pipe(parse({ columns: true, bom: true }));
  },
  async *exceljs() {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(file);
    const sheet = workbook.worksheets[0];
    const names = sheet.getRow(1).values.slice(1);
    for (let number = 2; number <= sheet.rowCount; number += 1) {
      const { values } = sheet.getRow(number);
      yield Object.fromEntries(names.map((name, index) => [name, values[index + 1]]));
    }
  },
  async *hucre() {
    const { readXlsx } = await import('hucre/xlsx');
    const [names, ...rows] = (await readXlsx(readFileSync(file))).sheets[0].rows;
    for (const values of rows) yield Object.fromEntries(names.map((name, index) => [name, values[index]]));
  },
};

const sums = new Map();
for await (const record of READERS[reader]()) {
  const sale = row.parse(record);
  if (sale.状态 === '作废') continue;
  const key = `${sale.工号} ${sale.签约日期.slice(0, 7)}`;
  sums.set(key, (sums.get(key) ?? new Decimal(0)).plus(sale.金额));
}
const workbook = new exceljs.Workbook();
const sheet = workbook.addWorksheet('sums');
sheet.addRow(['person', 'month', 'sum', 'task', 'excess', 'commission']);
for (const [key, sum] of sums) {
  const task = Decimal.min(sum, TARGET);
  const excess = sum.minus(task);
  const commission = task.times('0.06').plus(excess.times('0.1')).toDecimalPlaces(2);
  sheet.addRow([...key.split(' '), ...[sum, task, excess, commission].map((each) => each.toNumber())]);
}
await workbook.xlsx.writeFile(out);
