// The pictures of a terminal in the READMEs are what the program shows; `PICTURES=write` puts the present ones in.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import type { Document, Language } from '../../src/model/document.ts';
import { type BookRequest, fullRun, loadEditions, rankRun, readBook, readConfig } from '../../src/pipeline.ts';
import { renderTerminal } from '../../src/render/terminal/terminal.ts';
import { rankDocument } from '../../src/report/rank-document.ts';
import { settlementDocument } from '../../src/report/settlement/settlement-document.ts';
import { READMES, ROOT, textOf } from './repository.ts';

const request: BookRequest = {
  directory: join(ROOT, 'fixtures/zhicheng'),
  isBook: true,
  ledgers: {},
  policies: null,
  encoding: null,
  required: [],
  templates: join(ROOT, 'templates'),
};

async function march() {
  const config = (await readConfig(request)).value!;
  const editions = (await loadEditions(config, request)).value!;
  const book = (await readBook(config, request)).value;
  return { book, editions, run: { kind: 'month', month: 202603 }, asOf: null, company: config.title } as const;
}

const month = await march();
const ranking = rankRun(month, 'people', 'sales');
const result = fullRun(month);

const DOCUMENTS: Readonly<Record<string, { command: string; made: (language: Language) => Document }>> = {
  rank: {
    command: 'npx salesctl rank --month 2026-03 --top 5 --book fixtures/zhicheng',
    made: (language) => rankDocument({ ...ranking, ranks: ranking.ranks.slice(0, 5) }, language),
  },
  settle: {
    command: 'npx salesctl settle --month 2026-03 --book fixtures/zhicheng',
    made: (language) =>
      settlementDocument({ ...result, findings: [], book: month.book, version: '', company: month.company }, language),
  },
};

/** As a terminal of 80 columns shows it, without its colours. */
function picture(name: string, language: Language): string {
  const { command, made } = DOCUMENTS[name]!;
  const typed = language === 'en' ? `${command} --lang en` : command;
  const shown = renderTerminal(made(language), { width: 80, colour: true });
  const lines = stripVTControlCharacters(shown).split('\n');
  return `$ ${typed}\n${lines.map((line) => line.trimEnd()).join('\n')}`;
}

const PICTURE = /(<!-- picture: (\w+) -->\n)(?:```text\n[\s\S]*?^```\n)?/gm;

test.each(READMES)('%s', (page) => {
  const language = page === 'README.md' ? 'en' : 'zh-CN';
  const text = textOf(page);
  const names = [...text.matchAll(PICTURE)].map(([, , name]) => name);
  expect(names).toEqual(Object.keys(DOCUMENTS));
  const made = text.replace(PICTURE, (_, mark, name) => `${mark}\`\`\`text\n${picture(name, language)}\`\`\`\n`);
  if (process.env.PICTURES === 'write') writeFileSync(join(ROOT, page), made);
  else expect(text).toBe(made);
});
