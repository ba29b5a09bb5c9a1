// Which clause carries out which article -> the document of `policy coverage`.
import type { Document, Language, Table } from '../../model/document.ts';
import type { CoveredClause, CoveredUnit, PolicyCoverage } from '../../model/policy-coverage.ts';
import { wordsIn } from '../../text/words.ts';
import { listedTable } from '../listed-table.ts';

/** With a regulation its table comes first after the clauses; what nothing carries out stands out, most where it has figures. */
export function policyCoverageDocument(coverage: PolicyCoverage, title: string, language: Language): Document {
  const { titles, facts } = wordsIn(language).policyTools;
  const { clauses, regulation } = coverage;
  const left = regulation?.filter((unit) => unit.clauses.length === 0).length ?? null;
  return {
    schema: 'salesctl/policy-coverage@1',
    language,
    title: titles.coverage,
    facts: [
      { name: 'policy', title: facts.policy, type: 'text', value: title },
      { name: 'counts.clauses', title: facts.clauses, type: 'count', value: clauses.length },
      {
        name: 'counts.shown',
        title: facts.shown,
        type: 'count',
        value: clauses.filter(({ examples }) => examples.length > 0).length,
      },
      { name: 'counts.not_carried_out', title: facts.not_carried_out, type: 'count', value: left },
    ],
    tables: [clausesTable(clauses, language), ...(regulation === null ? [] : [regulationTable(regulation, language)])],
  };
}

function clausesTable(clauses: readonly CoveredClause[], language: Language): Table {
  const { tables, columns } = wordsIn(language).policyTools;
  return listedTable<CoveredClause>(
    { name: 'clauses', title: tables.clauses },
    [
      { name: 'article', title: columns.article, type: 'text', value: ({ article }) => article },
      { name: 'clause', title: columns.clause, type: 'id', value: ({ path }) => path },
      { name: 'file', title: columns.file, type: 'text', detail: true, value: ({ file }) => file },
      { name: 'line', title: columns.line, type: 'count', value: ({ line }) => line },
      { name: 'examples', title: columns.examples, type: 'text', value: ({ examples }) => examples.join('; ') },
    ],
    clauses,
    ({ examples }) => (examples.length > 0 ? 'good' : null),
  );
}

function regulationTable(regulation: readonly CoveredUnit[], language: Language): Table {
  const { tables, columns, yesNo, noArticles } = wordsIn(language).policyTools;
  const note = regulation.length === 0 ? { note: noArticles } : {};
  return listedTable<CoveredUnit>(
    { name: 'regulation', title: tables.regulation, ...note },
    [
      { name: 'line', title: columns.line, type: 'count', value: ({ line }) => line },
      { name: 'article', title: columns.article, type: 'id', value: nameOf },
      { name: 'text', title: columns.text, type: 'text', value: ({ text }) => beginningOf(text) },
      { name: 'has_figures', title: columns.has_figures, type: 'flag', words: yesNo, value: (unit) => unit.hasFigures },
      {
        name: 'carried_out',
        title: columns.carried_out,
        type: 'flag',
        words: yesNo,
        value: ({ clauses }) => clauses.length > 0,
      },
      {
        name: 'clauses',
        title: columns.clauses,
        type: 'text',
        detail: true,
        value: ({ clauses }) => clauses.join('; '),
      },
    ],
    regulation,
    ({ clauses, hasFigures }) => (clauses.length > 0 ? 'good' : hasFigures ? 'warning' : 'muted'),
  );
}

/** `第七条 说明 4` */
const nameOf = ({ article, headings, item }: CoveredUnit): string =>
  [article, ...headings, item].filter((part) => part !== '').join(' ');

const LONGEST = 60;

function beginningOf(text: string): string {
  const characters = [...text];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : text;
}
