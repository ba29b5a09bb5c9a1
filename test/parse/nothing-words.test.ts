// What programs and people write for nothing is a blank cell, where it would be taken for a number, a name or an approval.
import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { NO_MAPPING } from '../../src/model/ledger-mapping.ts';
import { headerWords } from '../../src/parse/ledger-columns.ts';
import { parseLedger } from '../../src/parse/parse-ledger.ts';
import { openFile } from '../../src/read/open-file.ts';
import { brief, lines, parsed } from './rows-of.ts';

const HEADER = '订单号,签约日期,工号,金额,客户,项目编号,审批单号';

it.each(['NULL', 'null', '(null)', '[NULL]', '\\N', 'NaN', 'nan', 'None', '<NA>', 'undefined'])(
  '%s is nothing',
  async (word) => {
    const { value, findings } = await parsed('sales', lines(HEADER, `A1,2026-03-05,E01,1000,${word},${word},${word}`));
    expect(findings).toEqual([]);
    expect(value.rows.map(({ customer, projectNo, approvalNo }) => [customer, projectNo, approvalNo])).toEqual([
      [null, null, null],
    ]);
    const missing = await parsed('sales', lines(HEADER, `${word},${word},${word},${word},,,`));
    expect(brief(missing.findings)).toEqual(
      ['订单号', '签约日期', '工号', '金额'].map((header) => `CELL-MISSING 2:${header}`),
    );
  },
);

it.each(['-', '--', '/', '无', 'N/A', 'NA', 'none'])(
  '%s is no number and no approval, but may be a name',
  async (word) => {
    const { value } = await parsed('sales', lines(HEADER, `A1,2026-03-05,E01,1000,${word},${word},${word}`));
    expect(value.rows.map(({ customer, projectNo, approvalNo }) => [customer, projectNo, approvalNo])).toEqual([
      [word, null, null],
    ]);
  },
);

it('a day that is none is blank', async () => {
  const header = '工号,姓名,职级,入职日期,离职日期,直属上级';
  const { value, findings } = await parsed(
    'people',
    lines(header, 'E1,甲,A,2020-01-01,-,无', 'E2,乙,A,2020-01-01,在职,/'),
  );
  expect(findings).toEqual([]);
  expect(value.rows).toMatchObject([
    { leftOn: null, leaderId: null },
    { leftOn: null, leaderId: null },
  ]);
  expect(brief((await parsed('people', lines(header, 'E1,甲,A,-,,'))).findings)).toEqual(['CELL-MISSING 2:入职日期']);
});

it('nobody has approved what waits for it', async () => {
  const rows = lines('期间,部门,类别,金额,审批人', '2026,*,*,1,待审批', '2026,甲,*,1,否', '2026,乙,*,1,李四');
  const { value } = await parsed('budgets', rows);
  expect(value.rows.map(({ approvedBy }) => approvedBy)).toEqual([null, null, '李四']);
});

it('the book goes before', async () => {
  const rows = lines(HEADER, 'A1,2026-03-05,E01,1000,NULL,,');
  const { value } = await parsed('sales', rows, { values: { customer: { NULL: '散客' } } });
  expect(value.rows.map(({ customer }) => customer)).toEqual(['散客']);
});

it('is the same in bytes', async () => {
  const text = [
    HEADER,
    'A1,2026-03-05,E01,1000,NULL,nan,-',
    'NULL,2026-03-05,E01,1000,,,',
    'ABC,2026-03-05,-,1,,,',
  ].join('\n');
  const request = { path: '-', name: 'sales.csv', sheet: null, preferredSheets: [], encoding: null };
  const opened = await openFile({ ...request, headerWords: headerWords(), input: Readable.from([Buffer.from(text)]) });
  const { value, findings } = await parseLedger('sales', opened.value!.sheets[0]!, NO_MAPPING);
  expect(brief(findings)).toEqual(['CELL-MISSING 3:订单号', 'CELL-MISSING 4:工号']);
  expect(
    value.rows.map(({ orderNo, customer, projectNo, approvalNo }) => [orderNo, customer, projectNo, approvalNo]),
  ).toEqual([['A1', null, null, null]]);
});

it('what a program has lost is no name', async () => {
  const rows = lines(
    HEADER,
    'A1,2026-03-05,E01,1000,???,,',
    'A2,2026-03-05,E01,1000,甲\ufffd司,,',
    '1001.0,2026-03-05,E01,1,,,',
  );
  const { value, findings } = await parsed('sales', rows);
  expect(value.rows).toEqual([]);
  expect(brief(findings)).toEqual([
    'CELL-IDENTIFIER 2:客户=???',
    'CELL-IDENTIFIER 3:客户=甲\ufffd司',
    'CELL-IDENTIFIER 4:订单号=1001.0',
  ]);
});

it('nobody sees zero bytes', async () => {
  const { value } = await parsed(
    'sales',
    lines(HEADER, 'A\u00001\u0000,2026-03-05,E01\u0000,1000\u0000,甲\u0000,\u0000,'),
  );
  expect(
    value.rows.map(({ orderNo, personId, amount, customer, projectNo }) => [
      orderNo,
      personId,
      amount,
      customer,
      projectNo,
    ]),
  ).toEqual([['A1', 'E01', 100_000, '甲', null]]);
});
