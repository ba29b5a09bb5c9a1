// The columns of a sheet that are not read but say what a row is worth (`币种`, `是否作废`, `退款金额`), or have no header of their own -> a warning for each in which a row says something.
import { columnLetters } from '../model/column-letters.ts';
import { type Finding, finding } from '../model/finding.ts';
import type { LedgerName } from '../model/ledger.ts';
import type { Source } from '../model/place.ts';
import type { ByteRows, SheetRow } from '../model/sheet.ts';
import type { HeaderRow } from './find-header.ts';
import { cellText } from './grammar/grammar.ts';
import { headerName } from './header-name.ts';
import type { RowPlaces } from './row-places.ts';
import { NOTE, type Telling, tellingOf } from './telling-headers.ts';

export interface UnreadColumns {
  readonly look: (row: SheetRow) => void;
  /** All rows of the batch from one on. */
  readonly lookAtBytes: (rows: ByteRows, from: number) => void;
  readonly findings: () => readonly Finding[];
}

interface Watched {
  readonly index: number;
  readonly header: string;
  readonly telling: Telling;
  /** Texts that have been looked at, and whether they say something. */
  readonly known: Map<string, boolean>;
  first: { readonly row: number; readonly text: string } | null;
  rows: number;
}

const MOST_KNOWN = 1000;

/** Notes are many and mostly sentences: those are not made into texts. What says `void` has nine characters at most, where nobody says it twice. */
const LONGEST_WORD = 27;

const mayBeWord = ({ starts, ends }: ByteRows, field: number): boolean =>
  ends[field]! > starts[field]! && ends[field]! - starts[field]! <= LONGEST_WORD;

export function unreadColumns(
  ledger: LedgerName,
  source: Source,
  { texts, binding }: HeaderRow,
  { footer: { required }, figures }: RowPlaces,
): UnreadColumns {
  const bound = new Set([...[...binding.columns.values()].map(({ index }) => index), ...binding.ignored]);
  const note = binding.columns.get('note')?.index;
  const tellingAt = (index: number, text: string): Telling | null =>
    bound.has(index) ? (index === note && ledger === 'sales' ? NOTE : null) : tellingOf(headerName(text).name, ledger);
  const named = texts.flatMap((text, index): readonly Watched[] => {
    const telling = text === null ? null : tellingAt(index, text);
    return telling === null ? [] : [watchedColumn(index, text!.trim(), telling)];
  });
  // A header that is merged over two columns stands in the first; elsewhere past the last one there may be notes. Lines of a text that are longer are errors.
  const isOpen = source.sheet !== null && figures.includes(binding.width);
  const unnamed = Array.from({ length: binding.width + (isOpen ? 2 : 1) }, (_, index) => index)
    .filter((index) => (texts[index] ?? '').trim() === '' && !bound.has(index))
    .map((index) => watchedColumn(index, columnLetters(index + 1), index === 0 ? NUMBERED : UNNAMED));
  const watched = [...named, ...(unnamed.length > MOST_UNNAMED ? [] : unnamed)];
  const indexOf = (column: string): number => binding.columns.get(column)?.index ?? -1;
  const [amount, leftOn, status] = [indexOf('amount'), indexOf('left_on'), indexOf('status')];
  const isKnown = ({ telling }: Watched, textAt: (index: number) => string): boolean => {
    switch (telling.unless) {
      case 'negative':
        return NEGATIVE.test(textAt(amount));
      case 'status':
        return NEGATIVE.test(textAt(amount)) || isSettled(textAt(status));
      case 'left':
        return textAt(leftOn).trim() !== '';
      case 'no-record':
        return required.some((index) => textAt(index).trim() === '');
      case null:
        return false;
    }
  };
  const seen = (one: Watched, row: number, textAt: (index: number) => string): void => {
    const text = textAt(one.index);
    if (!tells(one, text) || isKnown(one, textAt)) return;
    one.rows += 1;
    one.first ??= { row, text: text.trim() };
  };
  return {
    look: ({ row, cells }) => {
      const textAt = (index: number): string => cellText(cells[index] ?? null);
      for (const one of watched) seen(one, row, textAt);
    },
    lookAtBytes: (rows, from) => {
      for (const one of watched) {
        for (let row = from; row < rows.count; row += 1) {
          const textAt = (index: number): string => {
            const field = rows.firsts[row]! + index;
            return index < 0 || field >= rows.firsts[row + 1]! ? '' : rows.text(field);
          };
          if (one.telling !== NOTE || mayBeWord(rows, rows.firsts[row]! + one.index))
            seen(one, rows.numbers[row]!, textAt);
        }
      }
    },
    findings: () =>
      watched.flatMap(({ header, telling, first, rows }) => {
        if (first === null) return [];
        const facts = { says: telling.says, rows: `${rows}` };
        return [finding('READ-UNREAD-COLUMN', { source, row: first.row, column: header }, first.text, facts)];
      }),
  };
}

const watchedColumn = (index: number, header: string, telling: Telling): Watched => ({
  index,
  header,
  telling,
  known: new Map(),
  first: null,
  rows: 0,
});

const UNNAMED: Telling = { says: 'unnamed', isTold: (word) => !/^[-/0.]*$/.test(word), unless: 'no-record' };

/** Programs number rows without saying so. */
const NUMBERED: Telling = { ...UNNAMED, isTold: (word) => !/^\d{1,9}$/.test(word) };

/** In a sheet with more of them the table is not what stands in them. */
const MOST_UNNAMED = 50;

/** Any word but those for a valid row: the column of the status is read, or refused. */
const isSettled = (text: string): boolean => !/^\s*(?:|valid|有效|正常|已?生效|已签约|active|ok)\s*$/i.test(text);

/** In any of the ways in which amounts are written. */
const NEGATIVE = /[-−–－(（]/;

function tells({ telling, known }: Watched, text: string): boolean {
  if (text === '') return false;
  const before = known.get(text);
  if (before !== undefined) return before;
  const word = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cf}'"]+/gu, '');
  const now = word !== '' && telling.isTold(word);
  if (known.size < MOST_KNOWN) known.set(text, now);
  return now;
}
