// Source text that exports parts of src enters; the path of a bundle of it leaves.
import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { root } from './books.mjs';

/** Below this package, so that a bundle finds its libraries. */
export const bundlesOf = (work) => join(root, 'node_modules/.cache', basename(work));

export async function bundle(work, name, contents) {
  mkdirSync(bundlesOf(work), { recursive: true });
  const outfile = join(bundlesOf(work), `${name}.mjs`);
  const stdin = { contents, resolveDir: root };
  await build({ stdin, outfile, bundle: true, format: 'esm', platform: 'node', packages: 'external' });
  return outfile;
}
