// Bundles src/cli/main.ts into dist/: one small entry, every heavy library in a chunk that is loaded when needed.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildPolicies } from './build-policies.mjs';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL('../src/cli/main.ts', import.meta.url))],
  outdir: dist,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // Names stay readable in a stack trace; the rest is only bytes to parse at every start.
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'linked',
  // CommonJS libraries inside an ES module bundle still ask for Node's own modules with require().
  banner: {
    js: "import { createRequire as salesctlRequire } from 'node:module';const require = salesctlRequire(import.meta.url);",
  },
  logLevel: 'warning',
  write: false,
});
// What is there stays until the new files are; names of chunks change with their content.
mkdirSync(dist, { recursive: true });
const names = ['policies', ...outputFiles.map(({ path }) => basename(path))];
await buildPolicies(join(dist, 'policies'));
for (const { path, contents } of outputFiles) writeFileSync(join(dist, basename(path)), contents);
for (const name of readdirSync(dist)) if (!names.includes(name)) rmSync(join(dist, name), { recursive: true });
