// A number of rows enters; a book with a sales ledger of that many rows, and receipts for most of them, leaves: `node scripts/bench/large-book.mjs ROWS DIRECTORY`.
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { makeRandom } from '../sample/random.mjs';

const SUPERVISORS = 20;
const SELLERS = 379;
const CUSTOMERS = 5000;
const LINES_AT_ONCE = 20_000;

const PLACES = ['武汉', '长沙', '杭州', '成都', '西安', '青岛', '厦门', '昆明'];
const TRADES = ['餐饮管理', '酒店', '物业服务', '医疗器械', '教育咨询', '食品', '电子科技', '建筑装饰'];
const PRODUCTS = [
  'RO-600 家用净水器',
  'RO-1000 厨下净水器',
  'CW-20 中央净水机',
  'SZ-200 商用直饮机',
  '反渗透膜滤芯',
].flatMap((name) => Array.from({ length: 8 }, (_, version) => `澄川 ${name} ${version + 1} 型`));

const [rows, directory] = [Number.parseInt(process.argv[2] ?? '', 10), process.argv[3]];
if (!(rows > 0) || directory === undefined) throw new Error('usage: node scripts/bench/large-book.mjs ROWS DIRECTORY');
const random = makeRandom(20260305);
const people = [
  person('M01', 'manager', ''),
  ...Array.from({ length: SUPERVISORS }, (_, index) => person(supervisor(index), 'supervisor', 'M01')),
  ...Array.from({ length: SELLERS }, (_, index) =>
    person(seller(index), 'specialist', supervisor(index % SUPERVISORS)),
  ),
];
const customers = Array.from(
  { length: CUSTOMERS },
  (_, index) => `${random.pick(PLACES)}${index}号${random.pick(TRADES)}有限公司`,
);

mkdirSync(join(directory, 'ledgers'), { recursive: true });
writeFileSync(join(directory, 'salesctl.yaml'), 'book: a large book\npolicies: [zhicheng]\n');
writeFileSync(
  join(directory, 'ledgers/people.csv'),
  `person_id,name,grade,leader_id,team,hired_on,kind\n${people.join('\n')}\n`,
);
writeLedgers(join(directory, 'ledgers/sales.csv'), join(directory, 'ledgers/collections.csv'));

function supervisor(index) {
  return `S${`${index + 1}`.padStart(2, '0')}`;
}

function seller(index) {
  return `E${`${index + 1}`.padStart(3, '0')}`;
}

function person(id, grade, leader) {
  return `${id},员工${id},${grade},${leader},${leader || id} 组,2019-03-01,销售`;
}

function writeLedgers(salesPath, collectionsPath) {
  const [sales, collections] = [openSync(salesPath, 'w'), openSync(collectionsPath, 'w')];
  writeSync(collections, '收款单号,到账日期,订单号,金额,方式\n');
  writeSync(
    sales,
    '订单号,行号,签约日期,工号,客户,产品,产品类别,数量,统一报价,最低价,成交单价,金额,成本,履约日期,状态,备注\n',
  );
  for (let from = 0; from < rows; from += LINES_AT_ONCE) {
    const count = Math.min(LINES_AT_ONCE, rows - from);
    const made = Array.from({ length: count }, (_, index) => sale(from + index));
    writeSync(sales, made.map(({ row }) => row).join(''));
    writeSync(collections, made.map(({ receipt }) => receipt).join(''));
  }
  closeSync(sales);
  closeSync(collections);
}

/** Sales in order of their days, so that the months fill up as in a real year. Of twenty orders nineteen are paid in the next month. */
function sale(index) {
  const month = 1 + Math.floor((index * 12) / rows);
  const date = random.between(1, 28);
  const quantity = random.between(1, 9);
  const unit = random.between(90_000, 400_000);
  const product = random.pick(PRODUCTS);
  const orderNo = `HT2026${`${index}`.padStart(8, '0')}`;
  const cells = [
    orderNo,
    1,
    day(month, date),
    seller(random.between(0, SELLERS - 1)),
    random.pick(customers),
    product,
    product.includes('滤芯') ? '滤芯耗材' : '净水器',
    quantity,
    yuan(unit + 10),
    yuan(Math.floor(unit * 0.9)),
    yuan(unit),
    yuan(quantity * unit),
    yuan(Math.floor(quantity * unit * 0.6)),
    day(month, Math.min(28, date + 3)),
    '有效',
    index % 50 === 0 ? '"分两次送货,先付三成"' : '',
  ];
  const paid = [`SK${index}`, month === 12 ? '2027-01-15' : day(month + 1, 15), orderNo, yuan(quantity * unit), '转账'];
  return { row: `${cells.join(',')}\n`, receipt: index % 20 === 7 ? '' : `${paid.join(',')}\n` };
}

function day(month, date) {
  return `2026-${`${month}`.padStart(2, '0')}-${`${date}`.padStart(2, '0')}`;
}

function yuan(fen) {
  const digits = `${fen}`.padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
