// The comments of a sheet (or none) and what is to be said beside cells -> its comments and the drawing that shows them.
import { cellReference } from '../../model/cell-of-place.ts';
import { attribute, escapeXml, type XmlTag, xmlTags } from './xml-tags.ts';

export interface Comment {
  readonly row: number;
  /** From 0. */
  readonly index: number;
  readonly text: string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const AUTHOR = 'salesctl';
const LONGEST = 30_000;

const NO_COMMENTS = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${MAIN}"><authors></authors><commentList></commentList></comments>`;

/** A comment that a cell has already keeps its words, and gets the new ones below them. */
export function addComments(existing: string | null, comments: readonly Comment[]): string | null {
  const xml = existing ?? NO_COMMENTS;
  const tags = [...xmlTags(xml)];
  const authors = tags.filter(({ name, depth, kind }) => name === 'author' && depth === 3 && kind !== 'close').length;
  const closing = (name: string): XmlTag | undefined =>
    tags.find((tag) => tag.name === name && tag.depth === 2 && tag.kind === 'close');
  const [authorsEnd, listEnd] = [closing('authors'), closing('commentList')];
  if (authorsEnd === undefined || listEnd === undefined) return null;
  const { prefix } = listEnd;
  const textEnds = textEndsOf(xml, tags);
  const inserts: (readonly [number, string])[] = [
    [authorsEnd.start, `<${prefix}author>${AUTHOR}</${prefix}author>`],
    ...comments.map(({ row, index, text }): readonly [number, string] => {
      const reference = cellReference(index, row);
      const end = textEnds.get(reference);
      if (end !== undefined) return [end, runOf(`\n${text}`, prefix)];
      const said = `<${prefix}text>${runOf(text, prefix)}</${prefix}text>`;
      return [listEnd.start, `<${prefix}comment ref="${reference}" authorId="${authors}">${said}</${prefix}comment>`];
    }),
  ];
  return inserted(xml, inserts);
}

/** Reference -> where the text of its comment ends. */
function textEndsOf(xml: string, tags: readonly XmlTag[]): ReadonlyMap<string, number> {
  const ends = new Map<string, number>();
  let reference = '';
  for (const tag of tags) {
    if (tag.name === 'comment' && tag.kind === 'open')
      reference = attribute(xml.slice(tag.start, tag.end), 'ref') ?? '';
    if (tag.name === 'text' && tag.depth === 4 && tag.kind === 'close') ends.set(reference, tag.start);
  }
  return ends;
}

const runOf = (text: string, p: string): string =>
  `<${p}r><${p}t xml:space="preserve">${escapeXml(text.slice(0, LONGEST))}</${p}t></${p}r>`;

/** Texts at places of the original; of several at one place the first comes first. */
function inserted(xml: string, inserts: readonly (readonly [at: number, text: string])[]): string {
  const sorted = [...inserts].sort(([a], [b]) => a - b);
  const pieces: string[] = [];
  let written = 0;
  for (const [at, text] of sorted) {
    pieces.push(xml.slice(written, at), text);
    written = at;
  }
  return pieces.join('') + xml.slice(written);
}

/** Elements that a sheet may have only after its drawing of comments. */
const AFTER = new Set([
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
]);

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The identifier of the drawing that the sheet shows its comments with; null where it has none. */
export function drawingOf(sheet: string): string | null {
  for (const tag of xmlTags(sheet)) {
    if (tag.depth === 2 && tag.name === 'legacyDrawing')
      return attribute(sheet.slice(tag.start, tag.end), '[\\w.-]+:id');
  }
  return null;
}

/** The sheet with a reference to the drawing, at its place in the fixed order of elements. */
export function withDrawing(sheet: string, relationship: string): string {
  let [at, prefix, isAfter] = [-1, '', false];
  for (const tag of xmlTags(sheet)) {
    const isChild = tag.depth === 2 && tag.kind !== 'close';
    if (isChild) isAfter ||= tag.name === 'sheetData';
    const isEnd = tag.depth === 1 && tag.kind === 'close';
    if (at < 0 && ((isChild && isAfter && AFTER.has(tag.name)) || isEnd)) [at, prefix] = [tag.start, tag.prefix];
  }
  const element = `<${prefix}legacyDrawing xmlns:r="${RELATIONSHIPS}" r:id="${relationship}"/>`;
  return sheet.slice(0, at) + element + sheet.slice(at);
}
