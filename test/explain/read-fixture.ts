// A directory of fixtures with a book -> its ledgers and editions, read as the program reads them.
import { fileURLToPath } from 'node:url';
import type { Book } from '../../src/model/book.ts';
import type { Editions } from '../../src/model/policy.ts';
import { loadEditions, readBook, readConfig } from '../../src/pipeline.ts';

export interface Fixture {
  readonly book: Book;
  readonly editions: Editions;
}

/** `zhicheng`, `cases/hand-2` */
export async function readFixture(name: string): Promise<Fixture> {
  const request = {
    directory: fileURLToPath(new URL(`../../fixtures/${name}/`, import.meta.url)),
    isBook: true,
    ledgers: {},
    policies: null,
    encoding: null,
    required: ['people', 'sales'] as const,
    templates: fileURLToPath(new URL('../../templates', import.meta.url)),
  };
  const config = (await readConfig(request)).value!;
  const editions = (await loadEditions(config, request)).value!;
  return { book: (await readBook(config, request)).value, editions };
}
