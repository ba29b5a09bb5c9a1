// Blocks of columns -> the list of their rows: views that are made for who asks for one, and one that moves along for who looks at all.
import { type Passing, type RowList, rowList } from '../row-list.ts';

/** A block, and how many rows of it are filled. */
export interface Filled<Block> {
  readonly block: Block;
  readonly used: number;
}

/** A row of a block that can become another one. */
export type Movable<Row, Block> = Row & { moveTo(block: Block, at: number): void };

export type MakeView<Row, Block> = (block: Block, at: number) => Movable<Row, Block>;

export interface ViewList<Row, Block> extends RowList<Row> {
  readonly blocks: readonly Filled<Block>[];
  readonly view: MakeView<Row, Block>;
}

export function viewList<Row, Block>(
  blocks: readonly Filled<Block>[],
  view: MakeView<Row, Block>,
): ViewList<Row, Block> {
  const ends: number[] = [];
  for (const { used } of blocks) ends.push((ends.at(-1) ?? 0) + used);
  const made: (Row | undefined)[][] = blocks.map(() => []);
  const at = (place: number): Row => {
    const number = blockAt(ends, place);
    const { block, used } = blocks[number]!;
    const from = ends[number]! - used;
    let rows = made[number]!;
    if (rows.length === 0) {
      rows = new Array(used);
      made[number] = rows;
    }
    const known = rows[place - from];
    if (known !== undefined) return known;
    const row = view(block, place - from);
    rows[place - from] = row;
    return row;
  };
  const length = ends.at(-1) ?? 0;
  return { ...rowList({ length, at, inPassing: () => new PassingView(blocks, ends, view) }), blocks, view };
}

/** Which block the place is in: the first that ends behind it. */
function blockAt(ends: readonly number[], place: number): number {
  let [low, high] = [0, ends.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]! > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Null for rows that were made otherwise. */
export function blocksOf<Row, Block>(rows: RowList<Row>): ViewList<Row, Block> | null {
  return 'blocks' in rows ? (rows as ViewList<Row, Block>) : null;
}

/** One list after the other. */
export function joinedRows<Row>(lists: readonly RowList<Row>[]): RowList<Row> {
  if (lists.length === 1) return lists[0]!;
  const views = lists.map((rows) => blocksOf<Row, unknown>(rows));
  const [first] = views;
  return first == null || views.includes(null)
    ? lists.flatMap((rows) => [...rows])
    : viewList(
        views.flatMap((one) => one!.blocks),
        first.view,
      );
}

/** A class, so that all of them are of one kind for who asks for millions of rows. */
class PassingView<Row, Block> implements Passing<Row> {
  readonly #blocks: readonly Filled<Block>[];
  readonly #ends: readonly number[];
  readonly #make: MakeView<Row, Block>;
  #view: Movable<Row, Block> | null = null;
  #block: Block | null = null;
  #from = 0;
  #end = 0;

  constructor(blocks: readonly Filled<Block>[], ends: readonly number[], make: MakeView<Row, Block>) {
    this.#blocks = blocks;
    this.#ends = ends;
    this.#make = make;
  }

  at(place: number): Row {
    if (place < this.#from || place >= this.#end) this.#enter(place);
    const view = this.#view!;
    view.moveTo(this.#block!, place - this.#from);
    return view;
  }

  #enter(place: number): void {
    const number = blockAt(this.#ends, place);
    const { block, used } = this.#blocks[number]!;
    this.#block = block;
    this.#end = this.#ends[number]!;
    this.#from = this.#end - used;
    this.#view ??= this.#make(block, 0);
  }
}
