// What the bundle is made of -> the licences of the libraries in it, as one text that is shipped beside it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/;

/** `inputs` are paths from `root`; a library without a file of its own is named with the licence that its manifest states. */
export function licencesOf(inputs, root) {
  const folders = new Set(inputs.flatMap((path) => PACKAGE.exec(path) ?? []));
  return [...folders]
    .sort()
    .map((folder) => `${licenceOf(join(root, folder))}\n`)
    .join(`\n${'-'.repeat(80)}\n\n`);
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? '' : `\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
  return `${name} ${version}${license === undefined ? '' : ` (${license})`}\n${text}`;
}
