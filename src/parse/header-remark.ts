// The row right below a header -> whether it only explains the columns: `必填`, `文本`, or their numbers.
import type { Cell } from '../model/sheet.ts';
import { cellText } from './grammar/grammar.ts';

/** Templates say there how a column is to be filled in; official forms number their columns. */
export function isHeaderRemark(cells: readonly Cell[]): boolean {
  const texts = cells.map((cell) => cellText(cell).normalize('NFKC').trim());
  const filled = texts.filter((text) => text !== '');
  if (filled.length < 2) return false;
  return filled.every((text) => EXPLAINS.test(text)) || isNumbering(filled);
}

const EXPLAINS =
  /^[([【]?(?:(?:非?必填|选填|可选|可空|必须|必選|必填项|文本|文字|字符串?|日期|时间|数值|数字|金额|整数|小数|百分比|下拉(?:选择)?|单选|自动(?:计算|生成)?|公式|不填)(?:型|格式|类型)?|text|string|varchar|char|date(?:time)?|number|numeric|decimal|float|int(?:eger)?|currency|required|optional|mandatory)[)\]】]?\*?$/i;

/** `1 2 3`, `(1) (2) (3)`, `A B C`. */
const isNumbering = (texts: readonly string[]): boolean =>
  texts.every((text, index) => {
    const bare = text.replace(/^[(（[]|[)）\].、]$/g, '');
    return bare === `${index + 1}` || (texts.length <= LETTERS.length && bare.toUpperCase() === LETTERS[index]);
  });

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
