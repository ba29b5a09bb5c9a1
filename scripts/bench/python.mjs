// Nothing enters; the Python that has the other libraries leaves: PYTHON, else the one of `npm run bench:python`, else python3.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const peers = fileURLToPath(new URL('peers/', import.meta.url));

/** Where `npm run bench:python` puts its libraries unless told otherwise. */
export const PYTHON_FOLDER = fileURLToPath(new URL('../../node_modules/.cache/bench-python/', import.meta.url));

const own = join(PYTHON_FOLDER, 'bin/python');
const python = process.env.PYTHON ?? (existsSync(own) ? own : 'python3');

/** A job's `command` for a script of `peers/`, or `missing` where one of its modules is not installed. */
export function pythonScript(script, modules, ...args) {
  const lacks = modules.filter((name) => spawnSync(python, ['-c', `import ${name}`]).status !== 0);
  if (lacks.length > 0) return { missing: `not installed (${lacks.join(', ')}): skipped` };
  return { command: [python, join(peers, script), ...args] };
}

/** What the results depend on, as `pandas 3.0.6`. */
export function pythonVersions() {
  const ask = (name) => {
    const { status, stdout } = spawnSync(python, ['-c', `import ${name}; print(${name}.__version__)`]);
    return status === 0 ? [`${name} ${`${stdout}`.trim()}`] : [];
  };
  return ['pandas', 'openpyxl', 'duckdb'].flatMap(ask);
}
