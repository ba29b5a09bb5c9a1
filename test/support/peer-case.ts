// A folder of fixtures/peers -> its steps: which ledgers are known, which run is settled or budget shown, what comes out.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Book } from '../../src/model/book.ts';
import { type Finding, hasErrors } from '../../src/model/finding.ts';
import { LEDGER_NAMES } from '../../src/model/ledger.ts';
import type { Editions } from '../../src/model/policy.ts';
import { checkBook, loadEditions, readBook, readConfig, skipInvalid } from '../../src/pipeline.ts';

const PEERS = fileURLToPath(new URL('../../fixtures/peers/', import.meta.url));
const TEMPLATES = fileURLToPath(new URL('../../templates', import.meta.url));

/** Steps are taken in order; each settles on what the closed ones before it have paid. */
export interface PeerStep {
  /** The folder of the ledgers that differ from those beside the policy: one moment of the case. */
  readonly ledgers?: string;
  readonly policy?: string;
  readonly run?: string;
  /** False: the run is only looked at. */
  readonly closes?: false;
  /** True: as if no run had been closed. */
  readonly unwound?: true;
  readonly skipInvalid?: true;
  /** `error KEY-REFUND-NO-SALE sales.csv 3 refund_of`: all errors of the ledgers, none when left out. */
  readonly findings?: readonly string[];
  /** All errors of a policy that is refused; nothing is settled then. */
  readonly refused?: readonly string[];
  readonly people?: Readonly<Record<string, Readonly<Record<string, string | boolean>>>>;
  readonly absent?: readonly string[];
  readonly totals?: Readonly<Record<string, string>>;
  readonly lines?: readonly string[];
  readonly corrections?: readonly string[];
  /** The run of a budget report, and its rows. */
  readonly budgets?: string;
  readonly rows?: readonly string[];
}

export const PEER_CASES: readonly string[] = readdirSync(PEERS).sort();

export const stepsOf = (id: string): readonly PeerStep[] =>
  JSON.parse(readFileSync(join(PEERS, id, 'expected.json'), 'utf8'));

export interface PeerBook {
  readonly book: Book;
  readonly editions: Editions;
  readonly errors: readonly string[];
}

/** What is wrong with a policy that must be refused. */
export async function refusalsOf(id: string, step: PeerStep): Promise<readonly string[]> {
  const request = requestOf(id, step);
  const config = (await readConfig(request)).value!;
  return (await loadEditions(config, request)).findings.map(findingText);
}

/** The ledgers of one moment through the reader, the parser and all checks. */
export async function readPeerBook(id: string, step: PeerStep): Promise<PeerBook> {
  const request = requestOf(id, step);
  const config = (await readConfig(request)).value!;
  const editions = await loadEditions(config, request);
  if (editions.value === null) throw new Error(`${id}: ${JSON.stringify(editions.findings)}`);
  const { value: read, findings } = await readBook(config, request);
  const found = [...findings, ...checkBook(read, editions.value)];
  const book = step.skipInvalid ? skipInvalid(read, editions.value, found).book : read;
  return { book, editions: editions.value, errors: found.filter((one) => hasErrors([one])).map(findingText) };
}

function requestOf(id: string, step: PeerStep) {
  const directory = join(PEERS, id);
  return {
    directory,
    isBook: true,
    ledgers: Object.fromEntries(LEDGER_NAMES.map((name) => [name, ledgerFiles(directory, step.ledgers, name)])),
    policies: step.policy === undefined ? null : [join(directory, step.policy)],
    encoding: null,
    required: ['people', 'sales'] as const,
    templates: TEMPLATES,
  };
}

/** The file of the moment, else the one that all moments share. */
function ledgerFiles(directory: string, moment: string | undefined, name: string): readonly string[] {
  const places = [...(moment === undefined ? [] : [join(directory, moment)]), directory];
  return places
    .map((place) => join(place, `${name}.csv`))
    .filter((path) => existsSync(path))
    .slice(0, 1);
}

function findingText({ severity, code, place }: Finding): string {
  const where = place === null ? [] : [basename(place.source.file), place.row, place.column];
  return [severity, code, ...where].join(' ');
}
