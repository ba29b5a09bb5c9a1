// A directory and a checked book -> copies of the files that have findings, with the findings beside their cells.
import { existsSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, normalize, parse } from 'node:path';
import { type AnnotatedCopy, annotatedCopies } from '../pipeline.ts';
import { checkDocument } from '../report/check-document.ts';
import { EXIT } from './exit-code.ts';
import { Failure } from './failure.ts';
import type { OpenedBook } from './open-book.ts';
import type { Session } from './session.ts';
import { makeDirectory, writeNewFile } from './write-file.ts';

/** Nothing is overwritten: a name that is taken stops it before the first copy is written. Throws a {@link Failure}. */
export async function writeCopies(directory: string, { book, request, findings, session }: OpenedBook): Promise<void> {
  const { terminal, words, language } = session;
  const files = book?.files.map(({ file }) => file) ?? [];
  const named = files.filter((file) => findings.some(({ place }) => place?.source.file === file));
  if (book === null || named.length === 0) {
    terminal.complain(words.annotate.nothing);
    return;
  }
  const targets = targetsIn(directory, named);
  for (const target of targets.values()) refuseTaken([target, besideOf(target)], session);
  const { codes, notes } = words.annotate;
  for await (const copy of annotatedCopies({ book, request, findings, language, titles: { codes, notes } })) {
    await writeCopy(copy, targets.get(copy.name)!, session);
  }
}

async function writeCopy(
  { name, bytes, why, findings }: AnnotatedCopy,
  target: string,
  session: Session,
): Promise<void> {
  const { terminal, words, language } = session;
  if (bytes === null) {
    terminal.complain(words.annotate.notCopied(name));
    return;
  }
  await makeDirectory(dirname(target), words);
  await writeNewFile(target, bytes, words);
  terminal.note(words.written(target));
  if (why === null) return;
  const beside = besideOf(target);
  const reason = words.annotate.why[why];
  const { renderXlsx } = await import('../render/workbook/workbook.ts');
  const sentence = words.annotate.unmarked(name, reason, beside);
  const document = checkDocument(findings, language);
  const tables = document.tables.map((table, place) => (place === 0 ? { ...table, note: sentence } : table));
  await writeNewFile(beside, await renderXlsx({ ...document, tables }), words);
  terminal.complain(sentence);
}

/** Files below the book keep their folders; others stand in the directory itself, each under a name of its own. */
function targetsIn(directory: string, files: readonly string[]): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  const taken = new Set<string>();
  for (const file of files) {
    const path = normalize(file);
    const inside = isAbsolute(path) || path.startsWith('..') ? basename(path) : path;
    const { dir, name, ext } = parse(inside);
    let target = join(directory, inside);
    for (let number = 2; taken.has(target.toLowerCase()); number += 1)
      target = join(directory, dir, `${name} ${number}${ext}`);
    taken.add(target.toLowerCase());
    targets.set(file, target);
  }
  return targets;
}

/** `marked/sales.findings.xlsx` for `marked/sales.xlsx`. */
function besideOf(target: string): string {
  const { dir, name } = parse(target);
  return join(dir, `${name}.findings.xlsx`);
}

function refuseTaken(paths: readonly string[], { words }: Session): void {
  const taken = paths.find((path) => existsSync(path));
  if (taken !== undefined) throw new Failure(EXIT.file, words.cannotWrite(taken, words.reasons.EEXIST ?? 'EEXIST'));
}
