// The text of a page -> its elements as a tree; throws where a tag is not closed, an attribute has no quotes or a sign is not escaped.

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-zA-Z-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

export function parsePage(page: string): Element {
  const doctype = '<!DOCTYPE html>\n';
  if (!page.startsWith(doctype)) throw new Error('no doctype');
  const root: Element = { name: '', attributes: {}, children: [] };
  const open: Element[] = [root];
  TAG.lastIndex = doctype.length;
  while (TAG.lastIndex < page.length) {
    const at = TAG.lastIndex;
    const match = TAG.exec(page);
    if (match === null) throw new Error(`no mark-up at ${at}: ${page.slice(at, at + 60)}`);
    const [, closes, name = '', attributes = '', closed, text] = match;
    const parent = open.at(-1)!;
    if (text !== undefined) parent.children.push(parent.name === 'style' ? text : unescaped(text));
    else if (closes === '/') {
      if (open.pop()!.name !== name) throw new Error(`</${name}> closes nothing at ${at}`);
    } else {
      const made: Element = { name, attributes: attributesIn(attributes), children: [] };
      parent.children.push(made);
      if (closed !== '/') open.push(made);
    }
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)!.name}> is not closed`);
  return root.children.find((child) => typeof child !== 'string') as Element;
}

const attributesIn = (text: string): Record<string, string> =>
  Object.fromEntries([...text.matchAll(/([a-zA-Z-]+)="([^"]*)"/g)].map(([, name, value]) => [name, unescaped(value!)]));

function unescaped(text: string): string {
  return text.replace(/&([^;\s&]*;?)/g, (all, name: string) => {
    const sign = NAMED[name.replace(/;$/, '')];
    if (sign === undefined || !name.endsWith(';')) throw new Error(`not escaped: ${all}`);
    return sign;
  });
}

export const all = (element: Element, name: string): readonly Element[] =>
  element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...all(child, name)],
  );

export const textOf = (element: Element): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
