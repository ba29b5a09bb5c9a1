// The repository's own files as the tidy tests look at them: paths from its root, with their text.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const NOT_OURS = new Set(['node_modules', 'dist', 'out', 'coverage', '.git']);

/** Every file below the folders (`.`: everywhere) whose name has one of the endings, in order of their paths. */
export function filesIn(folders: readonly string[], endings: readonly string[]): readonly string[] {
  return folders
    .flatMap((folder) => below(join(ROOT, folder)))
    .map((path) => relative(ROOT, path).split(sep).join('/'))
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .sort();
}

function below(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? below(path) : [path];
  });
}

export const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

export const READMES = ['README.md', 'README.zh-CN.md'] as const;

/** The contents of a Markdown text's code blocks in a language. */
export const codeBlocks = (markdown: string, language: string): readonly string[] =>
  [...markdown.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)]
    .filter(([, named]) => named === language)
    .map(([, , content]) => content!);
