// What a cell's element says -> the cell.
import { pictured } from '../../model/number-picture.ts';
import type { Cell, CellLook } from '../../model/sheet.ts';
import { DamagedWorkbook } from './damaged-workbook.ts';
import { NO_ASIDE } from './number-aside.ts';
import { numberDigits, serialNumber } from './number-digits.ts';
import { type NumberFormat, PLAIN_NUMBER } from './number-format.ts';
import { type DateSystem, isoDay, serialDay } from './serial-day.ts';
import type { ItemText } from './string-item.ts';
import { withoutEscapes } from './xml-text.ts';

/** What a workbook's cells refer to. */
export interface CellContext {
  readonly sharedStrings: readonly ItemText[];
  readonly formats: readonly NumberFormat[];
  readonly dateSystem: DateSystem;
  /** True where a result of 0 may only mean that the formula was never calculated. */
  readonly isUncalculated: boolean;
  /** True where a cell format or a shared string makes cells look as if they did not count. */
  readonly hasLooks: boolean;
}

export interface CellMarks {
  /** As written: `s`, `n`, `b`, `e`, `str`, `inlineStr`, `d`; a number where it is missing. */
  readonly type: string;
  readonly style: number;
  /** Null where the element is not there. */
  readonly value: string | null;
  readonly inline: ItemText | null;
  readonly formula: string | null;
}

/** An empty text is a blank cell; a formula without a result is an error cell: programs that calculate write an empty text, too. */
export function cellValue(marks: CellMarks, context: CellContext): Cell {
  const { type, value, inline, formula } = marks;
  const format = formatOf(marks, context);
  if (inline !== null && (type === 'inlineStr' || value === null)) return textCell(inline, format);
  if (value === null && formula !== null) return unknownResult(formula);
  if (type === 'str' || type === 'inlineStr') return textCell(withoutEscapes(value ?? ''), format);
  if (value === null || value === '') return formula === null ? null : unknownResult(formula);
  switch (type) {
    case 's':
      return textCell(sharedString(value, context.sharedStrings), format);
    case 'b':
      return booleanCell(value.trim());
    case 'e':
      return { kind: 'error', text: value };
    case 'd':
      return isoDay(value) ?? value;
    default:
      if (formula !== null && context.isUncalculated && ZERO.test(value)) return unknownResult(formula);
      if (format === null) throw new DamagedWorkbook('no-style');
      return numberCell(value, format, context.dateSystem);
  }
}

const unknownResult = (formula: string): Cell => ({ kind: 'error', text: `=${formula}` });

/** What libraries write as the result of a formula that they do not calculate. */
const ZERO = /^\s*0(?:\.0)?\s*$/;

/** What the format shows around a text belongs to it, as zeros before a number do. */
function textCell(item: ItemText, format: NumberFormat | null): Cell {
  if (typeof item !== 'string' && !item.isWhole) return { kind: 'error', text: item.text, why: 'struck' };
  const text = typeof item === 'string' ? item : item.text;
  if (text === '') return null;
  return (format?.text ?? null) === null ? text : pictured(text, format!.text!);
}

/** Null where the workbook has formats, but not that one. */
const formatOf = ({ style }: CellMarks, { formats }: CellContext): NumberFormat | null =>
  formats.length === 0 ? PLAIN_NUMBER : (formats[style] ?? null);

/** How the whole of a cell looks that looks as if it did not count; null for any other. */
export function lookOf(marks: CellMarks, context: CellContext): CellLook | null {
  if (!context.hasLooks && (marks.inline === null || typeof marks.inline === 'string')) return null;
  const look = formatOf(marks, context)?.look ?? null;
  if (look !== null) return look;
  const item = marks.inline ?? (marks.type === 's' ? context.sharedStrings[+(marks.value ?? '')] : undefined);
  return typeof item === 'object' && item.isWhole ? 'struck' : null;
}

function sharedString(value: string, strings: readonly ItemText[]): ItemText {
  const text = /^\s*\d+\s*$/.test(value) ? strings[+value] : undefined;
  if (text === undefined) throw new DamagedWorkbook('no-shared-string');
  return text;
}

function booleanCell(value: string): Cell {
  if (value === '1' || value === 'true') return { kind: 'boolean', value: true };
  return value === '0' || value === 'false' ? { kind: 'boolean', value: false } : value;
}

/** What is no number stays the text that it is, so that whoever wants a number can say so. */
function numberCell(value: string, general: NumberFormat, system: DateSystem): Cell {
  const digits = numberDigits(value);
  if (digits === null) return value;
  const format = general.of === null ? general : general.of(+digits);
  const number: Cell = numberOf(digits, format, system);
  if (format.shows !== 'date') return number;
  return serialDay(serialNumber(value)!, system) ?? number;
}

function numberOf(digits: string, { shows, aside }: NumberFormat, system: DateSystem): Cell {
  const percent = shows === 'percent';
  if (system === '1904') return { kind: 'number', digits, percent, aside: { ...(aside ?? NO_ASIDE), from1904: true } };
  return aside === null ? { kind: 'number', digits, percent } : { kind: 'number', digits, percent, aside };
}
