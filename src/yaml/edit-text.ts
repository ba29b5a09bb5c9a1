// A YAML text and what is to change in it -> the text with only that changed: comments, order and spacing stay.
import { isCollection, isMap, isPair, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { TreeStep } from './tree.ts';

/**
 * The text with a value replaced, or added where only the mapping above it is there; null where not even that is.
 * A value that begins with `[` or `{` is put in as it is, any other as one scalar.
 */
export function setValue(text: string, steps: readonly TreeStep[], value: string): string | null {
  const root = contentsOf(text);
  const last = steps.at(-1);
  const above = nodeAt(root, steps.slice(0, -1));
  if (last === undefined || above === null) return null;
  const pair = isMap(above) ? pairOf(above, last) : null;
  if (isMap(above) && pair === null) return addEntry(text, above, `${last}`, value);
  const node = pair === null ? nodeAt(root, steps) : (pair.value as Node | null);
  const isFlow = isCollection(above) && above.flow === true;
  const written = writeValue(value, isFlow);
  if (node?.range != null && node.range[0] < node.range[1]) return splice(text, node.range[0], node.range[1], written);
  const end = (pair?.key as Node | undefined)?.range?.[1];
  if (end === undefined) return null;
  const colon = text.indexOf(':', end);
  return splice(text, colon + 1, colon + 1, ` ${written}`);
}

/** The text without some items of a block list; the whole entry goes where none is left. */
export function withoutItems(text: string, key: string, leaves: (index: number) => boolean): string {
  const root = contentsOf(text);
  const pair = isMap(root) ? pairOf(root, key) : null;
  if (pair === null || !isSeq(pair.value) || pair.value.flow === true) return text;
  const items = pair.value.items as readonly Node[];
  if (items.every((_, index) => leaves(index))) return withoutEntry(text, pair);
  const starts = items.map((item) => lineStart(text, item.range![0]));
  const end = endOfEntry(text, pair);
  return items.reduceRight(
    (rest, _, index) => (leaves(index) ? splice(rest, starts[index]!, starts[index + 1] ?? end, '') : rest),
    text,
  );
}

/**
 * The text with an item, written as the lines of a block, at the end of a block list of the root; the list is begun at the
 * end of the text where there is none. Null where the list is written in brackets and has items.
 */
export function appendItem(text: string, key: string, lines: readonly string[]): string | null {
  const root = contentsOf(text);
  const pair = isMap(root) ? pairOf(root, key) : null;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  if (pair === null) {
    const begun = text === '' || text.endsWith('\n') ? text : `${text}${newline}`;
    return `${begun}${newline}${key}:${newline}${block(lines, 2, newline)}`;
  }
  if (!isSeq(pair.value) || pair.value.items.length === 0) {
    const at = lineStart(text, (pair.key as Node).range![0]);
    return splice(text, at, endOfEntry(text, pair), `${key}:${newline}${block(lines, 2, newline)}`);
  }
  if (pair.value.flow === true) return null;
  const first = (pair.value.items[0] as Node).range![0];
  const indent = text.slice(lineStart(text, first), first).search(/-/);
  const end = endOfEntry(text, pair);
  const before = text.slice(0, end);
  return `${before}${before.endsWith('\n') ? '' : newline}${block(lines, indent, newline)}${text.slice(end)}`;
}

/** `- first`, then the other lines below it. */
const block = (lines: readonly string[], indent: number, newline: string): string =>
  lines.map((line, index) => `${' '.repeat(indent)}${index === 0 ? '- ' : '  '}${line}${newline}`).join('');

/** A scalar as YAML takes it for just this text: bare where that is certain, else in double quotes. */
export function writeScalar(value: string, isFlow = true): string {
  const bare = isFlow
    ? /^[\p{L}\p{N}][\p{L}\p{N} _./%+（）()、；·—-]*$/u
    : /^[\p{L}\p{N}][\p{L}\p{N} _.,/%+（）()、，；·—-]*$/u;
  return bare.test(value) && value === value.trim() ? value : JSON.stringify(value);
}

const writeValue = (value: string, isFlow: boolean): string =>
  /^[[{]/.test(value) ? value : writeScalar(value, isFlow);

const contentsOf = (text: string): Node | null =>
  parseDocument(text, { schema: 'failsafe', prettyErrors: false }).contents as Node | null;

function nodeAt(root: Node | null, steps: readonly TreeStep[]): Node | null {
  let node: Node | null = root;
  for (const step of steps) {
    if (isMap(node)) node = (pairOf(node, step)?.value ?? null) as Node | null;
    else node = isSeq(node) && typeof step === 'number' ? ((node.items[step] ?? null) as Node | null) : null;
  }
  return node;
}

const pairOf = (map: YAMLMap, key: TreeStep): Pair | null =>
  map.items.find((pair) => isPair(pair) && isScalar(pair.key) && `${pair.key.value}` === `${key}`) ?? null;

function addEntry(text: string, map: YAMLMap, key: string, value: string): string | null {
  const last = map.items.at(-1) as Pair | undefined;
  const written = `${key}: ${writeValue(value, map.flow === true)}`;
  if (map.flow === true) {
    const brace = map.range![1] - 1;
    const at = last === undefined ? brace : contentEnd(last);
    return splice(text, at, at, last === undefined ? ` ${written} ` : `, ${written}`);
  }
  const first = (map.items[0] as Pair | undefined)?.key as Node | undefined;
  if (last === undefined || first?.range == null) return null;
  const indent = first.range[0] - lineStart(text, first.range[0]);
  const end = lineEnd(text, contentEnd(last));
  return splice(text, end, end, `\n${' '.repeat(indent)}${written}`);
}

const contentEnd = (pair: Pair): number => {
  const key = pair.key as Node;
  const value = pair.value as Node | null;
  return value?.range != null && value.range[1] > value.range[0] ? value.range[1] : key.range![1] + 1;
};

const withoutEntry = (text: string, pair: Pair): string =>
  splice(text, lineStart(text, (pair.key as Node).range![0]), endOfEntry(text, pair), '');

/** Behind the line break of the entry's last line; comments and blank lines below belong to what follows. */
function endOfEntry(text: string, pair: Pair): number {
  const end = text.slice(0, contentEnd(pair)).trimEnd().length;
  const newline = text.indexOf('\n', end);
  return newline === -1 ? text.length : newline + 1;
}

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

const lineEnd = (text: string, offset: number): number => {
  const newline = text.indexOf('\n', offset);
  return newline === -1 ? text.length : text[newline - 1] === '\r' ? newline - 1 : newline;
};

const splice = (text: string, start: number, end: number, by: string): string =>
  `${text.slice(0, start)}${by}${text.slice(end)}`;
