// An opened book -> the paths of every file that was read, so that no result overwrites one.
import { isAbsolute, join } from 'node:path';
import type { OpenedBook } from './open-book.ts';

/** A name may be relative to the book or to the working directory: both are kept safe. */
export function inputsOf({
  request,
  book,
  editions,
}: Pick<OpenedBook, 'request' | 'book' | 'editions'>): readonly string[] {
  const names = [
    'salesctl.yaml',
    ...(book?.files.map((facts) => facts.file) ?? []),
    ...(editions?.map((policy) => policy.file) ?? []),
  ];
  return names.flatMap((name) => (isAbsolute(name) ? [name] : [name, join(request.directory, name)]));
}
