// YAML text -> a tree with the place of everything, or findings; every scalar stays the text that was written.
import { isAlias, isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import { type Finding, type Found, finding } from '../model/finding.ts';
import { placeAt } from './locate.ts';
import type { ListNode, MapEntry, MapNode, Spot, TreeNode } from './tree.ts';

/** The whole text may have this many characters. */
const LONGEST_TEXT = 1_000_000;
/** Brackets or dashes within each other; deeper ones can end the process in the parser. */
const DEEPEST = 64;

/** The tree of the first document, null when there are syntax errors; `file` names the places. */
export function parseYaml(text: string, file: string): Found<TreeNode | null> {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const hostile = hostileReason(body);
  if (hostile !== null) return { value: null, findings: [syntax(file, { line: 1, column: 1 }, null, hostile)] };
  const lines = new LineCounter();
  const document = parseDocument(body, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  const reader: Reader = { file, lines, findings: [] };
  for (const error of document.errors) {
    const value = error.code === 'DUPLICATE_KEY' ? body.slice(error.pos[0]).split(/[:\s]/, 1)[0]! : null;
    reader.findings.push(syntax(file, spotAt(lines, error.pos[0]), value, reasonOf(error.code)));
  }
  const root = document.contents === null ? null : nodeOf(document.contents as Node, reader, { line: 1, column: 1 });
  const empty: MapNode = { kind: 'map', entries: [], at: { line: 1, column: 1 } };
  const blank = root === null || (root.kind === 'text' && root.text === '');
  return { value: reader.findings.length > 0 ? null : blank ? empty : root, findings: reader.findings };
}

interface Reader {
  readonly file: string;
  readonly lines: LineCounter;
  readonly findings: Finding[];
}

const syntax = (file: string, at: Spot, value: string | null, reason: string): Finding =>
  finding('CONFIG-SYNTAX', placeAt(file, at, ''), value, { reason });

/** `DUPLICATE_KEY` -> `duplicate-key`: a word that texts can translate. */
const reasonOf = (code: string): string => code.toLowerCase().replaceAll('_', '-');

function hostileReason(text: string): string | null {
  if (text.length > LONGEST_TEXT) return 'too-large';
  let depth = 0;
  for (const character of text) {
    if (character === '[' || character === '{') depth += 1;
    if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
    if (depth > DEEPEST) return 'too-deep';
  }
  if (/(?:[-?][ \t]+){64}/.test(text) || /^[ \t]{256}/m.test(text)) return 'too-deep';
  return null;
}

function spotAt(lines: LineCounter, offset: number): Spot {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

function nodeOf(node: Node, reader: Reader, above: Spot): TreeNode {
  const at = node.range == null ? above : spotAt(reader.lines, node.range[0]);
  if (isAlias(node)) return refused(reader, at, `*${node.source}`, 'alias');
  if ('anchor' in node && node.anchor !== undefined) return refused(reader, at, `&${node.anchor}`, 'anchor');
  if (node.tag !== undefined) return refused(reader, at, node.tag, 'tag');
  if (isMap(node)) return mapOf(node.items as readonly YamlPair[], reader, at);
  if (isScalar(node)) {
    const quoted = node.type !== 'PLAIN';
    return { kind: 'text', text: `${node.value ?? ''}`, quoted, at };
  }
  const items = (node as unknown as { items: readonly Node[] }).items.map((item) => nodeOf(item, reader, at));
  return { kind: 'list', items, at } satisfies ListNode;
}

interface YamlPair {
  readonly key: Node;
  readonly value: Node | null;
}

function mapOf(pairs: readonly YamlPair[], reader: Reader, at: Spot): MapNode {
  return { kind: 'map', at, entries: pairs.map((pair) => readEntry(pair, reader, at)) };
}

function readEntry(pair: YamlPair, reader: Reader, at: Spot): MapEntry {
  const key = nodeOf(pair.key, reader, at);
  if (key.kind !== 'text') reader.findings.push(syntax(reader.file, key.at, null, 'non-string-key'));
  const value: TreeNode =
    pair.value === null ? { kind: 'text', text: '', quoted: false, at: key.at } : nodeOf(pair.value, reader, key.at);
  return { key: key.kind === 'text' ? key.text : '', keyAt: key.at, value };
}

function refused(reader: Reader, at: Spot, value: string, reason: string): TreeNode {
  reader.findings.push(syntax(reader.file, at, value, reason));
  return { kind: 'text', text: '', quoted: false, at };
}
