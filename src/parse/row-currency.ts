// A table with a column beside its amounts that says in which currency or unit each row counts -> the rows that do not count in yuan.
import { type Finding, finding } from '../model/finding.ts';
import { namesForeignCurrency, simplified, unitOf, YUAN } from '../model/money-unit.ts';
import type { Source } from '../model/place.ts';
import type { SheetRow } from '../model/sheet.ts';
import type { ColumnSpec } from './column-spec.ts';
import type { HeaderRow } from './find-header.ts';
import { cellText } from './grammar/grammar.ts';
import { headerName } from './header-name.ts';

/** What is wrong with the currency of a row, null where that is the yuan or not said. */
export type RowCurrency = (row: SheetRow) => Finding | null;

const CURRENCY = /^(?:\p{Script=Han}{0,2}(?:币[种種别別]|[货貨]币)|(?:currency|ccy)(?:code)?)$/u;
const UNIT = /^(?:(?:金[额額]|[货貨]币|[计計]量)?单位|units?)$/;
/** Such a column is in yuan already, whatever the currency of the deal was. */
const IN_YUAN = /本位?币|人民币|折合|rmb|cny/;

/** Null where the table has no such column. */
export function rowCurrency(specs: readonly ColumnSpec[], source: Source, header: HeaderRow): RowCurrency | null {
  const { binding, texts } = header;
  const money = specs.filter(({ type }) => type === 'money').flatMap(({ name }) => binding.columns.get(name) ?? []);
  if (money.every((bound) => IN_YUAN.test(simplified(bound.header)))) return null;
  const used = new Set([...[...binding.columns.values()].map(({ index }) => index), ...binding.ignored]);
  const columns = texts.flatMap((text, index) => {
    const name = text === null || used.has(index) ? '' : simplified(headerName(text).name);
    if (CURRENCY.test(name)) return [{ index, header: text!.trim(), isWrong: isForeign, choices: 'CNY 人民币' }];
    return UNIT.test(name) ? [{ index, header: text!.trim(), isWrong: isOtherUnit, choices: '元' }] : [];
  });
  if (columns.length === 0) return null;
  return ({ row, cells }) => {
    for (const { index, header: column, isWrong, choices } of columns) {
      const value = cellText(cells[index] ?? null).trim();
      if (value !== '' && isWrong(simplified(value.normalize('NFKC')))) {
        return finding('CELL-CHOICE', { source, row, column }, value, { choices, beside: column });
      }
    }
    return null;
  };
}

/** `word` in small letters: `usd`, `美元`, `aed`. */
export const isForeign = (word: string): boolean =>
  namesForeignCurrency(word) || (/^[a-z]{3}$/.test(word) && !/^(?:cny|rmb|cnh)$/.test(word));

/** `台` is the unit of a quantity. */
const isOtherUnit = (word: string): boolean =>
  (/元$|yuan$|^[万亿]$/.test(word) && (unitOf(word) ?? YUAN) !== YUAN) ||
  (word.length <= 4 && namesForeignCurrency(word));
