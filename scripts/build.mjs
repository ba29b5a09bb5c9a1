// src/ and templates/ -> dist/: the program in few texts, what V8 makes of them, and what the shipped policies come to.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleParts } from './build/bundle-parts.mjs';
import { keepCode } from './build/keep-code.mjs';
import { writePolicies } from './build/write-policies.mjs';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const files = await bundleParts();
// What is there stays until the new files are; names change with content, and main.js, which names them, comes last.
mkdirSync(dist, { recursive: true });
const before = readdirSync(dist);
await writePolicies(join(dist, 'policies'));
for (const [name, text] of files) writeFileSync(join(dist, name), text);
const names = ['policies', ...files.map(([name]) => name)];
for (const name of before) if (!names.includes(name)) rmSync(join(dist, name), { recursive: true });
keepCode();
