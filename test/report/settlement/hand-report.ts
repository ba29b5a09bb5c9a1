// A company of four people -> a report on one of its runs, by the real parser and computation.
import { budgetReport } from '../../../src/compute/budget/budget-report.ts';
import type { Document, Language } from '../../../src/model/document.ts';
import { finding } from '../../../src/model/finding.ts';
import { settlementDocument } from '../../../src/report/settlement/settlement-document.ts';
import type { SettlementReport } from '../../../src/report/settlement/settlement-report.ts';
import { bookOf, zhichengWith } from '../../support/inline-book.ts';
import { reviewBook, settleBook } from '../../support/settle-book.ts';

const LEDGERS = {
  people: `
    person_id,name,grade,leader_id,hired_on,kind
    S1,吴主管,supervisor,,2021-05-06,sales
    E1,郑专员,specialist,S1,2022-01-05,sales
    E2,王助理,assistant,S1,2022-01-12,sales
    N1,冯行政,,,2022-01-12,non_sales`,
  sales: `
    order_no,line_no,signed_on,person_id,customer,product,amount,cost,executed_on,status,project_no
    A1,1,2026-01-05,E1,甲,净水器,30000,,2026-01-20,valid,
    A2,1,2026-01-15,E2,乙,净水器,10000,,,valid,
    A3,1,2026-02-20,E1,丙,滤芯,60000,,2026-02-25,valid,
    A4,1,2026-02-21,N1,丁,滤芯,5000,,2026-02-25,valid,
    A5,1,2026-03-02,E1,戊,滤芯,40000,,2026-03-10,valid,
    P1,1,2026-03-03,E2,己,工程,1000,333.33,2026-03-10,valid,X1
    P1,2,2026-03-04,E2,己,工程,-300,,,valid,X1
    A6,1,2026-03-05,E2,庚,滤芯,9999,,2026-03-10,cancelled,`,
  collections: `
    receipt_no,received_on,order_no,amount
    R1,2026-01-25,A1,30000
    R2,2026-02-26,A3,60000
    R3,2026-03-01,A4,5000
    R4,2026-03-11,A5,39999.99
    R5,2026-03-12,P1,700
    R6,2026-03-12,UNKNOWN,12.34`,
  projects: `
    project_no,person_id,base,rate
    X1,E2,profit,20%`,
  budgets: `
    period,department,category,amount,approved_by
    2026,销售部,*,1000,周总`,
  expenses: `
    expense_no,spent_on,person_id,department,category,amount
    F1,2026-01-10,E1,销售部,差旅,1100
    F2,2026-03-10,E1,市场部,差旅,5`,
};

const FINDING = finding(
  'CELL-MONEY',
  { source: { file: 'ledgers/sales.csv', sheet: null }, row: 12, column: 'amount' },
  '12,3',
  { expected: '' },
);

export async function handReport(run: string): Promise<SettlementReport> {
  const book = await bookOf(LEDGERS);
  const editions = zhichengWith();
  const settlement = settleBook(book, editions, run);
  return {
    settlement,
    reviews: reviewBook(book, editions, run),
    budget: budgetReport({ ledgers: book.ledgers, editions, run: settlement.run, asOf: settlement.asOf }),
    findings: [FINDING],
    book: { ...book, files: [{ file: 'sales.csv', bytes: 12, sha256: 'ab'.repeat(32), encoding: 'utf-8' }] },
    version: '1.2.3',
  };
}

export const handDocument = async (run: string, language: Language = 'en'): Promise<Document> =>
  settlementDocument(await handReport(run), language);
