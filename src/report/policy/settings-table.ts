// Settings of a policy enter, a table of them leaves: the rule and its value in words, the clause.
import type { Language, Table } from '../../model/document.ts';
import type { PolicyKey, PolicyTable } from '../../text/policy-words.ts';
import type { OptionName, OptionValue } from '../../text/report-words.ts';
import { wordsIn } from '../../text/words.ts';
import { FILL_IN, type Setting } from './setting.ts';

/** An empty cell would leave open whether anything applies. */
const NONE: OptionValue = 'none';

/** What the values of settings are called that no language's words have: grades by id. */
type Titles = Readonly<Record<string, string>>;

/** `open` are the keys whose figures are to be filled in. */
export function settingsTable(
  name: PolicyTable,
  settings: readonly Setting[],
  open: ReadonlySet<string>,
  grades: Titles,
  language: Language,
): Table {
  const words = wordsIn(language).policy;
  const rows = settings.map(({ key, value, article }) => ({
    key,
    article,
    value: open.has(key) ? FILL_IN : (value ?? NONE),
  }));
  return {
    name,
    title: words.tables[name],
    columns: [
      { name: 'key', title: words.columns.option, type: 'code', words: keyWords(language) },
      { name: 'value', title: words.columns.value, type: 'text', words: valueWords(rows, grades, language) },
      { name: 'article', title: words.columns.article, type: 'text', detail: true },
    ],
    rows: rows.map(({ key, value, article }) => {
      const values = [key, value, article];
      return value === FILL_IN ? { values, tone: 'warning' } : { values };
    }),
  };
}

export function keyWords(language: Language): Readonly<Record<OptionName | PolicyKey, string>> {
  const { policy, report } = wordsIn(language);
  return { ...report.options, ...policy.keys };
}

/** Word by word, so that a list `collected + executed` is read as one. */
export function valueWords(rows: readonly Setting[], grades: Titles, language: Language): Titles {
  const { policy, report } = wordsIn(language);
  const known: Titles = {
    ...(report.optionValues satisfies Readonly<Record<OptionValue, string>>),
    ...policy.values,
    ...grades,
    ...report.yesNo,
    [FILL_IN]: policy.fillIn,
  };
  const values = rows.flatMap(({ value }) => (value === null ? [] : [value]));
  return Object.fromEntries(
    values.map((value) => [
      value,
      value
        .split(' + ')
        .map((word) => known[word] ?? word)
        .join(' + '),
    ]),
  );
}
