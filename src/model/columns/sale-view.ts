// A block of sales rows as columns, and a row of it as everybody sees it: an object that only knows where to look.
import type { Day } from '../calendar.ts';
import type { SalesRow } from '../ledger.ts';
import type { Fen, Ratio } from '../money.ts';
import type { Source } from '../place.ts';
import type { TextNumbers } from '../text-numbers.ts';
import type { BookNumbers } from './book-numbers.ts';
import type { ByteNumbers } from './byte-numbers.ts';
import { amountOf, numberOf, ratioOf, textOf, type WideAmounts } from './cells.ts';
import type { CellsOf } from './row-columns.ts';

export interface SaleBlock extends CellsOf<SalesRow> {
  readonly source: Source;
  readonly numbers: BookNumbers;
  readonly wide: WideAmounts;
}

/** Cells of a status; one that is blank is valid too. */
export const VALID = 1;
export const CANCELLED = 2;

/** Nothing of it can be listed: a copy that `copyOfRow` did not make has no field at all. */
export class SaleView implements SalesRow {
  #block: SaleBlock;
  #at: number;

  constructor(block: SaleBlock, at: number) {
    this.#block = block;
    this.#at = at;
  }

  /** From here on the view is that of another row: only for views that nobody keeps. */
  moveTo(block: SaleBlock, at: number): void {
    this.#block = block;
    this.#at = at;
  }

  /** The numbers of the orders that the row's book names; null for a row that was not read. */
  static ordersOf(row: SalesRow): ByteNumbers | null {
    return #block in row ? row.#block.numbers.orders : null;
  }

  /** The number of the row's order among these, -1 where the row does not know it. */
  static orderAmong(orders: ByteNumbers, row: SalesRow): number {
    return #block in row && row.#block.numbers.orders === orders ? row.#block.orderNo[row.#at]! : -1;
  }

  /** The numbers of the texts that the row's book names again and again; null for a row that was not read. */
  static textsOf(row: SalesRow): TextNumbers | null {
    return #block in row ? row.#block.numbers.texts : null;
  }

  /** The number of the person's id among these, a new one for an id that is not among them. */
  static personAmong(texts: TextNumbers, row: SalesRow): number {
    if (#block in row && row.#block.numbers.texts === texts) return row.#block.personId[row.#at]! - 1;
    return texts.add(row.personId);
  }

  /** The same of the customer; -1 for none. */
  static customerAmong(texts: TextNumbers, row: SalesRow): number {
    if (#block in row && row.#block.numbers.texts === texts) return row.#block.customer[row.#at]! - 1;
    return row.customer === null ? -1 : texts.add(row.customer);
  }

  /** The same of the product; -1 for none. */
  static productAmong(texts: TextNumbers, row: SalesRow): number {
    if (#block in row && row.#block.numbers.texts === texts) return row.#block.product[row.#at]! - 1;
    return row.product === null ? -1 : texts.add(row.product);
  }

  get source(): Source {
    return this.#block.source;
  }

  get row(): number {
    return this.#block.row[this.#at]!;
  }

  get orderNo(): string {
    return this.#block.numbers.orders.text(this.#block.orderNo[this.#at]!);
  }

  get lineNo(): number {
    return this.#block.lineNo[this.#at]! || 1;
  }

  get signedOn(): Day {
    return this.#block.signedOn[this.#at]!;
  }

  get personId(): string {
    return textOf(this.#block.personId[this.#at]!, this.#block.numbers)!;
  }

  get customer(): string | null {
    return textOf(this.#block.customer[this.#at]!, this.#block.numbers);
  }

  get product(): string | null {
    return textOf(this.#block.product[this.#at]!, this.#block.numbers);
  }

  get category(): string | null {
    return textOf(this.#block.category[this.#at]!, this.#block.numbers);
  }

  get quantity(): Ratio | null {
    return ratioOf(this.#block.quantity[this.#at]!, this.#block.numbers);
  }

  get listPrice(): Fen | null {
    return amountOf(this.#block.listPrice[this.#at]!, this.#block.wide);
  }

  get floorPrice(): Fen | null {
    return amountOf(this.#block.floorPrice[this.#at]!, this.#block.wide);
  }

  get unitPrice(): Fen | null {
    return amountOf(this.#block.unitPrice[this.#at]!, this.#block.wide);
  }

  get amount(): Fen {
    return amountOf(this.#block.amount[this.#at]!, this.#block.wide)!;
  }

  get cost(): Fen | null {
    return amountOf(this.#block.cost[this.#at]!, this.#block.wide);
  }

  get executedOn(): Day | null {
    return numberOf(this.#block.executedOn[this.#at]!);
  }

  get status(): SalesRow['status'] {
    return this.#block.status[this.#at]! === CANCELLED ? 'cancelled' : 'valid';
  }

  get projectNo(): string | null {
    return textOf(this.#block.projectNo[this.#at]!, this.#block.numbers);
  }

  get specialRate(): Ratio | null {
    return ratioOf(this.#block.specialRate[this.#at]!, this.#block.numbers);
  }

  get refundOf(): number | null {
    return numberOf(this.#block.refundOf[this.#at]!);
  }

  get approvalNo(): string | null {
    return textOf(this.#block.approvalNo[this.#at]!, this.#block.numbers);
  }

  get approvedOn(): Day | null {
    return numberOf(this.#block.approvedOn[this.#at]!);
  }

  get cancelledOn(): Day | null {
    return numberOf(this.#block.cancelledOn[this.#at]!);
  }

  get origin(): string | null {
    return textOf(this.#block.origin[this.#at]!, this.#block.numbers);
  }

  get taxRate(): Ratio | null {
    return ratioOf(this.#block.taxRate[this.#at]!, this.#block.numbers);
  }

  get dueOn(): Day | null {
    return numberOf(this.#block.dueOn[this.#at]!);
  }

  get writtenOffOn(): Day | null {
    return numberOf(this.#block.writtenOffOn[this.#at]!);
  }
}
