// A document and a format enter, what is to be written leaves, piece by piece.
import type { Document } from '../model/document.ts';

export const FORMATS = ['table', 'csv', 'json', 'ndjson', 'md', 'xlsx'] as const;

export type Format = (typeof FORMATS)[number];

export interface RenderOptions {
  /** Cells in a terminal's line. */
  readonly width: number;
  readonly colour: boolean;
  /** A table's canonical name: the one to be printed. JSON and XLSX always have all. */
  readonly table?: string | undefined;
}

/** Text as strings, a workbook as bytes. Only the format that is asked for is loaded. */
export async function render(
  document: Document,
  format: Format,
  options: RenderOptions,
): Promise<Iterable<string | Uint8Array>> {
  switch (format) {
    case 'table':
      return [(await import('./terminal/terminal.ts')).renderTerminal(document, options)];
    case 'csv':
      return (await import('./csv.ts')).renderCsv(document, options);
    case 'json':
      return (await import('./json.ts')).renderJson(document);
    case 'ndjson':
      return (await import('./ndjson.ts')).renderNdjson(document, options);
    case 'md':
      return (await import('./markdown.ts')).renderMarkdown(document, options);
    case 'xlsx':
      return [await (await import('./workbook/workbook.ts')).renderXlsx(document)];
  }
}
