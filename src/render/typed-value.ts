// A cell's value enters, the same value as the type that its column promises leaves.
import type { Column, Value } from '../model/document.ts';
import { Defect, type Ratio } from '../model/money.ts';

/** What a column or a fact says about its values. */
export type Typed = Pick<Column, 'name' | 'type' | 'places' | 'words'>;

export type Present = Exclude<Value, null | undefined>;

export const isPresent = (value: Value): value is Present => value !== null && value !== undefined;

export function numberIn(column: Typed, value: Present): number {
  if (typeof value !== 'number') throw new Defect(`${column.name} is no number: ${JSON.stringify(value)}`);
  return value;
}

export function ratioIn(column: Typed, value: Present): Ratio {
  if (typeof value !== 'object') throw new Defect(`${column.name} is no fraction: ${JSON.stringify(value)}`);
  return value;
}
