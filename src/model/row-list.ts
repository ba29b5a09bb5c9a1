// A ledger that may have millions of rows, as a list: a row is made when somebody asks for it, and none is for who only looks.

/** Every list of rows is one. What asks whether a row is wanted only sees it in passing: it may not keep it. */
export interface RowList<Row> extends Iterable<Row> {
  readonly length: number;
  /** The same row each time. */
  at(place: number): Row | undefined;
  filter<Wanted extends Row>(isWanted: (row: Row, place: number) => row is Wanted): readonly Wanted[];
  filter(isWanted: (row: Row, place: number) => boolean): readonly Row[];
  some(isWanted: (row: Row, place: number) => boolean): boolean;
  find(isWanted: (row: Row, place: number) => boolean): Row | undefined;
  map<T>(change: (row: Row, place: number) => T): T[];
  readonly inPassing?: () => Passing<Row>;
}

/** Shows one row after the other. Each may be looked at until the next one is shown, and not be kept. */
export interface Passing<Row> {
  at(place: number): Row | undefined;
}

/** For who looks at all rows of a ledger. Rows that are to be compared with each other need one each. */
export const inPassing = <Row>(rows: RowList<Row>): Passing<Row> => rows.inPassing?.() ?? rows;

/** How rows are made and shown. */
interface Shown<Row> {
  readonly length: number;
  readonly at: (place: number) => Row;
  readonly inPassing: () => Passing<Row>;
}

export function rowList<Row>({ length, at, inPassing }: Shown<Row>): RowList<Row> {
  const wanted = (isWanted: (row: Row, place: number) => boolean, most: number): Row[] => {
    const passing = inPassing();
    const found: Row[] = [];
    for (let place = 0; place < length && found.length < most; place += 1) {
      if (isWanted(passing.at(place)!, place)) found.push(at(place));
    }
    return found;
  };
  return {
    length,
    at: (place) => (place < length ? at(place) : undefined),
    filter: (isWanted: (row: Row, place: number) => boolean) => wanted(isWanted, length),
    some: (isWanted) => wanted(isWanted, 1).length > 0,
    find: (isWanted) => wanted(isWanted, 1)[0],
    map: (change) => Array.from({ length }, (_, place) => change(at(place), place)),
    inPassing,
    *[Symbol.iterator]() {
      for (let place = 0; place < length; place += 1) yield at(place);
    },
  };
}

/** The rows at some places of a list, in the order of these. */
export function pickedRows<Row>(rows: RowList<Row>, places: Int32Array): RowList<Row> {
  if (rows.inPassing === undefined) return Array.from(places, (place) => rows.at(place)!);
  const { length } = places;
  return rowList({
    length,
    at: (place) => rows.at(places[place]!)!,
    inPassing: () => new PickedRows(inPassing(rows), places),
  });
}

/** A class, so that all of them are of one kind for who asks for millions of rows. */
class PickedRows<Row> implements Passing<Row> {
  readonly #passing: Passing<Row>;
  readonly #places: Int32Array;

  constructor(passing: Passing<Row>, places: Int32Array) {
    this.#passing = passing;
    this.#places = places;
  }

  at(place: number): Row | undefined {
    return this.#passing.at(this.#places[place]!);
  }
}
