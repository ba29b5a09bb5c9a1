// The findings of a book -> a SARIF 2.1.0 log, which editors and code review tools show beside the files.
import type { TableCount } from '../model/book.ts';
import { cellOfPlace, cellReference } from '../model/cell-of-place.ts';
import type { Language } from '../model/document.ts';
import type { Finding, FindingCode, Severity } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import { SEVERITIES } from '../model/severities.ts';
import { findingSentences } from './finding-text.ts';

export interface SarifRequest {
  readonly findings: readonly Finding[];
  readonly tables: readonly TableCount[];
  readonly language: Language;
  /** Of the program. */
  readonly version: string;
  /** What the manual says about a code, as Markdown in the language; empty where it has no page. */
  readonly pageOf: (code: FindingCode) => string;
}

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', notice: 'note' };

/** The log's text. Rules are the codes that were found, in the order in which they first occur. */
export function sarifLog(request: SarifRequest): string {
  const codes = [...new Set(request.findings.map(({ code }) => code))];
  const driver = {
    name: 'salesctl',
    semanticVersion: request.version,
    rules: codes.map((code) => ruleOf(code, request.pageOf(code))),
  };
  const ruleIndexes = new Map(codes.map((code, index) => [code, index]));
  const results = request.findings.map((found) => resultOf(found, ruleIndexes.get(found.code)!, request));
  const run = { tool: { driver }, language: request.language, columnKind: 'utf16CodeUnits', results };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

function ruleOf(code: FindingCode, page: string) {
  const defaultConfiguration = { level: LEVELS[SEVERITIES[code]] };
  if (page === '') return { id: code, defaultConfiguration };
  const [told = ''] = page.split(/^## /m);
  const paragraphs = told.split(/\n\s*\n/).filter((text) => text.startsWith('**'));
  const bare = paragraphs.map((text) => plain(text.trim()));
  const [wrong = code] = bare.map((text) => text.replace(/^\S.*?[.。] ?/, ''));
  return {
    id: code,
    shortDescription: { text: wrong },
    fullDescription: { text: bare.join('\n') },
    help: { text: bare.join('\n'), markdown: told.trim() },
    defaultConfiguration,
  };
}

const plain = (markdown: string): string => markdown.replace(/\*\*|`/g, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');

function resultOf(found: Finding, ruleIndex: number, { language, tables }: SarifRequest) {
  const { place, value } = found;
  return {
    ruleId: found.code,
    ruleIndex,
    level: LEVELS[found.severity],
    message: { text: findingSentences(found, language) },
    ...(place === null ? {} : { locations: [locationOf(place, tables)] }),
    properties: { column: place?.column ?? null, value },
  };
}

/** A line of a text file; of a workbook the sheet and cell, `三月!C12`. */
function locationOf(place: Place, tables: readonly TableCount[]) {
  const { source, row } = place;
  const artifactLocation = { uri: uriOf(source.file) };
  if (source.sheet === null) {
    const startColumn = place.character === undefined ? {} : { startColumn: place.character };
    const region = row === null ? {} : { region: { startLine: row, ...startColumn } };
    return { physicalLocation: { artifactLocation, ...region } };
  }
  const index = cellOfPlace(place, tables);
  const cell = row === null ? null : index === null ? `${row}:${row}` : cellReference(index, row);
  const name = cell ?? source.sheet;
  const fullyQualifiedName = cell === null ? source.sheet : `${source.sheet}!${cell}`;
  const logical = { name, fullyQualifiedName, kind: cell === null ? 'sheet' : index === null ? 'row' : 'cell' };
  return { physicalLocation: { artifactLocation }, logicalLocations: [logical] };
}

/** A path as a relative reference or a file address, with what has a meaning in addresses escaped. */
function uriOf(path: string): string {
  const slashed = path.replaceAll('\\', '/').replace(/\p{Surrogate}/gu, '\ufffd');
  const escaped = slashed.split('/').map(encodeURIComponent).join('/');
  return slashed.startsWith('/') ? `file://${escaped}` : escaped;
}
