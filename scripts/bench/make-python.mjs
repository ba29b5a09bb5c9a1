// Makes a Python of its own for `npm run bench`, with pandas, openpyxl and DuckDB from PyPI: `npm run bench:python [-- DIRECTORY]`. Nothing outside that directory changes.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { PYTHON_FOLDER } from './python.mjs';

// Without pyarrow, with which pandas takes longer here.
const LIBRARIES = ['pandas', 'openpyxl', 'duckdb'];
const folder = process.argv[2] ?? PYTHON_FOLDER;
execFileSync('python3', ['-m', 'venv', folder], { stdio: 'inherit' });
const python = join(folder, 'bin/python');
execFileSync(python, ['-m', 'pip', 'install', '--quiet', ...LIBRARIES], { stdio: 'inherit' });
console.log(folder === PYTHON_FOLDER ? 'npm run bench now finds it.' : `PYTHON=${python} npm run bench`);
