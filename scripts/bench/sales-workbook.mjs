// A sales ledger as CSV enters; a workbook of twelve of its columns leaves, laid out as Excel does it (shared texts, dates as numbers): `node scripts/bench/sales-workbook.mjs CSV XLSX`.
import { closeSync, createReadStream, openSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { strToU8, Zip, ZipDeflate } from 'fflate';

const COLUMNS = '订单号,签约日期,工号,客户,产品,数量,统一报价,最低价,成交单价,金额,履约日期,状态'.split(',');
const DATES = new Set(['签约日期', '履约日期']);
const NUMBERS = new Set(['数量', '统一报价', '最低价', '成交单价', '金额']);
const DAY_MILLISECONDS = 86_400_000;
const ROWS_AT_ONCE = 5_000;
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const [, , source, target] = process.argv;
const out = openSync(target, 'w');
const zip = new Zip((error, bytes) => {
  if (error) throw error;
  writeSync(out, bytes);
});
const texts = new Map();
await writeSheet();
writePart(
  'xl/sharedStrings.xml',
  `<sst ${MAIN}>${[...texts.keys()].map((each) => `<si><t>${each}</t></si>`).join('')}</sst>`,
);
writePart('_rels/.rels', related([['officeDocument', 'xl/workbook.xml']]));
writePart(
  'xl/workbook.xml',
  `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="销售" sheetId="1" r:id="r0"/></sheets></workbook>`,
);
writePart(
  'xl/_rels/workbook.xml.rels',
  related([
    ['worksheet', 'worksheets/sheet1.xml'],
    ['styles', 'styles.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
  ]),
);
writePart(
  'xl/styles.xml',
  `<styleSheet ${MAIN}><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills>` +
    '<borders count="1"><border><left/><right/><top/><bottom/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
    '<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="4" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
);
const type = (name, kind) =>
  `<Override PartName="/xl/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
writePart(
  '[Content_Types].xml',
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${type('workbook', 'sheet.main')}${type('worksheets/sheet1', 'worksheet')}` +
    `${type('styles', 'styles')}${type('sharedStrings', 'sharedStrings')}</Types>`,
);
zip.end();
closeSync(out);

async function writeSheet() {
  const part = new ZipDeflate('xl/worksheets/sheet1.xml', { level: 6 });
  zip.add(part);
  part.push(strToU8(`<worksheet ${MAIN}><sheetData>`));
  let [xml, row, header] = ['', 0, null];
  for await (const line of createInterface({ input: createReadStream(source) })) {
    // The only quoted column is the last one, which is not taken.
    const cells = line.split(',');
    row += 1;
    header ??= cells;
    xml += `<row r="${row}">${COLUMNS.map((name, index) => cell(name, index, row, cells[header.indexOf(name)])).join('')}</row>`;
    if (row % ROWS_AT_ONCE !== 0) continue;
    part.push(strToU8(xml));
    xml = '';
  }
  part.push(strToU8(`${xml}</sheetData></worksheet>`), true);
}

function cell(name, index, row, text) {
  const at = `r="${String.fromCharCode(65 + index)}${row}"`;
  if (row > 1 && DATES.has(name)) return `<c ${at} s="1"><v>${Date.parse(text) / DAY_MILLISECONDS + 25_569}</v></c>`;
  if (row > 1 && NUMBERS.has(name)) return `<c ${at} s="2"><v>${Number(text)}</v></c>`;
  if (!texts.has(text)) texts.set(text, texts.size);
  return `<c ${at} t="s"><v>${texts.get(text)}</v></c>`;
}

function writePart(name, text) {
  const part = new ZipDeflate(name, { level: 6 });
  zip.add(part);
  part.push(strToU8(text), true);
}

function related(links) {
  const all = links.map(
    ([kind, to], index) => `<Relationship Id="r${index}" Type="${OFFICE}/${kind}" Target="${to}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
}
