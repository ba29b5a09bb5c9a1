// src/store/ -> a bundle in a temporary directory, so that plain Node can read closings as the program does.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const EXPORTS = `
export { auditClosings } from './store/audit-closings.ts';
export { closeRun } from './store/close-run.ts';
export { readClosings } from './store/read-closings.ts';
export { parseRun, formatRun, runsThrough } from './model/run.ts';
`;

/** The store's functions, and where the bundle lies for other processes. */
export async function loadStore() {
  const folder = mkdtempSync(join(tmpdir(), 'salesctl-store-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'store.mjs');
  await build({
    stdin: { contents: EXPORTS, resolveDir: fileURLToPath(new URL('../../src/', import.meta.url)), loader: 'ts' },
    outfile: path,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
  });
  return { path, ...(await import(pathToFileURL(path).href)) };
}
