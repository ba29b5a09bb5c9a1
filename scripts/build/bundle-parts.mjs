// src/cli/main.ts, its commands and exceljs -> the parts of the program, each one text that src/cli/start.ts can run; start.ts itself as main.js.
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { licencesOf } from './licences.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

const SHARED = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  // Names stay readable in a stack trace; the rest is only bytes to read at every start.
  minifySyntax: true,
  minifyWhitespace: true,
  logLevel: 'warning',
  write: false,
};

/** File names and contents. */
export async function bundleParts() {
  const library = await bundlePart('exceljs', 'exceljs');
  const commands = await bundlePart('commands', 'src/cli/perform.ts', [[/^exceljs$/, library.name]]);
  const program = await bundlePart('salesctl', 'src/cli/main.ts', [[/^\.\/perform\.ts$/, commands.name]]);
  const define = { PROGRAM: JSON.stringify(program.name) };
  const start = await build({ ...SHARED, entryPoints: ['src/cli/start.ts'], format: 'esm', define });
  const licences = licencesOf([...library.inputs, ...commands.inputs, ...program.inputs], root);
  return [
    ...library.files,
    ...commands.files,
    ...program.files,
    ['LICENCES.txt', licences],
    ['main.js', start.outputFiles[0].text],
  ];
}

/** `parts` are what is a part of its own, since some runs do without it: exceljs, and for `--help` all commands. */
async function bundlePart(title, entry, parts = []) {
  const { outputFiles, metafile } = await build({
    ...SHARED,
    entryPoints: [entry],
    outdir: 'dist',
    format: 'cjs',
    // Libraries that are loaded late are functions of the same text, called late.
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': '__url' },
    legalComments: 'none',
    metafile: true,
    plugins: [
      { name: 'parts', setup: (build) => leaveOut(build, parts) },
      { name: 'measure', setup: measureTablesAsWeDo },
    ],
  });
  const text = (ending) => outputFiles.find(({ path }) => path.endsWith(ending))?.text;
  const code = onlyAscii(`(function(require,module,__url){${text('.js')}\n})`);
  const name = `${title}-${createHash('sha256').update(code).digest('hex').slice(0, 8)}`;
  return {
    name,
    files: [[`${name}.cjs`, code]],
    inputs: Object.values(metafile.outputs).flatMap((output) => Object.keys(output.inputs)),
  };
}

function leaveOut(build, parts) {
  for (const [filter, name] of parts) {
    build.onResolve({ filter }, () => ({ path: `part:${name}`, external: true }));
  }
}

/** cli-table3 measures each cell a dozen times over, by an old string-width that takes its time; the measure of text-width.ts is the same and quick. */
function measureTablesAsWeDo(build) {
  build.onResolve({ filter: /^string-width$/ }, ({ importer }) =>
    importer.includes('cli-table3') ? { path: 'measure', namespace: 'measure' } : undefined,
  );
  build.onLoad({ filter: /.*/, namespace: 'measure' }, () => ({
    contents: "module.exports = require('./src/render/text-width.ts').cellsOf;",
    resolveDir: root,
  }));
}

/** esbuild escapes all but regular expressions, in which the same escapes mean the same. */
const onlyAscii = (code) =>
  code.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
