// The styles part of a workbook -> a style that looks like another one but for its fill, and the part with all such styles added.
import type { Severity } from '../../model/finding.ts';
import { attribute, withAttribute, type XmlTag, xmlTags } from './xml-tags.ts';

export interface StylePainter {
  /** The style of a cell → the style that shows how grave a finding in it is. */
  readonly paint: (style: number, severity: Severity) => number;
  readonly xml: () => string;
}

const COLOURS: Readonly<Record<Severity, string>> = { error: 'FFFF9999', warning: 'FFFFF2A8', notice: 'FFB4D7F5' };

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'notice'];

interface List {
  readonly open: XmlTag;
  readonly close: XmlTag;
  /** Of its elements, as written. */
  readonly items: readonly string[];
}

/** Null where the part has no fills or no formats of cells to add to. */
export function stylePainter(xml: string): StylePainter | null {
  const fills = listOf(xml, 'fills');
  const formats = listOf(xml, 'cellXfs');
  if (fills === null || formats === null || formats.items.length === 0 || fills.open.start > formats.open.start)
    return null;
  const added: string[] = [];
  const known = new Map<string, number>();
  const paint = (style: number, severity: Severity): number => {
    const original = style < formats.items.length ? style : 0;
    const key = `${original}:${severity}`;
    const made = known.get(key) ?? formats.items.length + added.length;
    if (known.has(key)) return made;
    known.set(key, made);
    added.push(painted(formats.items[original]!, fills.items.length + SEVERITIES.indexOf(severity)));
    return made;
  };
  const newFills = SEVERITIES.map((severity) => fillOf(COLOURS[severity], fills.open.prefix));
  return {
    paint,
    xml: () =>
      extended(xml, [
        [fills, newFills],
        [formats, added],
      ]),
  };
}

function listOf(xml: string, name: string): List | null {
  const items: string[] = [];
  let open: XmlTag | null = null;
  let item: XmlTag | null = null;
  for (const tag of xmlTags(xml)) {
    if (tag.depth === 2 && tag.name === name && tag.kind === 'open') open = tag;
    if (open === null) continue;
    if (tag.depth === 2 && tag.kind === 'close') return { open, close: tag, items };
    if (tag.depth !== 3) continue;
    if (tag.kind !== 'close') item = tag;
    if (tag.kind !== 'open') items.push(xml.slice(item!.start, tag.end));
  }
  return null;
}

function painted(format: string, fill: number): string {
  const end = format.indexOf('>') + 1;
  const tag = withAttribute(withAttribute(format.slice(0, end), 'fillId', `${fill}`), 'applyFill', '1');
  return tag + format.slice(end);
}

const fillOf = (colour: string, p: string): string =>
  `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${colour}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`;

/** The lists in the order of the text. */
function extended(xml: string, lists: readonly (readonly [List, readonly string[]])[]): string {
  let [text, written] = ['', 0];
  for (const [{ open, close, items }, added] of lists) {
    const tag = xml.slice(open.start, open.end);
    const counted =
      attribute(tag, 'count') === null ? tag : withAttribute(tag, 'count', `${items.length + added.length}`);
    text += xml.slice(written, open.start) + counted + xml.slice(open.end, close.start) + added.join('');
    written = close.start;
  }
  return text + xml.slice(written);
}
