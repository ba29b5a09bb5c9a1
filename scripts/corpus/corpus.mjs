// What reading makes of every file of a folder, and where it differs from what others read:
// `npm run corpus -- FOLDER` prints, for each file, its sheets, cells and findings, the milliseconds and the peak memory.
// Beside `NAME.xlsx`, a `NAME.xlsx.cells.jsonl` holds one `[sheet, cell, kind, value]` a line for every cell that is not blank.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folders = process.argv.slice(2);
if (folders.length === 0) throw new Error('usage: npm run corpus -- FOLDER ...');

const made = mkdtempSync(join(root, 'node_modules', '.corpus-'));
const reader = join(made, 'reader.mjs');
const totals = { files: 0, compared: 0, same: 0, differences: 0, failed: 0 };
try {
  await bundle();
  console.log(line('file', 'made of it', 'ms', 'MiB'));
  for (const folder of folders) for (const file of filesOf(folder)) show(folder, file);
} finally {
  rmSync(made, { recursive: true });
}
console.log(
  `${totals.files} files, ${totals.compared} compared: ${totals.same} the same, ${totals.differences} differences in the others; ${totals.failed} failed`,
);
process.exitCode = totals.failed > 0 ? 1 : 0;

async function bundle() {
  const contents = ['open-file.ts', 'workbook-sheet.ts', 'xlsx/open-workbook.ts']
    .map((name) => `export * from ${JSON.stringify(join(root, 'src/read', name))};`)
    .join('\n');
  await build({
    stdin: { contents, resolveDir: root },
    outfile: reader,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
  });
}

function filesOf(folder) {
  if (!statSync(folder).isDirectory()) return [folder];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:xls[xmb]?|csv|tsv|txt)$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Each file in a process of its own, so that its peak memory is its own. */
function show(folder, file) {
  const cells = `${file}.cells.jsonl`;
  const args = [join(root, 'scripts/corpus/read-file.mjs'), reader, file, ...(existsSync(cells) ? [cells] : [])];
  totals.files += 1;
  const name = relative(folder, file) || file;
  try {
    const report = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', timeout: 120_000 }));
    console.log(line(name, report.summary, report.milliseconds.toFixed(0), report.mebibytes.toFixed(0)));
    if (report.differences !== null) compare(report.differences);
  } catch (error) {
    totals.failed += 1;
    console.log(line(name, `FAILED ${`${error.stderr ?? error.message}`.split('\n').slice(0, 12).join(' ')}`, '', ''));
  }
}

function compare(differences) {
  totals.compared += 1;
  if (differences.length === 0) totals.same += 1;
  totals.differences += differences.length;
  for (const difference of differences) console.log(`    ${difference}`);
}

function line(file, summary, milliseconds, mebibytes) {
  return `${file.padEnd(60)} ${summary.padEnd(60)} ${milliseconds.padStart(6)} ${mebibytes.padStart(5)}`;
}
