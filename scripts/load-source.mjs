// A module of src/ -> what it exports, for scripts that need a part of the program: bundled, and gone again once it is loaded.
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../', import.meta.url));

/** CommonJS libraries inside an ES module bundle still ask for Node's own modules with require(). */
const REQUIRE = {
  js: "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);",
};

/** `path` from the root of the repository. */
export async function loadSource(path) {
  const folder = mkdtempSync(join(root, 'node_modules', '.source-'));
  const outfile = join(folder, 'module.mjs');
  try {
    await build({
      entryPoints: [join(root, path)],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      banner: REQUIRE,
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
