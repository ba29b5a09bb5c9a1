import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LEDGER_NAMES } from '../../src/model/ledger.ts';
import { NO_MAPPING } from '../../src/model/ledger-mapping.ts';
import { headerBinder } from '../../src/parse/bind-header.ts';
import { headerName } from '../../src/parse/header-name.ts';
import { headerWords, LEDGER_COLUMNS } from '../../src/parse/ledger-columns.ts';
import { cellColumns } from '../../src/parse/ledger-to-cells.ts';

it.each(LEDGER_NAMES)('every name of a column of %s means that column alone, but for the price', (ledger) => {
  const meanings = new Map<string, Set<string>>();
  for (const spec of LEDGER_COLUMNS[ledger]) {
    for (const word of [spec.name, ...Object.values(spec.title), ...spec.synonyms]) {
      const { name } = headerName(word);
      meanings.set(name, (meanings.get(name) ?? new Set()).add(spec.name));
    }
  }
  const ambiguous = [...meanings].filter(([, columns]) => columns.size > 1).map(([name]) => name);
  expect(ambiguous.sort()).toEqual(ledger === 'sales' ? ['price', '价格', '價格'] : []);
});

it.each(LEDGER_NAMES)('the titles of %s bind as a header in every language', (ledger) => {
  const specs = LEDGER_COLUMNS[ledger];
  for (const language of ['zh-CN', 'zh-TW', 'en'] as const) {
    const binding = headerBinder(specs, NO_MAPPING).bind(specs.map((spec) => spec.title[language]));
    expect([...binding.columns.keys()].sort()).toEqual(specs.map((spec) => spec.name).sort());
    expect(binding.clashes).toEqual([]);
  }
});

it.each(LEDGER_NAMES)('the cells written for %s stand in columns of the ledger', (ledger) => {
  const names = LEDGER_COLUMNS[ledger].map((spec) => spec.name);
  expect(names).toEqual(expect.arrayContaining([...cellColumns(ledger)]));
});

it('offers Chinese words of both scripts for the encoding guess', () => {
  expect(headerWords()).toEqual(expect.arrayContaining(['工号', '工號', '金额', '金額', '作废']));
});

it('docs/ledgers.md lists every ledger with its columns, in order', () => {
  const page = readFileSync(new URL('../../docs/ledgers.md', import.meta.url), 'utf8');
  const listed = page
    .split('\n## ')
    .slice(1)
    .map((section) => [
      section.split(' ')[0],
      [...section.matchAll(/^\| `(\w+)`( \\\*)? \| ([^|]+) \|/gm)].map(([, name, needed, title]) => [
        name,
        needed !== undefined,
        title,
      ]),
    ]);
  const known = LEDGER_NAMES.map((ledger) => [
    ledger,
    LEDGER_COLUMNS[ledger].map(({ name, required, title }) => [name, required, title['zh-CN']]),
  ]);
  expect(listed).toEqual(known);
});
