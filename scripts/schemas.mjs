// Writes templates/*.schema.json from the schemas in src/; a test holds them equal.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../', import.meta.url));
const folder = mkdtempSync(join(root, 'node_modules', '.schemas-'));
const made = {
  'policy.schema.json': ['src/policy/policy-json-schema.ts', 'policyJsonSchema'],
  'salesctl.schema.json': ['src/config/book-json-schema.ts', 'bookJsonSchema'],
};
try {
  for (const [file, [source, name]] of Object.entries(made)) {
    const outfile = join(folder, `${name}.mjs`);
    await build({ entryPoints: [join(root, source)], outfile, bundle: true, format: 'esm', platform: 'node' });
    const module = await import(pathToFileURL(outfile).href);
    writeFileSync(join(root, 'templates', file), module[name]());
  }
} finally {
  rmSync(folder, { recursive: true });
}
