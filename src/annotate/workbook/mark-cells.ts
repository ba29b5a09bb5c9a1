// The XML of a sheet and the cells to mark -> the same XML in which these cells have another style.
import { cellReference } from '../../model/cell-of-place.ts';
import type { Severity } from '../../model/finding.ts';
import type { StylePainter } from './style-painter.ts';
import { attribute, withAttribute, type XmlTag, xmlTags } from './xml-tags.ts';

/** Row, from 1 → cell, from 0 → how grave. */
export type Marks = ReadonlyMap<number, ReadonlyMap<number, Severity>>;

/** A marked cell that is not in the file is added, as long as that moves no other; rows are not. */
export function markCells(xml: string, marks: Marks, paint: StylePainter['paint']): string {
  const pieces: string[] = [];
  let written = 0;
  let [row, cell] = [0, -1];
  let prefix = '';
  let open: (readonly [number, Severity])[] = [];

  const replace = (start: number, end: number, text: string): void => {
    pieces.push(xml.slice(written, start), text);
    written = end;
  };
  const addedBefore = (index: number): string => {
    let text = '';
    while (open.length > 0 && open[0]![0] < index) text += newCell(prefix, open.shift()!, row, paint);
    return text;
  };
  const beginRow = (tag: XmlTag): void => {
    const text = xml.slice(tag.start, tag.end);
    row = rowOf(text) ?? row + 1;
    cell = -1;
    prefix = tag.prefix;
    open = [...(marks.get(row) ?? [])].sort(([a], [b]) => a - b);
    if (tag.kind !== 'empty' || open.length === 0) return;
    const cells = addedBefore(Number.MAX_SAFE_INTEGER);
    replace(tag.start, tag.end, `${text.replace(/\s*\/>$/, '>')}${cells}</${prefix}row>`);
  };
  const atCell = (tag: XmlTag): void => {
    const text = xml.slice(tag.start, tag.end);
    const reference = columnOf(text);
    cell = reference ?? cell + 1;
    // Cells without a reference count from the one before them.
    if (reference === null) open = open.filter(([index]) => index >= cell);
    const before = addedBefore(cell);
    const isMarked = open[0]?.[0] === cell;
    if (!isMarked && before === '') return;
    const severity = isMarked ? open.shift()![1] : null;
    replace(tag.start, tag.end, before + (severity === null ? text : repainted(text, severity, paint)));
  };
  for (const tag of xmlTags(xml)) {
    if (tag.name === 'row' && tag.depth === 3 && tag.kind !== 'close') beginRow(tag);
    else if (tag.name === 'c' && tag.depth === 4 && tag.kind !== 'close' && open.length > 0) atCell(tag);
    else if (tag.name === 'c' && tag.depth === 4 && tag.kind !== 'close')
      cell = columnOf(xml.slice(tag.start, tag.end)) ?? cell + 1;
    else if (tag.name === 'row' && tag.depth === 3 && open.length > 0) {
      replace(tag.start, tag.start, addedBefore(Number.MAX_SAFE_INTEGER));
    }
  }
  return pieces.join('') + xml.slice(written);
}

const newCell = (
  prefix: string,
  [index, severity]: readonly [number, Severity],
  row: number,
  paint: StylePainter['paint'],
) => `<${prefix}c r="${cellReference(index, row)}" s="${paint(0, severity)}"/>`;

function repainted(tag: string, severity: Severity, paint: StylePainter['paint']): string {
  const style = /^\d{1,6}$/.exec(attribute(tag, 's')?.trim() ?? '0');
  return withAttribute(tag, 's', `${paint(style === null ? 0 : +style[0], severity)}`);
}

function rowOf(tag: string): number | null {
  const number = /^\d{1,7}$/.exec(attribute(tag, 'r')?.trim() ?? '');
  return number === null ? null : +number[0];
}

/** From 0. */
function columnOf(tag: string): number | null {
  const letters = /^\s*\$?([A-Za-z]{1,3})/.exec(attribute(tag, 'r') ?? '')?.[1];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
