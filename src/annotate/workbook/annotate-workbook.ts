// The parts of a workbook and the notes on its sheets -> the parts that change: cells get colours and comments, nothing else is touched.
import type { Severity } from '../../model/finding.ts';
import type { Note } from '../note.ts';
import { addShapes } from './comment-shapes.ts';
import { addComments, type Comment, drawingOf, withDrawing } from './comments.ts';
import { type Marks, markCells } from './mark-cells.ts';
import { relationshipsPath, relativeTarget, withCommentTypes, withRelationship } from './package-texts.ts';
import { type StylePainter, stylePainter } from './style-painter.ts';

export interface PartRelation {
  readonly id: string;
  /** `comments`, `vmlDrawing`, … */
  readonly type: string;
  readonly part: string | null;
}

export interface WorkbookParts {
  readonly names: ReadonlySet<string>;
  readonly styles: string | null;
  /** Null where there is no such part. */
  readonly textOf: (part: string) => Promise<string | null>;
  readonly relationsOf: (part: string) => Promise<readonly PartRelation[]>;
}

/** A note that has its cell. */
export type CellNote = Note & { readonly row: number; readonly index: number };

/** What is to be said on one sheet; the notes know their cells. */
export interface SheetNotes {
  readonly part: string;
  readonly notes: readonly CellNote[];
}

/** Why a workbook cannot be marked without risk to what is in it. */
export type Hindrance = 'strict' | 'styles' | 'drawing' | 'parts' | 'changed';

export type Annotated = { readonly parts: ReadonlyMap<string, string> } | { readonly why: Hindrance };

/** Above it a program takes minutes to open the file; all cells are coloured all the same. */
const MOST_COMMENTS = 5000;

const CONTENT_TYPES = '[Content_Types].xml';

const GRAVEST: readonly Severity[] = ['error', 'warning', 'notice'];

export async function annotateWorkbook(workbook: WorkbookParts, sheets: readonly SheetNotes[]): Promise<Annotated> {
  const styles = workbook.styles === null ? null : await workbook.textOf(workbook.styles);
  const painter = styles === null ? null : stylePainter(styles);
  if (painter === null) return { why: 'styles' };
  const changed = new Map<string, string>();
  const commentParts: string[] = [];
  for (const sheet of sheets) {
    const made = await annotatedSheet(workbook, sheet, painter, changed);
    if ('why' in made) return made;
    if (made.added !== null) commentParts.push(made.added);
  }
  const types = await workbook.textOf(CONTENT_TYPES);
  const typed = types === null ? null : withCommentTypes(types, commentParts);
  if (typed === null) return { why: 'parts' };
  changed.set(CONTENT_TYPES, typed);
  changed.set(workbook.styles!, painter.xml());
  return { parts: changed };
}

/** Puts the sheet's parts into `changed`; `added` is a part of comments that was not there before. */
async function annotatedSheet(
  workbook: WorkbookParts,
  { part, notes }: SheetNotes,
  painter: StylePainter,
  changed: Map<string, string>,
): Promise<{ readonly added: string | null } | { readonly why: Hindrance }> {
  const xml = await workbook.textOf(part);
  if (xml === null) return { why: 'parts' };
  if (xml.slice(0, 4000).includes('http://purl.oclc.org/ooxml/')) return { why: 'strict' };
  const marked = markCells(xml, marksOf(notes), painter.paint);
  const relations = await workbook.relationsOf(part);
  const said = commentsOf(notes);
  const old = relations.find(({ type }) => type === 'comments')?.part ?? null;
  const drawingId = drawingOf(xml);
  const drawn = relations.find(({ id }) => id === drawingId)?.part ?? null;
  if (drawingId !== null && drawn === null) return { why: 'drawing' };
  const comments = addComments(old === null ? null : await workbook.textOf(old), said);
  const shapes = addShapes(drawn === null ? null : await workbook.textOf(drawn), said);
  if (comments === null || shapes === null) return { why: 'drawing' };
  const [commentPart, drawingPart] = [
    old ?? freeName(workbook, changed, 'xl/comments', '.xml'),
    drawn ?? freeName(workbook, changed, 'xl/drawings/vmlDrawing', '.vml'),
  ];
  changed.set(commentPart, comments).set(drawingPart, shapes);
  const related = await withRelations(
    workbook,
    part,
    old === null ? commentPart : null,
    drawn === null ? drawingPart : null,
  );
  if (related === null) return { why: 'parts' };
  if (related.xml !== null) changed.set(relationshipsPath(part), related.xml);
  changed.set(part, related.drawing === null ? marked : withDrawing(marked, related.drawing));
  return { added: old === null ? commentPart : null };
}

/** The relationships of a sheet with those to its new parts, and the identifier of the drawing where that is new. */
async function withRelations(
  workbook: WorkbookParts,
  part: string,
  comments: string | null,
  drawing: string | null,
): Promise<{ readonly xml: string | null; readonly drawing: string | null } | null> {
  let xml = await workbook.textOf(relationshipsPath(part));
  if (comments === null && drawing === null) return { xml: null, drawing: null };
  let id: string | null = null;
  if (comments !== null) {
    const made = withRelationship(xml, 'comments', relativeTarget(part, comments));
    if (made === null) return null;
    xml = made.xml;
  }
  if (drawing !== null) {
    const made = withRelationship(xml, 'vmlDrawing', relativeTarget(part, drawing));
    if (made === null) return null;
    [xml, id] = [made.xml, made.id];
  }
  return { xml, drawing: id };
}

function freeName(
  workbook: WorkbookParts,
  changed: ReadonlyMap<string, string>,
  start: string,
  ending: string,
): string {
  let number = 1;
  while (workbook.names.has(`${start}${number}${ending}`.toLowerCase()) || changed.has(`${start}${number}${ending}`)) {
    number += 1;
  }
  return `${start}${number}${ending}`;
}

/** A cell with several findings shows the gravest. */
function marksOf(notes: readonly CellNote[]): Marks {
  const marks = new Map<number, Map<number, Severity>>();
  for (const { row, index, severity } of notes) {
    const cells = marks.get(row) ?? new Map<number, Severity>();
    const before = cells.get(index);
    if (before === undefined || GRAVEST.indexOf(severity) < GRAVEST.indexOf(before)) cells.set(index, severity);
    marks.set(row, cells);
  }
  return marks;
}

/** One comment a cell, in the order of rows and cells. */
function commentsOf(notes: readonly CellNote[]): readonly Comment[] {
  const byCell = new Map<string, Comment>();
  for (const { row, index, code, text } of notes) {
    const key = `${row}:${index}`;
    const before = byCell.get(key);
    byCell.set(key, { row, index, text: `${before === undefined ? '' : `${before.text}\n\n`}${code}: ${text}` });
  }
  const sorted = [...byCell.values()].sort((a, b) => a.row - b.row || a.index - b.index);
  return sorted.slice(0, MOST_COMMENTS);
}
