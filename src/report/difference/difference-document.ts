// A comparison enters, its document leaves: by person and cause, by person, by cause, by order, and the rows that differ.
import { comparesEarned, type Difference } from '../../model/difference.ts';
import type { Document, Fact, Language } from '../../model/document.ts';
import { formatRun } from '../../model/run.ts';
import { wordsIn } from '../../text/words.ts';
import { causesTable, totalsTable } from './causes-tables.ts';
import { inputsTable, isSame, piecesTable } from './closing-tables.ts';
import { peopleTable, rowsTable, shiftsTable } from './difference-tables.ts';

export function differenceDocument(difference: Difference, language: Language): Document {
  const { difference: words, report } = wordsIn(language);
  const [before, after] = [difference.before, difference.after].map(({ run }) => report.run(run)) as [string, string];
  return {
    schema: 'salesctl/difference@1',
    language,
    title: words.title(difference.between, before, after),
    facts: factsOf(difference, language),
    tables: [
      causesTable(difference, language),
      peopleTable(difference, language),
      totalsTable(difference, language),
      shiftsTable(difference, language),
      rowsTable(difference, language),
      ...(difference.between === 'closing'
        ? [piecesTable(difference, language), inputsTable(difference, language)]
        : []),
    ],
  };
}

/** A terminal has the runs in the title; it is told what else the two sides are. */
function factsOf({ between, before, after, people, inputs }: Difference, language: Language): readonly Fact[] {
  const { difference: words, report } = wordsIn(language);
  const { facts } = words;
  const sum = (figure: 'payableBefore' | 'payableAfter'): number =>
    people.reduce((total, person) => total + person[figure], 0);
  const runs = Object.fromEntries([before, after].map(({ run }) => [formatRun(run), report.run(run)]));
  const [was, is] = [sum('payableBefore'), sum('payableAfter')];
  return [
    { name: 'between', title: facts.between, type: 'code', value: between, words: words.between },
    {
      name: 'before.run',
      title: facts.run_before,
      type: 'code',
      value: formatRun(before.run),
      words: runs,
      detail: true,
    },
    { name: 'after.run', title: facts.run_after, type: 'code', value: formatRun(after.run), words: runs, detail: true },
    { name: 'before.as_of', title: facts.as_of, type: 'day', value: before.asOf, detail: true },
    {
      name: 'after.as_of',
      title: facts.as_of,
      type: 'day',
      value: after.asOf,
      detail: !comparesEarned(between) && between !== 'closing',
    },
    { name: 'before.book', title: facts.book_before, type: 'text', value: before.book, detail: between !== 'books' },
    { name: 'after.book', title: facts.book_after, type: 'text', value: after.book, detail: between !== 'books' },
    {
      name: 'before.policy',
      title: facts.policy_before,
      type: 'text',
      value: before.policy.file,
      detail: between !== 'policies',
    },
    {
      name: 'after.policy',
      title: facts.policy_after,
      type: 'text',
      value: after.policy.file,
      detail: between !== 'policies',
    },
    {
      name: 'before.policy_sha256',
      title: facts.policy_sha256_before,
      type: 'code',
      value: before.policy.sha256,
      detail: true,
    },
    {
      name: 'after.policy_sha256',
      title: facts.policy_sha256_after,
      type: 'code',
      value: after.policy.sha256,
      detail: true,
    },
    {
      name: 'before.closing',
      title: facts.closing_before,
      type: 'text',
      value: before.closing,
      detail: before.closing === null,
    },
    {
      name: 'after.closing',
      title: facts.closing_after,
      type: 'text',
      value: after.closing,
      detail: after.closing === null,
    },
    ...inputFacts(inputs, between, language),
    { name: 'payable.before', title: facts.payable_before, type: 'money', value: was },
    { name: 'payable.after', title: facts.payable_after, type: 'money', value: is },
    { name: 'payable.difference', title: facts.payable_difference, type: 'money', value: is - was },
  ];
}

/** The files that cannot be the reason are left to the table. */
function inputFacts(inputs: Difference['inputs'], between: Difference['between'], language: Language): readonly Fact[] {
  if (between !== 'closing') return [];
  const { facts, noChange } = wordsIn(language).difference;
  const files = inputs.filter((input) => !isSame(input)).map(({ file }) => file);
  const value = files.length === 0 ? noChange : files.join(', ');
  return [{ name: 'changed_files', title: facts.changed_files, type: 'text', value }];
}
