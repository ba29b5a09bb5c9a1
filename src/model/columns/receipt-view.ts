// A block of receipts as columns, and a row of it as everybody sees it: an object that only knows where to look.
import type { Day } from '../calendar.ts';
import type { CollectionRow } from '../ledger.ts';
import type { Fen } from '../money.ts';
import type { Source } from '../place.ts';
import type { BookNumbers } from './book-numbers.ts';
import type { ByteNumbers } from './byte-numbers.ts';
import { amountOf, textOf, type WideAmounts } from './cells.ts';
import { hashOfText, type KeptTexts } from './kept-texts.ts';
import type { CellsOf } from './row-columns.ts';

export interface ReceiptBlock extends CellsOf<CollectionRow> {
  readonly source: Source;
  readonly numbers: BookNumbers;
  readonly receiptNos: KeptTexts;
  readonly wide: WideAmounts;
}

/** Nothing of it can be listed: a copy that `copyOfRow` did not make has no field at all. */
export class ReceiptView implements CollectionRow {
  #block: ReceiptBlock;
  #at: number;

  constructor(block: ReceiptBlock, at: number) {
    this.#block = block;
    this.#at = at;
  }

  /** From here on the view is that of another row: only for views that nobody keeps. */
  moveTo(block: ReceiptBlock, at: number): void {
    this.#block = block;
    this.#at = at;
  }

  /** The number of the row's order among these, -1 where the row does not know it. */
  static orderAmong(orders: ByteNumbers, row: CollectionRow): number {
    return #block in row && row.#block.numbers.orders === orders ? row.#block.orderNo[row.#at]! : -1;
  }

  /** 32 bits of the receipt's number, the same for equal ones. */
  static hashOfNumber(row: CollectionRow): number {
    return #block in row ? row.#block.receiptNos.hash(row.#block.receiptNo[row.#at]!) : hashOfText(row.receiptNo);
  }

  get source(): Source {
    return this.#block.source;
  }

  get row(): number {
    return this.#block.row[this.#at]!;
  }

  get receiptNo(): string {
    return this.#block.receiptNos.text(this.#block.receiptNo[this.#at]!);
  }

  get receivedOn(): Day {
    return this.#block.receivedOn[this.#at]!;
  }

  get orderNo(): string {
    return this.#block.numbers.orders.text(this.#block.orderNo[this.#at]!);
  }

  get amount(): Fen {
    return amountOf(this.#block.amount[this.#at]!, this.#block.wide)!;
  }

  get method(): string | null {
    return textOf(this.#block.method[this.#at]!, this.#block.numbers);
  }
}
