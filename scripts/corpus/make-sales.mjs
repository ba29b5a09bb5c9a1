// Writes a workbook of so many sales, to measure reading with: `node scripts/corpus/make-sales.mjs FILE ROWS`.
import { writeFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';

const [, , file, count] = process.argv;
const rows = Number.parseInt(count, 10);
writeFileSync(file, workbook());

/** Twelve columns as a sales ledger has them: shared texts, dates, money, and a text of its own in every row. */
function workbook() {
  const strings = [
    '张三',
    '李四',
    '王五',
    '标准产品',
    '定制产品',
    '有效',
    '作废',
    '上海某某科技有限公司',
    '北京某某贸易有限公司',
  ];
  const cells = [];
  for (let row = 2; row <= rows + 1; row += 1) {
    const shared = (column, index) => `<c r="${column}${row}" t="s"><v>${index % strings.length}</v></c>`;
    const number = (column, value) => `<c r="${column}${row}" s="2"><v>${value}</v></c>`;
    cells.push(
      `<row r="${row}"><c r="A${row}" t="inlineStr"><is><t>HT2026${row}</t></is></c>${number('B', (row % 9) + 1)}` +
        `<c r="C${row}" s="1"><v>${46_000 + (row % 365)}</v></c>${shared('D', row)}${shared('E', row * 7)}${shared('F', row * 3)}` +
        `${number('G', (row % 40) + 1)}${number('H', 99.5 + (row % 1000))}${number('I', (row * 137.35).toFixed(2))}` +
        `${number('J', row * 91.1)}${shared('K', row + 5)}<c r="L${row}" t="str"><f>B${row}&amp;""</f><v>备注${row % 50}</v></c></row>`,
    );
  }
  const header = Array.from(
    { length: 12 },
    (_, index) => `<c r="${String.fromCharCode(65 + index)}1" t="inlineStr"><is><t>列${index}</t></is></c>`,
  ).join('');
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const related = (links) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links}</Relationships>`;
  const link = (id, type, target) => `<Relationship Id="r${id}" Type="${office}/${type}" Target="${target}"/>`;
  const parts = {
    '_rels/.rels': related(link(1, 'officeDocument', 'xl/workbook.xml')),
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="销售" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': related(
      `${link(1, 'worksheet', 'worksheets/sheet1.xml')}${link(2, 'styles', 'styles.xml')}${link(3, 'sharedStrings', 'sharedStrings.xml')}`,
    ),
    'xl/styles.xml': `<styleSheet ${main}><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="2"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${main}>${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData><row r="1">${header}</row>${cells.join('')}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}
