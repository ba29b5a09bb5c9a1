// The titles above a header (`单位：万元`, `币种：USD`) -> the same binding with the unit in every column of money that states none itself.
import { namesForeignCurrency, simplified, type UnitFen, unitOf } from '../model/money-unit.ts';
import type { BoundColumn, HeaderBinding } from './bind-header.ts';
import type { ColumnSpec } from './column-spec.ts';
import { headerName, unitIn } from './header-name.ts';
import type { HeaderUnit } from './header-unit.ts';
import type { HeaderTexts } from './join-headers.ts';

/** `单位：万元`, `金额单位:人民币万元`, `币种：USD`, `Unit: CNY`, `in thousands`; `编制单位：华东公司` is no unit. */
const STATED = /(?:(?:货币)?单位|币种|币别|货币|(?<![a-z])(?:units?|currency) ?[:：])[:： ]*([^\s,，;；。)）\]】]+)/g;
const IN = /(?<![a-z])in ((?:cny |rmb |yuan )?(?:thousands?|millions?|k|usd|eur|hkd))(?![a-z])/g;
/** A title that stands alone in its row may end with the unit: `三月销售（万元）`. Beside others the brackets speak of a figure there. */
const BRACKETED = /[(（[【]([^()（）[\]【】]{1,8})[)）\]】]\s*$/;
const BESIDE = /人民币|cny|rmb|yuan|整$/g;

/** The unit that a title states, null where it states none; a title with two of them, or another currency, is `other`. */
export function titleUnit(title: string, isAlone: boolean): HeaderUnit {
  const text = simplified(title.normalize('NFKC'));
  const named = [...text.matchAll(STATED), ...text.matchAll(IN)].flatMap((match) => match[1]!.split(/[、/]/));
  const bracketed = isAlone ? BRACKETED.exec(text)?.[1] : undefined;
  const words = bracketed === undefined ? named : [...named, bracketed];
  const units = new Set(words.flatMap((word) => unitOfWord(word.trim()) ?? []));
  return units.size > 1 ? 'other' : ([...units][0] ?? null);
}

function unitOfWord(word: string): HeaderUnit {
  if (word.length <= 4 && namesForeignCurrency(word)) return 'other';
  return unitOf(word) ?? unitOf(word.replace(BESIDE, '').trim());
}

/** What all titles, and what stands beside the headers, agree on; with the text that says so. */
function unitOfTitles(
  rows: readonly HeaderTexts[],
): { readonly unit: UnitFen | 'other'; readonly text: string } | null {
  const stated = rows.flatMap((row) => {
    const texts = row.flatMap((text) => (text === null || text.trim() === '' ? [] : [text.trim()]));
    return texts.flatMap((text) => {
      const unit = titleUnit(text, texts.length === 1);
      return unit === null ? [] : [{ unit, text }];
    });
  });
  const [first] = stated;
  if (first === undefined) return null;
  return stated.every(({ unit }) => unit === first.unit) ? first : { ...first, unit: 'other' };
}

/** In another currency a column is none of ours, unless the book maps its header. */
export function underTitles(
  binding: HeaderBinding,
  titles: readonly HeaderTexts[],
  specs: readonly ColumnSpec[],
  mapped: ReadonlySet<string>,
): HeaderBinding {
  const stated = unitOfTitles([...titles, ...binding.unknown.map((header) => [header, header])]);
  if (stated === null) return binding;
  const money = new Map(specs.filter(({ type }) => type === 'money').map((spec) => [spec.name, spec]));
  const columns = new Map<string, BoundColumn>();
  const [missing, unknown] = [[...binding.missing], [...binding.unknown]];
  for (const [name, bound] of binding.columns) {
    const spec = money.get(name);
    if (spec === undefined || unitIn(bound.header) !== null) columns.set(name, bound);
    else if (stated.unit !== 'other') columns.set(name, { ...bound, fen: stated.unit });
    else if (mapped.has(headerName(bound.header).name)) columns.set(name, bound);
    else {
      unknown.push(`${bound.header} (${stated.text})`);
      if (spec.required) missing.push(spec);
    }
  }
  return { ...binding, columns, missing, unknown };
}
