// A sales file enters; its sums by person and month leave, worked out as one would with csv-parse, zod and decimal.js: `node scripts/bench/naive-stack.mjs FILE`.
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { Decimal } from 'decimal.js';
import { z } from 'zod';

const money = z.string().regex(/^-?\d+(?:\.\d{1,2})?$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const optional = (schema) => z.union([z.literal(''), schema]);
const row = z.object({
  订单号: z.string().min(1),
  行号: z.coerce.number().int().positive(),
  签约日期: day,
  工号: z.string().min(1),
  客户: z.string(),
  产品: z.string(),
  产品类别: z.string(),
  数量: z.coerce.number(),
  统一报价: optional(money),
  最低价: optional(money),
  成交单价: optional(money),
  金额: money,
  成本: optional(money),
  履约日期: optional(day),
  状态: z.enum(['有效', '作废', '']),
});

const sums = new Map();
const rows = createReadStream(process.argv[2]).pipe(parse({ columns: true, bom: true }));
for await (const record of rows) {
  const sale = row.parse(record);
  const key = `${sale.工号} ${sale.签约日期.slice(0, 7)}`;
  sums.set(key, (sums.get(key) ?? new Decimal(0)).plus(new Decimal(sale.金额).times('0.05').toDecimalPlaces(2)));
}
console.log(sums.size);
