// The bytes of a workbook's archive -> why it is not to be trusted, or whether any of its cells may show percentages.
import { unzipSync } from 'fflate';

export type ArchiveReport =
  | { readonly kind: 'refused'; readonly reason: 'doubled-entry' | 'entry-outside' | 'too-large' }
  | { readonly kind: 'fit'; readonly percents: boolean };

/** No text longer than this can be held by the runtime, so no honest entry can be read either. */
const LARGEST_ENTRY = 0x1fff_ffe8;

/** Throws what the archive library throws where the archive is damaged. */
export function inspectArchive(bytes: Uint8Array): ArchiveReport {
  const names = new Set<string>();
  let reason: (ArchiveReport & { kind: 'refused' })['reason'] | null = null;
  const styles = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (names.has(name.toLowerCase())) reason ??= 'doubled-entry';
      if (/^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(name)) reason ??= 'entry-outside';
      if (originalSize > LARGEST_ENTRY) reason ??= 'too-large';
      names.add(name.toLowerCase());
      return reason === null && /(?:^|\/)styles\.xml$/i.test(name) && originalSize < LARGEST_ENTRY / 16;
    },
  });
  if (reason !== null) return { kind: 'refused', reason };
  return { kind: 'fit', percents: Object.values(styles).some(showsPercents) };
}

/** Number formats 9 and 10 are the built-in percentages. */
function showsPercents(styles: Uint8Array): boolean {
  const xml = new TextDecoder().decode(styles);
  return /numFmtId="(?:9|10)"|formatCode="[^"]*%/.test(xml);
}
