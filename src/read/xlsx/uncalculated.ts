// A workbook's package and its main part -> whether the results of its formulas are nothing but what a library put there.
import { type Package, readPart } from './read-part.ts';
import { relationshipsOf } from './relationships.ts';

/** Libraries that calculate nothing, and write 0 as the result of every formula. */
const NEVER_CALCULATES = /^Apache POI/i;

/** True where nobody has calculated the workbook since a program wrote it: a result of 0 means nothing then. */
export async function isWrittenByLibrary(source: Package): Promise<boolean> {
  const properties = (await relationshipsOf(source, '')).find(({ type }) => type === 'extended-properties');
  if (properties === undefined || properties.part === null) return false;
  let application = '';
  let isName = false;
  await readPart(source, properties.part, (mark, xml) => {
    if (mark === 'text' && isName) application += xml.text();
    if (mark !== 'text' && xml.depth() === 2) isName = mark === 'open' && xml.name() === 'Application';
  });
  return NEVER_CALCULATES.test(application.trim());
}
