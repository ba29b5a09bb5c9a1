// Ledgers in which some cells name a person -> the same with the person's id there, and a notice for every such name.
import type { LeftOutRow } from '../model/book.ts';
import { renamedSales } from '../model/columns/renamed-sales.ts';
import { firstPlaces } from '../model/columns/search-columns.ts';
import { copyOfRow } from '../model/copy-of-row.ts';
import { type Finding, type Found, finding } from '../model/finding.ts';
import type { Ledgers, PersonRow, SalesRow } from '../model/ledger.ts';
import { type Placed, placeOf, type Source } from '../model/place.ts';
import { inPassing, type RowList } from '../model/row-list.ts';
import { byPerson } from './by-person.ts';

/**
 * Only unique names are resolved, and those of people whose rows were left out are names too; `check` finds those that several people have. One
 * notice a file and name.
 */
export function resolvePeople(ledgers: Ledgers, leftOut: readonly LeftOutRow[] = []): Found<Ledgers> {
  const idOf = idsByName(ledgers.people, leftOut);
  const findings: Finding[] = [];
  const noticedIn = namesByFile();
  const notice: Notice = (row, column, name, person) => {
    const noticed = noticedIn(row.source);
    if (noticed.has(name)) return;
    noticed.add(name);
    findings.push(finding('KEY-NAME-FOR-ID', placeOf(row, column), name, { person }));
  };
  const resolve = <Row extends Placed & { readonly personId: string }>(rows: readonly Row[]): readonly Row[] =>
    mapChanged(rows, (row) => {
      const id = idOf(row.personId);
      if (id === null) return row;
      notice(row, 'person_id', row.personId, id);
      return copyOfRow(row, { personId: id } as Partial<Row>);
    });
  const customers = mapChanged(ledgers.customers, (row) => {
    const id = row.personId === null ? null : idOf(row.personId);
    if (id === null) return row;
    notice(row, 'person_id', row.personId!, id);
    return { ...row, personId: id };
  });
  const people = mapChanged(ledgers.people, (row) => {
    const id = row.leaderId === null ? null : idOf(row.leaderId);
    if (id === null) return row;
    notice(row, 'leader_id', row.leaderId!, id);
    return { ...row, leaderId: id };
  });
  const value: Ledgers = {
    ...ledgers,
    people,
    sales: resolveSales(ledgers.sales, idOf, notice),
    expenses: resolve(ledgers.expenses),
    targets: resolve(ledgers.targets),
    splits: resolve(ledgers.splits),
    elections: resolve(ledgers.elections),
    decisions: resolve(ledgers.decisions),
    projects: resolve(ledgers.projects),
    reviews: resolve(ledgers.reviews),
    incidents: resolve(ledgers.incidents),
    customers,
    adjustments: resolve(ledgers.adjustments),
  };
  return { value, findings };
}

type Notice = (row: Placed, column: string, name: string, person: string) => void;

/** There may be a million of them, so that their people are asked for once each. */
function resolveSales(
  sales: RowList<SalesRow>,
  idOf: (text: string) => string | null,
  notice: Notice,
): RowList<SalesRow> {
  const passing = inPassing(sales);
  if (firstPlaces(sales, 'personId').every((place) => idOf(passing.at(place)!.personId) === null)) return sales;
  const idIn = byPerson(sales, (personId) => ({ id: idOf(personId) }));
  for (let place = 0; place < sales.length; place += 1) {
    const row = passing.at(place)!;
    const { id } = idIn(row);
    if (id === null) continue;
    notice(row, 'person_id', row.personId, id);
  }
  return renamedSales(sales, idOf);
}

/** The names that have been noticed in a file, or a sheet of it. */
function namesByFile(): (source: Source) => Set<string> {
  const byText = new Map<string, Set<string>>();
  const bySource = new Map<Source, Set<string>>();
  return (source) => {
    const known = bySource.get(source);
    if (known !== undefined) return known;
    const text = JSON.stringify([source.file, source.sheet]);
    const names = byText.get(text) ?? new Set<string>();
    byText.set(text, names);
    bySource.set(source, names);
    return names;
  };
}

/** The id that a unique name stands for; null for an id, for a name of several people and for anything else. */
function idsByName(people: readonly PersonRow[], leftOut: readonly LeftOutRow[]): (text: string) => string | null {
  const ids = new Set(people.map((row) => row.personId));
  const byName = new Map<string, string | null>();
  for (const { name, personId } of people) {
    const known = byName.get(name);
    byName.set(name, known === undefined || known === personId ? personId : null);
  }
  // Their id and name; a name alone may be anybody's.
  for (const { ledger, keys = [] } of leftOut) {
    const [id, name] = ledger === 'people' && keys.length === 2 ? keys : [null, keys[0]];
    if (ledger === 'people' && name !== undefined && byName.get(name) !== id) byName.set(name, null);
  }
  return (text) => (ids.has(text) ? null : (byName.get(text) ?? null));
}

/** The rows themselves where none changes. */
function mapChanged<Row>(rows: readonly Row[], change: (row: Row) => Row): readonly Row[] {
  let changed: Row[] | null = null;
  for (let place = 0; place < rows.length; place += 1) {
    const row = rows[place]!;
    const after = change(row);
    if (after === row && changed === null) continue;
    changed ??= rows.slice(0, place);
    changed.push(after);
  }
  return changed ?? rows;
}
