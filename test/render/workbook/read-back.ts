// Bytes of a workbook -> its sheets as another program reads them.
import exceljs from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';

export async function readBack(bytes: Uint8Array): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(bytes as never);
  return workbook;
}

/** The XML of a workbook's parts by their names. */
export const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
