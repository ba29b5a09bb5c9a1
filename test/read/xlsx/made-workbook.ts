// The XML of a sheet and what it refers to -> the bytes of a workbook, for oddities that no library would write.
import { strToU8, type ZipOptions, zipSync } from 'fflate';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_OFFICE = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface Parts {
  /** What stands in `sheetData`, or a whole document. */
  readonly sheet: string;
  /** What stands in `sst`. */
  readonly strings?: string;
  /** What stands in `styleSheet`. */
  readonly styles?: string;
  readonly workbookPr?: string;
  readonly strict?: boolean;
  /** Parts that are added, or take the place of those above; null takes one away. */
  readonly other?: Readonly<Record<string, string | Uint8Array | null>>;
  readonly level?: ZipOptions['level'];
}

/** Formats of the cells by number, `s="0"` the first, each an identifier or a code of its own. */
export function cellFormats(...formats: readonly (number | string)[]): string {
  const escaped = (code: string): string => code.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
  const codes = formats.map((format, index) =>
    typeof format === 'string' ? `<numFmt numFmtId="${164 + index}" formatCode="${escaped(format)}"/>` : '',
  );
  const xfs = formats.map((format, index) => `<xf numFmtId="${typeof format === 'string' ? 164 + index : format}"/>`);
  return `<numFmts>${codes.join('')}</numFmts><cellXfs>${xfs.join('')}</cellXfs>`;
}

export const relationships = (...links: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}">${links
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

export function madeParts(parts: Parts): Record<string, Uint8Array> {
  const main = parts.strict === true ? STRICT : MAIN;
  const office = parts.strict === true ? STRICT_OFFICE : OFFICE;
  const own: Record<string, string | Uint8Array | null> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': relationships(['r1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}">${parts.workbookPr ?? ''}<sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      ['r1', 'worksheet', 'worksheets/sheet1.xml'],
      ['r2', 'styles', 'styles.xml'],
      ['r3', 'sharedStrings', 'sharedStrings.xml'],
    ),
    'xl/styles.xml': `<styleSheet xmlns="${main}">${parts.styles ?? ''}</styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${parts.strings ?? ''}</sst>`,
    'xl/worksheets/sheet1.xml': sheetXml(parts.sheet, main),
    ...parts.other,
  };
  const present = Object.entries(own).filter((entry): entry is [string, string | Uint8Array] => entry[1] !== null);
  return Object.fromEntries(present.map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]));
}

export const sheetXml = (data: string, main = MAIN): string =>
  /^\s*<(?:\?|x:worksheet|worksheet)/.test(data)
    ? data
    : `<worksheet xmlns="${main}"><sheetData>${data}</sheetData></worksheet>`;

export const madeWorkbook = (parts: Parts): Uint8Array =>
  zipSync(madeParts(parts), { level: parts.level ?? 6, mtime: '2026-01-01' });
