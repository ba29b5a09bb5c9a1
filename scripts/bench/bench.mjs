// What the program costs beside others: `npm run bench [-- quick|full] [csv|small|xlsx|lines|start|memory …]` builds, measures side by side, checks that others give the same answer, and prints Markdown.
// Other libraries are Python's (`npm run bench:python`, or PYTHON) and those of this package.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { bundlesOf } from './bundle.mjs';
import { needTime, sideBySide } from './measure.mjs';
import { csvParts } from './parts/csv.mjs';
import { linesPart } from './parts/lines.mjs';
import { memoryPart } from './parts/memory.mjs';
import { smallPart } from './parts/small.mjs';
import { startPart } from './parts/start.mjs';
import { xlsxParts } from './parts/xlsx.mjs';
import { printPart } from './print-part.mjs';
import { pythonVersions } from './python.mjs';

const USUAL = {
  csvRows: [100_000, 1_000_000],
  xlsxRows: 100_000,
  lines: 100_000,
  memoryCsvRows: [1_000_000],
  memoryXlsxRows: [500_000],
};
const SIZES = {
  quick: { csvRows: [100_000], xlsxRows: 20_000, lines: 20_000, memoryCsvRows: [200_000], memoryXlsxRows: [50_000] },
  usual: USUAL,
  full: { ...USUAL, memoryCsvRows: [1_000_000, 5_000_000] },
};

const PARTS = {
  start: { rounds: 5, make: async () => [startPart()] },
  small: { rounds: 5, make: async (work) => [smallPart(work)] },
  csv: { rounds: 3, make: async (work, size) => csvParts(work, size) },
  xlsx: { rounds: 2, make: xlsxParts },
  lines: { rounds: 3, make: async (work, size) => [await linesPart(work, size)] },
  memory: { rounds: 1, make: async (work, size) => [memoryPart(work, size)] },
};

const words = process.argv.slice(2);
const unknown = words.filter((word) => !(word in SIZES) && !(word in PARTS));
if (unknown.length > 0)
  throw new Error(`unknown: ${unknown.join(' ')}; sizes ${Object.keys(SIZES)}, parts ${Object.keys(PARTS)}`);
const size = words.find((word) => word in SIZES) ?? 'usual';
const wanted = words.filter((word) => word in PARTS);

needTime();
const work = mkdtempSync(join(tmpdir(), 'salesctl-bench-'));
process.on('exit', () => {
  rmSync(work, { recursive: true, force: true });
  rmSync(bundlesOf(work), { recursive: true, force: true });
});
process.on('SIGINT', () => process.exit(130));
const targets = [];
const gibibytes = Math.round(totalmem() / 2 ** 30);
const versions = [`Node ${process.versions.node}`, ...pythonVersions()].join(', ');
console.log(
  `${cpus().length} cores, ${gibibytes} GiB; ${versions}. CPU: user and system time of a process and its children, the best of some rounds. Ratio: our CPU ÷ that of the line, unless the title says otherwise.`,
);
for (const [name, { rounds, make }] of Object.entries(PARTS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  try {
    for (const part of await make(work, SIZES[size])) {
      const runnable = part.jobs.filter(({ missing }) => missing === undefined);
      const results = await sideBySide(runnable, size === 'quick' ? 1 : rounds);
      targets.push(...printPart(part, results));
    }
  } catch (error) {
    // One part that cannot be prepared is no reason to lose the others.
    console.log(`\n**${name}** failed: ${error}`);
    targets.push({ what: name, verdict: 'failed' });
  }
}
const reached = (verdict) => targets.filter((target) => target.verdict === verdict).length;
console.log(
  `\nOf ${targets.length} targets ${reached('goal reached')} reach the goal, ${reached('floor reached')} only the floor, ${reached('floor missed')} miss it, ${reached('failed')} could not be measured, ${reached('skipped')} were skipped.`,
);
process.exitCode = reached('failed') === 0 ? 0 : 1;
