// The text of an XML part -> its tags with their places in the text; comments, character data and instructions are passed over.

export interface XmlTag {
  /** Without its prefix. */
  readonly name: string;
  /** With the colon, '' where it has none. */
  readonly prefix: string;
  readonly kind: 'open' | 'close' | 'empty';
  readonly start: number;
  /** After its `>`. */
  readonly end: number;
  /** 1 for the root. */
  readonly depth: number;
}

/** The text must be well-formed: a part that was read before is. */
export function* xmlTags(xml: string): Iterable<XmlTag> {
  let depth = 0;
  for (let start = xml.indexOf('<'); start >= 0; ) {
    const skipped = endOfOther(xml, start);
    const end = skipped ?? endOfTag(xml, start);
    if (skipped === null) {
      const kind = xml[start + 1] === '/' ? 'close' : xml[end - 2] === '/' ? 'empty' : 'open';
      if (kind !== 'close') depth += 1;
      const [prefix, name] = nameAt(xml, kind === 'close' ? start + 2 : start + 1);
      yield { name, prefix, kind, start, end, depth };
      if (kind !== 'open') depth -= 1;
    }
    start = xml.indexOf('<', end);
  }
}

function endOfOther(xml: string, start: number): number | null {
  const closing = xml.startsWith('<!--', start)
    ? '-->'
    : xml.startsWith('<![CDATA[', start)
      ? ']]>'
      : xml.startsWith('<?', start)
        ? '?>'
        : null;
  if (closing === null) return null;
  const end = xml.indexOf(closing, start);
  return end < 0 ? xml.length : end + closing.length;
}

/** A value in quotes may hold a `>`. */
function endOfTag(xml: string, start: number): number {
  let quote = '';
  for (let at = start + 1; at < xml.length; at += 1) {
    const character = xml[at]!;
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at + 1;
  }
  return xml.length;
}

function nameAt(xml: string, start: number): readonly [prefix: string, name: string] {
  let end = start;
  while (end < xml.length && !/[\s/>]/.test(xml[end]!)) end += 1;
  const name = xml.slice(start, end);
  const colon = name.indexOf(':');
  return colon < 0 ? ['', name] : [name.slice(0, colon + 1), name.slice(colon + 1)];
}

/** An attribute by its name with prefix, as it is written; null where the tag has none. */
export function attribute(tag: string, name: string): string | null {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return match === null ? null : (match[1] ?? match[2] ?? '');
}

/** The tag with the attribute set anew, or added at its end. */
export function withAttribute(tag: string, name: string, value: string): string {
  if (attribute(tag, name) === null) return tag.replace(/\s*\/?>$/, (end) => ` ${name}="${value}"${end.trim()}`);
  return tag.replace(new RegExp(`(\\s${name}\\s*=\\s*)(?:"[^"]*"|'[^']*')`), `$1"${value}"`);
}

/** Text between tags and in values; what XML cannot hold is replaced. */
export const escapeXml = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
