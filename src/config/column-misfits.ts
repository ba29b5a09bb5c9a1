// The mappings of a book file and the columns of its ledgers -> findings for what names no column, or a value that no cell can have.
import type { Finding } from '../model/finding.ts';
import type { LedgerName } from '../model/ledger.ts';
import { NO_COLUMN } from '../model/ledger-mapping.ts';
import { unknownKey, wrongValue } from '../yaml/check-shape.ts';
import type { TreeNode, TreeStep } from '../yaml/tree.ts';
import type { SourceFile } from './book-schema.ts';
import type { KnownColumn, KnownColumns } from './known-column.ts';

/** Where a mapping stands in the file. */
export interface PlacedSource {
  readonly ledger: LedgerName;
  readonly steps: readonly TreeStep[];
  readonly source: SourceFile;
}

/** Left alone they would do nothing: the header would stay unread, the default unused. */
export function columnMisfits(
  root: TreeNode,
  { ledger, steps, source }: PlacedSource,
  known: KnownColumns,
  file: string,
): readonly Finding[] {
  const columns = new Map(known[ledger].map((column) => [column.name, column]));
  const names = [...columns.keys()];
  const unknown = (part: 'values' | 'defaults'): readonly Finding[] =>
    Object.keys(source[part] ?? {})
      .filter((column) => !columns.has(column))
      .map((column) => unknownKey(root, [...steps, part], column, names, file, titled(column, known[ledger])));
  return [
    ...Object.entries(source.columns ?? {}).flatMap(([header, column]) =>
      columns.has(column) || column === NO_COLUMN
        ? []
        : [
            wrongValue(
              root,
              [...steps, 'columns', header],
              oneOf([...names, NO_COLUMN]),
              file,
              titled(column, known[ledger]),
            ),
          ],
    ),
    ...unknown('values'),
    ...unknown('defaults'),
    ...wordsOf(source).flatMap(({ column, word, path }) => {
      const spec = columns.get(column);
      const fits = spec === undefined || spec.choices.length === 0 || word === '' || spec.accepts(word);
      return fits ? [] : [wrongValue(root, [...steps, ...path], oneOf(spec.choices), file)];
    }),
    ...Object.entries(source.defaults ?? {}).flatMap(([column, text]) =>
      /\{(?!(?:sheet|row|file)\})[^{}]*\}/.test(text)
        ? [wrongValue(root, [...steps, 'defaults', column], 'placeholders', file)]
        : [],
    ),
  ];
}

const oneOf = (words: readonly string[]): string => `one of: ${words.join(', ')}`;

/** The column that is called so in some language; undefined where none is. */
const titled = (text: string, columns: readonly KnownColumn[]): string | undefined =>
  columns.find(({ titles }) => titles.includes(text))?.name;

interface Word {
  readonly column: string;
  readonly word: string;
  /** Below the mapping. */
  readonly path: readonly TreeStep[];
}

/** What cells are made to hold. */
const wordsOf = ({ values = {}, defaults = {} }: SourceFile): readonly Word[] => [
  ...Object.entries(values).flatMap(([column, words]) =>
    Object.entries(words).map(([written, word]) => ({ column, word, path: ['values', column, written] })),
  ),
  ...Object.entries(defaults).map(([column, word]) => ({ column, word, path: ['defaults', column] })),
];
