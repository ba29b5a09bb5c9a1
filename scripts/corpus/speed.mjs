// How much processor time and memory reading a workbook takes, beside hucre, exceljs and inflating alone:
// `node scripts/corpus/speed.mjs [rows] [reader ...]`. Each reading runs in a process of its own; read the ratios.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { strToU8, zipSync } from 'fflate';

const root = fileURLToPath(new URL('../../', import.meta.url));
const rows = Number.parseInt(process.argv[2] ?? '100000', 10);
const made = mkdtempSync(join(root, 'node_modules', '.speed-'));
const reader = join(made, 'reader.mjs');
const file = join(made, 'sales.xlsx');

const READERS = {
  inflate: `const { readFileSync } = await import('node:fs');
    const { unzipSync } = await import('fflate');
    unzipSync(readFileSync(file), { filter: () => false });
    const { readArchive } = await import(reader);
    const { inflateRawSync } = await import('node:zlib');
    const bytes = readFileSync(file);
    for (const entry of readArchive(bytes).entries.values())
      inflateRawSync(bytes.subarray(entry.offset + 30 + entry.name.length, entry.offset + 30 + entry.name.length + entry.packedBytes));`,
  salesctl: `const { openFile } = await import(reader);
    const { value } = await openFile({ path: file, name: file, sheet: null, preferredSheets: [], encoding: null, headerWords: [] });
    let cells = 0;
    for await (const { rows } of value.sheets[0].batches) for (const row of rows) cells += row.cells.length;
    if (cells !== ${(rows + 1) * 12}) throw new Error(cells + ' cells');`,
  hucre: `const { readFileSync } = await import('node:fs');
    const { readXlsx } = await import('hucre/xlsx');
    await readXlsx(readFileSync(file));`,
  exceljs: `const { default: ExcelJS } = await import('exceljs');
    await new ExcelJS.Workbook().xlsx.readFile(file);`,
};

try {
  await build({
    stdin: {
      contents: `export * from './src/read/open-file.ts'; export * from './src/read/xlsx/archive.ts';`,
      resolveDir: root,
    },
    outfile: reader,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
  });
  writeFileSync(file, workbook());
  const wanted = process.argv.length > 3 ? process.argv.slice(3) : Object.keys(READERS);
  let own = null;
  for (const name of wanted) {
    const { seconds, mebibytes } = measure(READERS[name]);
    if (name === 'salesctl') own = seconds;
    const ratio = own === null || name === 'salesctl' ? '' : `${(own / seconds).toFixed(2)} of it is ours`;
    console.log(
      `${name.padEnd(10)}${seconds.toFixed(2).padStart(8)} s CPU${mebibytes.toFixed(0).padStart(7)} MiB  ${ratio}`,
    );
  }
} finally {
  rmSync(made, { recursive: true });
}

/** The middle of three. */
function measure(code) {
  const script = `const [file, reader] = ${JSON.stringify([file, reader])};
    ${code}
    const used = process.resourceUsage();
    console.log(JSON.stringify({ seconds: (used.userCPUTime + used.systemCPUTime) / 1e6, mebibytes: used.maxRSS / 1024 }));`;
  const runs = [0, 1, 2].map(() => {
    const args = ['--input-type=module', '--eval', script];
    const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', cwd: root });
    if (stdout === '') throw new Error(stderr);
    return JSON.parse(stdout);
  });
  return runs.sort((a, b) => a.seconds - b.seconds)[1];
}

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
