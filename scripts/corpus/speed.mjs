// How much processor time and memory reading a workbook takes, beside hucre, exceljs and inflating alone:
// `node scripts/corpus/speed.mjs [rows] [reader ...]`. Each reading runs in a process of its own; read the ratios.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

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
  // In a process of its own: a child's peak memory counts from what its parent holds when it starts.
  execFileSync(process.execPath, [join(root, 'scripts/corpus/make-sales.mjs'), file, `${rows}`]);
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
