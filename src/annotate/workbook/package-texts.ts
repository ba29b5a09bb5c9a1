// The parts of a workbook package that list its other parts -> the same with a part, or a relationship to one, added.
import { attribute, escapeXml, xmlTags } from './xml-tags.ts';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** `xl/worksheets/_rels/sheet1.xml.rels` for `xl/worksheets/sheet1.xml`. */
export function relationshipsPath(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** From the folder of a part to another part: programs differ in what they make of a path from the root. */
export function relativeTarget(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1);
  const parts = to.split('/');
  while (folders.length > 0 && parts.length > 1 && folders[0] === parts[0]) {
    folders.shift();
    parts.shift();
  }
  return [...folders.map(() => '..'), ...parts].join('/');
}

/** The part with one relationship more, and the identifier it got. */
export function withRelationship(
  existing: string | null,
  type: 'comments' | 'vmlDrawing',
  target: string,
): { readonly xml: string; readonly id: string } | null {
  const xml = existing ?? `${HEAD}<Relationships xmlns="${PACKAGE}"></Relationships>`;
  const opened = /<((?:[\w.-]+:)?)Relationships\b[^>]*?(\/?)>/.exec(xml);
  if (opened === null) return null;
  const taken = new Set([...xmlTags(xml)].map(({ start, end }) => attribute(xml.slice(start, end), 'Id')));
  let number = 1;
  while (taken.has(`rIdSalesctl${number}`)) number += 1;
  const id = `rIdSalesctl${number}`;
  const prefix = opened[1]!;
  const added = `<${prefix}Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${escapeXml(target)}"/>`;
  if (opened[2] === '/') {
    const begun = opened[0].replace(/\s*\/>$/, '>');
    return { xml: xml.replace(opened[0], `${begun}${added}</${prefix}Relationships>`), id };
  }
  const end = xml.lastIndexOf(`</${prefix}Relationships`);
  return end < 0 ? null : { xml: xml.slice(0, end) + added + xml.slice(end), id };
}

/** The list of content types with the two kinds of parts that comments need. */
export function withCommentTypes(xml: string, commentParts: readonly string[]): string | null {
  const end = /<\/((?:[\w.-]+:)?)Types\s*>\s*$/.exec(xml);
  if (end === null) return null;
  const prefix = end[1]!;
  const hasDrawings = [...xmlTags(xml)].some(({ name, start, end: to }) => {
    return name === 'Default' && attribute(xml.slice(start, to), 'Extension')?.toLowerCase() === 'vml';
  });
  const drawings = hasDrawings
    ? ''
    : `<${prefix}Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>`;
  const overrides = commentParts.map(
    (part) =>
      `<${prefix}Override PartName="/${escapeXml(part)}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/>`,
  );
  return xml.slice(0, end.index) + drawings + overrides.join('') + xml.slice(end.index);
}
