// This module's own address -> the directory of the package, from the bundle in dist/ as from src/.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Defect } from '../model/money.ts';

/** The nearest directory above with a package.json; templates and documentation lie beside it. Throws a {@link Defect} where there is none. */
export function packageDirectory(): string {
  let directory = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(directory, 'package.json'))) {
    const above = dirname(directory);
    if (above === directory) throw new Defect('no package.json above the program');
    directory = above;
  }
  return directory;
}

/** The version that package.json names. */
export function packageVersion(): string {
  const text = readFileSync(join(packageDirectory(), 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
