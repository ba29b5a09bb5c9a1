// A book, a person and a run -> the example that freezes them: the fewest rows that give the same figures.
import { settle, workOut } from '../compute/settlement/settle.ts';
import type { Book } from '../model/book.ts';
import { hasErrors } from '../model/finding.ts';
import type { Fen } from '../model/money.ts';
import { type Editions, editionOn, type Policy } from '../model/policy.ts';
import { firstDayOf, type Run } from '../model/run.ts';
import type { Settlement } from '../model/settlement.ts';
import { allRows, type CaseRows, rowsAround } from './case/case-rows.ts';
import type { SavedCase } from './case/example-lines.ts';
import { maskNames } from './case/mask-names.ts';
import { type Gives, shrinkCase } from './case/shrink-case.ts';
import { checkBook } from './check-book.ts';
import { fiscalOf } from './closing-runs.ts';
import { exampleBook } from './example-book.ts';
import { personFigures } from './person-figures.ts';

export { exampleLines } from './case/example-lines.ts';

export interface CaseRequest {
  readonly book: Book;
  readonly editions: Editions;
  readonly run: Run;
  /** An id, or a name that nobody else has. */
  readonly person: string;
  readonly name: string;
  readonly article: string | null;
  readonly keepsNames: boolean;
  /** The policy that gets the example; null: the edition in force on the run's first day. */
  readonly policy: Policy | null;
}

/** Nobody of that name is in the run, or the rows give other figures under the one policy than under the book's editions. */
export async function saveCase(request: CaseRequest): Promise<SavedCase | 'no-such-person' | 'differs'> {
  const { book, editions, run, person } = request;
  const settlement = settle(book, workOut({ book, editions, run, asOf: null }));
  const personId = personCalled(person, settlement);
  if (personId === undefined) return 'no-such-person';
  const figures = personFigures(settlement).get(personId)!;
  const policy = request.policy ?? editionOn(editions, firstDayOf(run, fiscalOf(editions)));
  const gives = givesFigures(policy, run, personId, figures);
  const start = await startingRows(request, personId, gives);
  if (start === null) return 'differs';
  const named = request.keepsNames ? start : await masked(start, gives);
  const rows = await shrinkCase(named, gives, request.keepsNames ? NAMES : NO_COLUMNS);
  const article = request.article ?? articlesOf(settlement, personId);
  return { name: request.name, article, run, rows, personId, figures: worthSaying(figures) };
}

/** An id, or a name that nobody else in the run has. */
function personCalled(asked: string, { people }: Settlement): string | undefined {
  const named = people.filter(({ name }) => name === asked);
  const isAlone = named.length === 1;
  return people.find(({ personId }) => personId === asked)?.personId ?? (isAlone ? named[0]!.personId : undefined);
}

async function masked(rows: CaseRows, gives: Gives): Promise<CaseRows> {
  const all = maskNames(rows, true);
  return (await gives(all)) ? all : maskNames(rows, false);
}

const NAMES: ReadonlySet<string> = new Set(['sales.customer', 'people.name']);
const NO_COLUMNS: ReadonlySet<string> = new Set();

async function startingRows(
  { book, run, editions }: CaseRequest,
  personId: string,
  gives: Gives,
): Promise<CaseRows | null> {
  const around = rowsAround(book.ledgers, personId, run, fiscalOf(editions));
  if (await gives(around)) return around;
  const all = allRows(book.ledgers);
  return (await gives(all)) ? all : null;
}

type Figures = ReadonlyMap<string, Fen | null>;

const givesFigures =
  (policy: Policy, run: Run, personId: string, figures: Figures): Gives =>
  async (rows) => {
    const { value: book, findings } = await exampleBook(rows, policy.file, () => 1);
    if (hasErrors(findings) || hasErrors(checkBook(book, [policy]))) return false;
    const settlement = settle(book, workOut({ book, editions: [policy], run, asOf: null }));
    const found = personFigures(settlement).get(personId);
    return found !== undefined && [...figures].every(([name, amount]) => isSame(found.get(name), amount));
  };

/** Where nobody has a figure its column is not there: that is nought. */
const isSame = (found: Fen | null | undefined, amount: Fen | null): boolean =>
  found === undefined ? amount === null || amount === 0 : found === amount;

/** Nothing that is nought, but always what is paid. */
const worthSaying = (figures: Figures): SavedCase['figures'] =>
  [...figures].flatMap(([name, amount]) =>
    amount !== null && (amount !== 0 || name === 'payable') ? [[name, amount] as const] : [],
  );

/** What the run's lines and grants of the person cite. */
function articlesOf({ lines, grants }: Settlement, personId: string): string | null {
  const cited = [
    ...lines.filter(({ line }) => line.personId === personId).map(({ line }) => line.article),
    ...grants.filter((grant) => grant.personId === personId).map(({ article }) => article),
  ];
  const articles = [...new Set(cited)].filter((article) => article !== '');
  return articles.length === 0 ? null : articles.join('、');
}
