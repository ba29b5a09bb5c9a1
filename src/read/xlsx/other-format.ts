// The bytes of an archive that holds no XLSX workbook -> which other kind of spreadsheet it holds.
import { readArchive } from './archive.ts';

/** Null for any other archive: a text document, pictures, a folder of files. Throws {@link DamagedWorkbook} as reading the archive does. */
export function otherFormat(bytes: Uint8Array): 'ods' | 'xlsb' | null {
  const { entries } = readArchive(bytes);
  if (entries.has('xl/workbook.bin')) return 'xlsb';
  return entries.has('mimetype') && entries.has('content.xml') ? 'ods' : null;
}
