// Settles runs of a book, has LibreOffice recalculate every workbook from nothing, and compares each formula's figure.
// npm run verify:workbook -- [--book DIR] [RUN …]; installs LibreOffice with apt-get where it is missing.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { values, positionals } = parseArgs({
  options: { book: { type: 'string', default: join(root, 'fixtures/zhicheng') } },
  allowPositionals: true,
});
const runs = positionals.length > 0 ? positionals : ['2026-01', '2026-03', '2026-Q1', '2026-07', '2026-Q4', '2026'];

needLibreOffice();
const folder = mkdtempSync(join(tmpdir(), 'salesctl-verify-'));
let failed = 0;
try {
  for (const run of runs) for (const language of ['zh-CN', 'en']) failed += verify(run, language);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(failed === 0 ? 'LibreOffice agrees with every stored figure.' : `${failed} figures differ.`);
process.exitCode = failed === 0 ? 0 : 1;

function needLibreOffice() {
  if (spawnSync('soffice', ['--version']).status === 0) return;
  console.log('Installing LibreOffice …');
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
  execFileSync('apt-get', ['install', '-y', '-qq', 'libreoffice-calc'], { stdio: 'inherit' });
}

/** How many formulas of one workbook come out differently. */
function verify(run, language) {
  const file = join(folder, `${run}.${language}.xlsx`);
  const period = run.includes('Q') ? '--quarter' : run.length === 4 ? '--year' : '--month';
  const command = [join(root, 'bin/salesctl.js'), 'settle', period, run, '--book', values.book, '--lang', language];
  execFileSync(process.execPath, [...command, '-o', file, '--format', 'xlsx', '--quiet'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stored = formulasOf(readFileSync(file));
  const bare = join(folder, 'bare', basename(file));
  mkdirSync(join(folder, 'bare'), { recursive: true });
  writeFileSync(bare, withoutResults(readFileSync(file)));
  const out = join(folder, 'recalculated');
  execFileSync('soffice', ['--headless', '--convert-to', 'xlsx', '--outdir', out, bare], { stdio: 'ignore' });
  const recalculated = formulasOf(readFileSync(join(out, basename(file))));
  const differences = compare(stored, recalculated);
  for (const line of differences.slice(0, 10)) console.log(`  ${line}`);
  console.log(`${run} ${language}: ${stored.size} formulas, ${differences.length} different`);
  if (stored.size === 0) throw new Error('a workbook without formulas proves nothing');
  return differences.length;
}

function compare(stored, recalculated) {
  const differences = [];
  for (const [place, value] of stored) {
    const now = recalculated.get(place);
    const same =
      now !== undefined &&
      (now === value || Math.abs(Number(now) - Number(value)) < 1e-9 * Math.max(1, Math.abs(Number(value))));
    if (!same) differences.push(`${place}: stored ${value}, recalculated ${now}`);
  }
  return differences;
}

/** `sheet!F5` -> the text of the stored result, for every cell with a formula. */
function formulasOf(bytes) {
  const entries = unzipSync(bytes);
  const names = [...strFromU8(entries['xl/workbook.xml']).matchAll(/<sheet\b[^>]*\bname="([^"]*)"/g)].map(
    ([, name]) => name,
  );
  const found = new Map();
  names.forEach((name, place) => {
    const xml = strFromU8(entries[`xl/worksheets/sheet${place + 1}.xml`]);
    for (const [, attributes, inner] of xml.matchAll(/<c\b([^>]*)>(.*?)<\/c>/gs)) {
      if (!/<f\b/.test(inner)) continue;
      const cell = /\br="([^"]+)"/.exec(attributes)[1];
      found.set(`${name}!${cell}`, /<v>([^<]*)<\/v>/.exec(inner)?.[1] ?? '');
    }
  });
  return found;
}

/** The same workbook without any stored result of a formula, so that everything has to be calculated. */
function withoutResults(bytes) {
  const entries = unzipSync(bytes);
  for (const name of Object.keys(entries)) {
    if (!name.startsWith('xl/worksheets/sheet')) continue;
    const xml = strFromU8(entries[name]).replace(/(<\/f>|<f\b[^>]*\/>)<v>[^<]*<\/v>/g, '$1');
    entries[name] = strToU8(xml);
  }
  return zipSync(entries);
}
