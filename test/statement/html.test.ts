// Statements as pages -> well-formed, self-contained, told apart by language, with every word of the data as text.

import { describe, expect, test } from 'vitest';
import { copyOfRow } from '../../src/model/copy-of-row.ts';
import type { Document, Language } from '../../src/model/document.ts';
import { formatFen } from '../../src/model/money.ts';
import { barPicture } from '../../src/render/html/bar.ts';
import { escaped, styleString } from '../../src/render/html/escape.ts';
import { renderHtml } from '../../src/render/html/html.ts';
import { statementDocuments } from '../../src/report/statement/statement-document.ts';
import { companyOf, documentOf, reportOn, tableIn, zhicheng } from './sample.ts';
import { all, type Element, parsePage, textOf } from './well-formed.ts';

const page = (document: Document): string => [...renderHtml(document)].join('');

const company = await zhicheng();

describe.each(['zh-CN', 'en'] as const)('the page in %s', (language: Language) => {
  const report = reportOn(company, '2026-Q1');
  const documents = statementDocuments(report, language);

  test('of everybody is well-formed, with one caption a table and a scope on every head', () => {
    for (const { personId } of report.settlement.people) {
      const html = parsePage(page(documents(personId)));
      expect(html.attributes.lang).toBe(language);
      expect(textOf(all(html, 'title')[0]!)).toBe(documents(personId).title);
      expect(all(html, 'h1')).toHaveLength(1);
      for (const table of all(html, 'table')) {
        expect(all(table, 'caption')).toHaveLength(1);
        expect(all(table, 'thead')).toHaveLength(1);
      }
      expect(all(html, 'th').filter(({ attributes }) => !/^(col|row)$/.test(attributes.scope ?? ''))).toEqual([]);
    }
  });

  test('has every row of the document, each with as many cells as its head', () => {
    const document = documents('S01');
    const html = parsePage(page(document));
    for (const table of all(html, 'table')) {
      const heads = all(all(table, 'thead')[0]!, 'th').length;
      const rows = all(all(table, 'tbody')[0]!, 'tr');
      expect(rows.map(cellsIn)).toEqual(rows.map(() => heads));
      for (const row of all(table, 'tfoot').flatMap((foot) => all(foot, 'tr'))) expect(cellsIn(row)).toBe(heads);
    }
    const lists = all(html, 'table').map(({ attributes, children: _ }) => attributes.class!.split(' ').at(-1)!);
    for (const name of ['lines', 'team-lines', 'bonuses', 'held', 'year']) {
      const table = all(html, 'table')[lists.indexOf(name)]!;
      expect(all(all(table, 'tbody')[0]!, 'tr')).toHaveLength(tableIn(document, name.replace('-', '_'))!.rows.length);
    }
  });

  test('shows the payout, grouped, and a bar a target', () => {
    const html = parsePage(page(documents('E01')));
    const { payout } = report.settlement.people.find(({ personId }) => personId === 'E01')!;
    const figure = formatFen(payout).replace(/\B(?=(\d{3})+\.)/g, ',');
    expect(all(html, 'dd').map(textOf)).toContain(figure);
    expect(all(html, 'svg')).toHaveLength(tableIn(documents('E01'), 'progress')!.rows.length);
  });

  test('fetches nothing and runs nothing', () => {
    const text = page(documents('M01'));
    expect(text).not.toMatch(
      /<(script|link|img|iframe|object|embed|base|form)\b|\son\w+=|url\(|@import|https?:|src=|href=/i,
    );
    const policy = all(parsePage(text), 'meta').find(({ attributes }) => attributes['http-equiv'] !== undefined);
    expect(policy!.attributes.content).toContain("default-src 'none'");
  });

  test('is the same every time', () => {
    expect(page(documents('S02'))).toBe(page(statementDocuments(reportOn(company, '2026-Q1'), language)('S02')));
  });
});

const cellsIn = (row: Element): number => all(row, 'th').length + all(row, 'td').length;

const NASTY = [
  '<script>alert(1)</script>',
  '"& <b onmouseover="x">',
  "';</style><img src=x>",
  '&amp;&#60;',
  ']]><!--',
  '\u0000\u001b[31m\u202e\ud800',
];

test('names of people, customers and products stay text, wherever they stand', async () => {
  for (const nasty of NASTY) {
    const made = await companyOf({
      people: `person_id,name,grade,leader_id,hired_on,kind
        E1,NASTY,assistant,,2020-01-01,sales`,
      sales: `order_no,line_no,signed_on,person_id,customer,product,amount,executed_on
        A1,1,2026-01-05,E1,NASTY,NASTY,30000,2026-01-06`,
    });
    const { ledgers } = made.book;
    const people = ledgers.people.map((row) => ({ ...row, name: nasty, team: nasty }));
    const sales = ledgers.sales.map((row) => copyOfRow(row, { customer: nasty, product: nasty, orderNo: nasty }));
    const book = { ...made.book, ledgers: { ...ledgers, people, sales } };
    const report = reportOn({ ...made, book }, '2026-01', { company: nasty });
    const text = page(documentOf(report, 'E1'));
    const html = parsePage(text);
    const shown = nasty.replace(/[\u0000\u001b\ud800]/g, '\ufffd');
    expect(all(html, 'h1').map(textOf)[0]).toContain(shown);
    expect(
      all(html, 'th')
        .map(textOf)
        .filter((cell) => cell.startsWith(`${shown}${shown} · ${shown}`)),
    ).not.toEqual([]);
    expect(new Set(all(html, 'style').map(textOf)).size).toBe(1);
    for (const name of ['script', 'img', 'b']) expect(all(html, name)).toEqual([]);
    expect(text.match(/<\/style>/g)).toHaveLength(1);
  }
});

test('text is escaped for content and attributes, and for a string of a style', () => {
  expect(escaped(`<a href="x">&'`)).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&#39;');
  expect(escaped('a\r\nb\u0007\ud800\uffff')).toBe('a\nb\ufffd\ufffd\ufffd');
  expect(styleString('甲 "}\\\n</style>')).toBe('"甲 \\22 \\7d \\5c  \\3c \\2f style\\3e "');
});

test.each([
  [{ num: 0, den: 1 }, '0'],
  [{ num: 1, den: 3 }, '33.33'],
  [{ num: 1, den: 1 }, '100'],
  [{ num: 5, den: 1 }, '100'],
  [{ num: -5, den: 1 }, '0'],
])('a bar of %j is %s wide', (share, width) => {
  expect(barPicture(share, '')).toContain(`class="done" x="0" y="0" width="${width}"`);
});
