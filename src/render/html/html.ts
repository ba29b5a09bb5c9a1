// A document enters, one self-contained page leaves: no script, nothing to be fetched, to be printed or read on a phone.
import type { Document, Table } from '../../model/document.ts';
import { tablesFor } from '../table-choice.ts';
import { isPresent } from '../typed-value.ts';
import { escaped } from './escape.ts';
import { factsList, factsPart } from './facts-part.ts';
import { formPart } from './form-part.ts';
import { styleOf } from './style.ts';
import { tablePart } from './table-part.ts';

/** Even if something slipped through, a browser runs and fetches nothing. */
const NOTHING_ELSE = "default-src 'none'; style-src 'unsafe-inline'";

/** Shows what a workbook shows. Well-formed as XML too; the bytes depend on the document alone. */
export function* renderHtml(document: Document): Iterable<string> {
  const { language, title, facts } = document;
  yield `<!DOCTYPE html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8"/>\n`;
  yield `<meta http-equiv="Content-Security-Policy" content="${escaped(NOTHING_ELSE)}"/>\n`;
  yield '<meta name="viewport" content="width=device-width, initial-scale=1"/>\n';
  yield '<meta name="referrer" content="no-referrer"/>\n<meta name="robots" content="noindex"/>\n';
  yield `<title>${escaped(title)}</title>\n<style>${styleOf(language, title)}</style>\n</head>\n<body>\n`;
  const shown = facts.filter(({ detail }) => !detail);
  yield `<header>\n<h1>${escaped(title)}</h1>\n${factsList(shown, language)}</header>\n<main>\n`;
  for (const table of tablesFor(document, 'workbook')) yield partOf(table, document);
  const small = facts.filter(({ detail, value }) => detail && isPresent(value));
  const details = small.map((fact) => `<p>${escaped(`${fact.title} ${fact.value}`)}</p>\n`);
  yield `</main>\n<footer>\n${details.join('')}</footer>\n</body>\n</html>\n`;
}

function partOf(table: Table, { language }: Document): string {
  switch (table.layout ?? 'table') {
    case 'table':
      return tablePart(table, language);
    case 'facts':
      return factsPart(table, language);
    case 'page':
      return formPart(table, language);
  }
}
