// What a ledger's column is called in files and what its cells hold: the one list that parsing, templates and documents follow.

export type ColumnType =
  | 'text'
  | 'identifier'
  | 'money'
  | 'date'
  | 'percent'
  | 'number'
  | 'whole'
  | 'days'
  | 'period'
  | 'month'
  | 'quarter'
  | 'choice';

/** A canonical value and the words that a file may use for it, the first of them Chinese. */
export interface Choice {
  readonly value: string;
  readonly words: readonly string[];
}

export interface ColumnSpec {
  /** The canonical name: `person_id`. */
  readonly name: string;
  readonly title: Readonly<Record<'zh-CN' | 'zh-TW' | 'en', string>>;
  readonly synonyms: readonly string[];
  /** Headers that stand for the column only where no better one is there: `姓名` beside `工号`. */
  readonly fallbacks: readonly string[];
  readonly type: ColumnType;
  readonly required: boolean;
  readonly choices: readonly Choice[];
  /** True where words outside the choices are kept as written. */
  readonly open: boolean;
  readonly note: Readonly<Record<'zh-CN' | 'en', string>>;
}

interface ColumnDetails {
  readonly required?: boolean;
  readonly synonyms?: string;
  readonly fallbacks?: string;
  readonly choices?: readonly Choice[];
  readonly open?: boolean;
  readonly note?: readonly [zhCn: string, en: string];
}

/** A column; synonyms and fallbacks are separated by commas. */
export function column(
  name: string,
  type: ColumnType,
  titles: readonly [zhCn: string, zhTw: string, en: string],
  details: ColumnDetails = {},
): ColumnSpec {
  return {
    name,
    title: { 'zh-CN': titles[0], 'zh-TW': titles[1], en: titles[2] },
    synonyms: words(details.synonyms),
    fallbacks: words(details.fallbacks),
    type,
    required: details.required ?? false,
    choices: details.choices ?? [],
    open: details.open ?? false,
    note: { 'zh-CN': details.note?.[0] ?? '', en: details.note?.[1] ?? '' },
  };
}

/** A choice's canonical value and its words, separated by commas. */
export const choice = (value: string, accepted: string): Choice => ({ value, words: words(accepted) });

const words = (list: string | undefined): readonly string[] =>
  list === undefined || list === '' ? [] : list.split(',');
