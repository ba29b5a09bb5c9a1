// A cell's value enters, its canonical text for programs leaves: the same in every language.
import { formatDay, formatMonth } from '../model/calendar.ts';
import type { Value } from '../model/document.ts';
import { formatFen, formatRatio } from '../model/money.ts';
import { isPresent, numberIn, ratioIn, type Typed } from './typed-value.ts';

/** `1234.50`, `0.06`, `2026-03-05`, `true`; nothing for nothing. */
export function plainText(column: Typed, value: Value): string {
  if (!isPresent(value)) return '';
  switch (column.type) {
    case 'text':
    case 'id':
    case 'code':
    case 'flag':
      return `${value}`;
    case 'money':
      return formatFen(numberIn(column, value));
    case 'percent':
    case 'factor':
    case 'each':
    case 'bar':
      return formatRatio(ratioIn(column, value), column.places, column.places !== undefined);
    case 'count':
    case 'medal':
      return `${numberIn(column, value)}`;
    case 'day':
      return formatDay(numberIn(column, value));
    case 'month':
      return formatMonth(numberIn(column, value));
  }
}
