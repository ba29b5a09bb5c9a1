// A simulation enters, its document leaves: who gains and loses, by clause, by run, and what the other policy changes.
import type { Document, Fact, Language, Table, Tone } from '../../model/document.ts';
import { formatRun } from '../../model/run.ts';
import type {
  Compared,
  ComparedClause,
  ComparedPerson,
  ComparedPersonClause,
  ComparedRun,
  Simulation,
} from '../../model/simulation.ts';
import { wordsIn } from '../../text/words.ts';
import { type ListedColumn, listedTable } from '../listed-table.ts';
import { noteOf } from './causes-tables.ts';
import { type PolicyChange, policyChanges } from './policy-changes.ts';

export function simulationDocument(simulation: Simulation, language: Language): Document {
  const { difference: words, report } = wordsIn(language);
  const people = [...simulation.people].sort((a, b) => gainOf(b) - gainOf(a));
  return {
    schema: 'salesctl/simulation@1',
    language,
    title: words.simulationTitle(report.run(simulation.run)),
    facts: factsOf(simulation, people, language),
    tables: [
      peopleTable(people, language),
      clausesTable(simulation.clauses, language),
      runsTable(simulation, language),
      personClausesTable(simulation, language),
      settingsTable(simulation, language),
    ],
  };
}

const gainOf = ({ before, after }: Compared): number => after - before;

function factsOf(
  { run, policy, payable, held }: Simulation,
  people: readonly ComparedPerson[],
  language: Language,
): readonly Fact[] {
  const { difference: words, report } = wordsIn(language);
  const { facts } = words;
  const [winner, loser] = [people[0], people.at(-1)];
  const gain = winner !== undefined && gainOf(winner) > 0 ? winner : null;
  const loss = loser !== undefined && gainOf(loser) < 0 ? loser : null;
  const code = formatRun(run);
  return [
    {
      name: 'run',
      title: facts.run_after,
      type: 'code',
      value: code,
      words: { [code]: report.run(run) },
      detail: true,
    },
    { name: 'before.policy', title: facts.policy_before, type: 'text', value: policy.before.file },
    { name: 'after.policy', title: facts.policy_after, type: 'text', value: policy.after.file },
    {
      name: 'before.policy_sha256',
      title: facts.policy_sha256_before,
      type: 'code',
      value: policy.before.sha256,
      detail: true,
    },
    {
      name: 'after.policy_sha256',
      title: facts.policy_sha256_after,
      type: 'code',
      value: policy.after.sha256,
      detail: true,
    },
    { name: 'payable.before', title: facts.payable_before, type: 'money', value: payable.before },
    { name: 'payable.after', title: facts.payable_after, type: 'money', value: payable.after },
    { name: 'payable.difference', title: facts.payable_difference, type: 'money', value: gainOf(payable) },
    { name: 'held.before', title: facts.held_before, type: 'money', value: held.before },
    { name: 'held.after', title: facts.held_after, type: 'money', value: held.after },
    { name: 'gains_most.name', title: facts.gains_most, type: 'text', value: gain?.name ?? null },
    { name: 'gains_most.difference', title: facts.gain, type: 'money', value: gain === null ? null : gainOf(gain) },
    { name: 'loses_most.name', title: facts.loses_most, type: 'text', value: loss?.name ?? null },
    { name: 'loses_most.difference', title: facts.loss, type: 'money', value: loss === null ? null : gainOf(loss) },
  ];
}

const toneOf = (compared: Compared): Tone | null =>
  gainOf(compared) > 0 ? 'good' : gainOf(compared) < 0 ? 'bad' : 'muted';

const TOTALS = ['before', 'after', 'difference'];

function comparedColumns<Item extends Compared>(language: Language): readonly ListedColumn<Item>[] {
  const { columns } = wordsIn(language).difference;
  return [
    { name: 'before', title: columns.before, type: 'money', value: ({ before }) => before },
    { name: 'after', title: columns.after, type: 'money', value: ({ after }) => after },
    { name: 'difference', title: columns.difference, type: 'money', value: gainOf },
  ];
}

function personColumns(language: Language): readonly ListedColumn<ComparedPerson>[] {
  const { columns } = wordsIn(language).difference;
  return [
    { name: 'person_id', title: columns.person_id, type: 'id', detail: true, value: ({ personId }) => personId },
    { name: 'name', title: columns.name, type: 'text', value: ({ name }) => name },
  ];
}

function clauseColumns(language: Language): readonly ListedColumn<ComparedClause>[] {
  const { difference, report } = wordsIn(language);
  const { columns } = difference;
  return [
    { name: 'kind', title: columns.kind, type: 'code', words: report.kinds, value: ({ kind }) => kind },
    { name: 'band', title: columns.band, type: 'code', words: report.bands, value: ({ band }) => band },
  ];
}

const articleColumn = (language: Language): ListedColumn<ComparedClause> => ({
  name: 'article',
  title: wordsIn(language).difference.columns.article,
  type: 'text',
  value: ({ articles }) => articles.join(wordsIn(language).report.comma),
});

const peopleTable = (people: readonly ComparedPerson[], language: Language): Table =>
  listedTable<ComparedPerson>(
    { name: 'people', title: wordsIn(language).difference.simulationTables.people, totals: TOTALS },
    [...personColumns(language), ...comparedColumns<ComparedPerson>(language)],
    people,
    toneOf,
  );

const clausesTable = (clauses: readonly ComparedClause[], language: Language): Table =>
  listedTable<ComparedClause>(
    { name: 'clauses', title: wordsIn(language).difference.simulationTables.clauses, totals: TOTALS },
    [...clauseColumns(language), ...comparedColumns<ComparedClause>(language), articleColumn(language)],
    clauses,
  );

function runsTable({ runs }: Simulation, language: Language): Table {
  const { difference, report } = wordsIn(language);
  const words = Object.fromEntries(runs.map(({ run }) => [formatRun(run), report.run(run)]));
  return listedTable<ComparedRun>(
    { name: 'runs', title: difference.simulationTables.runs, totals: TOTALS },
    [
      { name: 'run', title: difference.columns.run, type: 'code', words, value: ({ run }) => formatRun(run) },
      ...comparedColumns<ComparedRun>(language),
    ],
    runs,
  );
}

const personClausesTable = ({ personClauses }: Simulation, language: Language): Table =>
  listedTable<ComparedPersonClause>(
    {
      name: 'person_clauses',
      title: wordsIn(language).difference.simulationTables.person_clauses,
      only: ['json', 'workbook'],
      totals: TOTALS,
    },
    [
      ...personColumns(language),
      ...clauseColumns(language),
      ...comparedColumns<ComparedPersonClause>(language),
      articleColumn(language),
    ],
    personClauses,
  );

function settingsTable({ policy }: Simulation, language: Language): Table {
  const { columns, simulationTables, noChange, unset } = wordsIn(language).difference;
  const changes = policyChanges(policy.before, policy.after, language);
  const words = Object.fromEntries(changes.map(({ key, title }) => [key, title]));
  return listedTable<PolicyChange>(
    { name: 'settings', title: simulationTables.settings, ...noteOf(changes, noChange) },
    [
      { name: 'key', title: columns.setting, type: 'code', words, value: ({ key }) => key },
      { name: 'before', title: columns.row_before, type: 'text', value: ({ before }) => before ?? unset },
      { name: 'after', title: columns.row_after, type: 'text', value: ({ after }) => after ?? unset },
    ],
    changes,
  );
}
