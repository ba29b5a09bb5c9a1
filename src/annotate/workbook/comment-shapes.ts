// The drawing that shows the comments of a sheet (or none) and what is to be said beside cells -> the drawing with a shape for each.
import type { Comment } from './comments.ts';

const NO_DRAWING =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>';

interface Prefixes {
  readonly v: string;
  readonly o: string;
  readonly x: string;
}

const NAMESPACES: Readonly<Record<keyof Prefixes, string>> = {
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  x: 'urn:schemas-microsoft-com:office:excel',
};

/** What a drawing calls the three namespaces; some libraries make up prefixes of their own. Null where it lacks one. */
function prefixesOf(xml: string): Prefixes | null {
  const root = /<xml\b[^>]*>/.exec(xml)?.[0] ?? '';
  const prefixOf = (namespace: string): string | null =>
    new RegExp(`\\sxmlns:([\\w.-]+)\\s*=\\s*["']${namespace}["']`).exec(root)?.[1] ?? null;
  const [v, o, x] = [prefixOf(NAMESPACES.v), prefixOf(NAMESPACES.o), prefixOf(NAMESPACES.x)];
  return v === null || o === null || x === null ? null : { v, o, x };
}

const shapeType = ({ v, o }: Prefixes): string =>
  `<${v}:shapetype id="_x0000_t202" coordsize="21600,21600" ${o}:spt="202" path="m,l,21600r21600,l21600,xe">` +
  `<${v}:stroke joinstyle="miter"/><${v}:path gradientshapeok="t" ${o}:connecttype="rect"/></${v}:shapetype>`;

/** Without a shape for it a comment is not shown; null where the drawing is not one that can be added to. */
export function addShapes(existing: string | null, comments: readonly Comment[]): string | null {
  const xml = existing ?? NO_DRAWING;
  const end = xml.lastIndexOf('</xml>');
  const prefixes = prefixesOf(xml);
  if (end < 0 || prefixes === null) return null;
  const { x } = prefixes;
  const places = new RegExp(`<${x}:Row>\\s*(\\d+)\\s*</${x}:Row>\\s*<${x}:Column>\\s*(\\d+)`, 'g');
  const drawn = new Set([...xml.matchAll(places)].map(([, row, column]) => `${row}:${column}`));
  const used = [...xml.matchAll(/id="_x0000_s(\d{1,9})"/g)].map(([, number]) => +number!);
  const first = used.reduce((most, number) => Math.max(most, number), 1024) + 1;
  const missing = comments.filter(({ row, index }) => !drawn.has(`${row - 1}:${index}`));
  const shapes = missing.map((comment, place) => shapeOf(comment, first + place, prefixes));
  const type = xml.includes('id="_x0000_t202"') ? '' : shapeType(prefixes);
  return xml.slice(0, end) + type + shapes.join('') + xml.slice(end);
}

/** Hidden until the pointer is on the cell; four columns wide and higher for longer texts. */
function shapeOf({ row, index, text }: Comment, number: number, { v, o, x }: Prefixes): string {
  const rows = Math.min(20, 4 + Math.ceil(text.length / 40));
  const anchor = [index + 1, 15, Math.max(0, row - 2), 4, index + 5, 15, Math.max(0, row - 2) + rows, 4].join(', ');
  return (
    `<${v}:shape id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:260pt;height:80pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" ${o}:insetmode="auto">` +
    `<${v}:fill color2="#ffffe1"/><${v}:shadow on="t" color="black" obscured="t"/><${v}:path ${o}:connecttype="none"/>` +
    `<${v}:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></${v}:textbox>` +
    `<${x}:ClientData ObjectType="Note"><${x}:MoveWithCells/><${x}:SizeWithCells/><${x}:Anchor>${anchor}</${x}:Anchor>` +
    `<${x}:AutoFill>False</${x}:AutoFill><${x}:Row>${row - 1}</${x}:Row><${x}:Column>${index}</${x}:Column></${x}:ClientData></${v}:shape>`
  );
}
