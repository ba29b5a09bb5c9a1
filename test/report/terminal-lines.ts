// A document -> its lines on a terminal of 80 columns, and its JSON.
import stringWidth from 'string-width';
import type { Document } from '../../src/model/document.ts';
import { renderJson } from '../../src/render/json.ts';
import { renderTerminal } from '../../src/render/terminal/terminal.ts';

export const linesOf = (document: Document): readonly string[] =>
  renderTerminal(document, { width: 80, colour: false }).split('\n');

export const widest = (lines: readonly string[]): number => Math.max(...lines.map((line) => stringWidth(line)));

export const jsonOf = (document: Document) => JSON.parse([...renderJson(document)].join(''));
