// Writes the sample company: `node scripts/sample/make-sample.mjs [DIR]`, by default fixtures/zhicheng. The same bytes each time.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bookFile } from './book-file.mjs';
import { COLUMNS } from './columns.mjs';
import { everydayOrders } from './everyday-orders.mjs';
import { canonicalCsv, chineseCsv } from './ledger-csv.mjs';
import { ledgerWorkbook } from './ledger-workbook.mjs';
import { peopleRows } from './people.mjs';
import { DECISIONS, ELECTIONS, INCIDENTS, PROJECTS, reviewRows, TARGETS } from './personnel-ledgers.mjs';
import { makeRandom } from './random.mjs';
import { readme } from './readme.mjs';
import { collectionRows, numberOrders, salesRows, splitRows } from './sales-ledgers.mjs';
import { BUDGETS, expenseRows } from './spending-ledgers.mjs';
import { storyOrders } from './story-orders.mjs';

const SEED = 20260301;

function makeOrders() {
  const stories = storyOrders();
  return numberOrders([...stories, ...everydayOrders(stories, makeRandom(SEED))]);
}

/** All files of the book by path. */
async function makeFiles() {
  const orders = makeOrders();
  const sales = salesRows(orders);
  const receipts = collectionRows(orders);
  const signed = (from, to) => sales.filter((row) => row.signed_on >= from && row.signed_on < to);
  const csv = (ledger, rows) => canonicalCsv(COLUMNS[ledger], rows);
  return {
    'salesctl.yaml': bookFile(),
    'README.md': readme(orders),
    'ledgers/people.xlsx': await ledgerWorkbook('人员', COLUMNS.people, peopleRows()),
    'ledgers/sales-2026-q1.csv': chineseCsv(COLUMNS.sales, signed('2026-01', '2026-04')),
    'ledgers/sales-2026-q2.csv': csv('sales', signed('2026-04', '2026-07')),
    'ledgers/sales-2026-h2.xlsx': await ledgerWorkbook('销售', COLUMNS.sales, signed('2026-07', '2027')),
    'ledgers/collections-2026-h1.csv': csv(
      'collections',
      receipts.filter((row) => row.received_on < '2026-07'),
    ),
    'ledgers/collections-2026-h2.xlsx': await ledgerWorkbook(
      '回款',
      COLUMNS.collections,
      receipts.filter((row) => row.received_on >= '2026-07'),
    ),
    'ledgers/expenses.csv': chineseCsv(COLUMNS.expenses, expenseRows(makeRandom(SEED + 1))),
    'ledgers/budgets.xlsx': await ledgerWorkbook('预算', COLUMNS.budgets, BUDGETS),
    'ledgers/targets.csv': csv('targets', TARGETS),
    'ledgers/splits.csv': csv('splits', splitRows(orders)),
    'ledgers/elections.csv': csv('elections', ELECTIONS),
    'ledgers/decisions.csv': csv('decisions', DECISIONS),
    'ledgers/projects.csv': csv('projects', PROJECTS),
    'ledgers/reviews.csv': csv('reviews', reviewRows(makeRandom(SEED + 2))),
    'ledgers/incidents.csv': csv('incidents', INCIDENTS),
  };
}

const target = process.argv[2] ?? fileURLToPath(new URL('../../fixtures/zhicheng/', import.meta.url));
mkdirSync(join(target, 'ledgers'), { recursive: true });
for (const [path, content] of Object.entries(await makeFiles())) writeFileSync(join(target, path), content);
