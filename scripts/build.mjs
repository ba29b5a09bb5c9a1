// Bundles src/cli/main.ts into dist/: one small entry, every heavy library in a chunk that is loaded when needed.
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

const dist = new URL('../dist/', import.meta.url).pathname;
rmSync(dist, { recursive: true, force: true });
await build({
  entryPoints: [new URL('../src/cli/main.ts', import.meta.url).pathname],
  outdir: dist,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  legalComments: 'linked',
  // CommonJS libraries inside an ES module bundle still ask for Node's own modules with require().
  banner: {
    js: "import { createRequire as salesctlRequire } from 'node:module';const require = salesctlRequire(import.meta.url);",
  },
  logLevel: 'warning',
});
