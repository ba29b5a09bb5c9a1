// The rows above a header -> what in them says that quantities count in thousands or ten thousands (`数量单位：千台`, `单位：万件`); a header whose quantities a title scales -> one without them.
import type { LedgerMapping } from '../model/ledger-mapping.ts';
import { simplified } from '../model/money-unit.ts';
import { type AppliedTitle, mappedNames, type TitledBinding } from './apply-title-unit.ts';
import type { BoundColumn } from './bind-header.ts';
import type { ColumnSpec } from './column-spec.ts';
import { headerName } from './header-name.ts';
import type { HeaderTexts } from './join-headers.ts';

/** A title that means that the columns do not count single pieces. */
export type Multiple = Pick<AppliedTitle, 'title' | 'columns'>;

/** The statement as it is written, null where nothing says so. `beside`: what stands in the header's own row and is no column of ours. */
export function titleMultiple(rows: readonly HeaderTexts[], beside: readonly string[]): string | null {
  for (const texts of rows) {
    const filled = texts.flatMap((text) => (text === null || text.trim() === '' ? [] : [text.trim()]));
    const found = statedIn(filled.join(' '), filled.length === 1 ? FORMS : FORMS.slice(0, 2));
    if (found !== null) return found;
  }
  for (const text of beside) {
    const found = statedIn(text, FORMS.slice(0, 2));
    if (found !== null) return found;
  }
  return null;
}

function statedIn(text: string, forms: readonly RegExp[]): string | null {
  const line = text.normalize('NFKC');
  for (const form of forms) {
    for (const [whole, , words] of line.matchAll(form)) {
      if (words!.split(/[,、/和及]/).some((word) => MULTIPLE.test(simplified(word)))) return whole;
    }
  }
  return null;
}

/** Behind the name of a quantity or of a unit; in brackets only in a title that is one cell, for groups of a header have brackets too. */
const FORMS: readonly RegExp[] = [
  /(数量|數量|销量|銷量|件数|件數|台数|台數|单位|單位|\bunits?\b)(?: *(?:单位|單位))? *[:=(]? *([^\s()[\]【】;。:]+)/gi,
  /\b(quantit(?:y|ies)|units|volumes?)\b(?: are)? in ((?:ten )?thousands?|millions?)\b/gi,
  /([([【])(?:数量|數量)?(?:单位|單位)?:?([^()[\]【】]+)[)\]】]/g,
];

/** Pieces, ten thousands of them; amounts are said otherwise: 万元. Kilograms and kilometres are units of their own. */
const MULTIPLE =
  /^(?:[十百千仟万亿]+[个個件台臺套只隻支箱包盒瓶吨噸张張条條双雙本部辆輛次人份株枚片块塊根桶袋卷对對项項]|(?:ten )?thousands?|millions?|1?0*000s?)$|^[百千仟万]$/;

/**
 * Nobody can tell whether prices are for one piece or for a thousand, so that quantities are not scaled: they are missing, until the book maps them.
 * Targets may be quantities, too.
 */
export function withoutMultiples(
  titled: TitledBinding,
  stated: string | null,
  specs: readonly ColumnSpec[],
  mapping: LedgerMapping,
): TitledBinding & { readonly multiple: Multiple | null } {
  const mapped = mappedNames(mapping);
  const type = specs.some(({ name }) => name === 'metric') ? 'money' : 'number';
  const columns = new Map<string, BoundColumn>(titled.binding.columns);
  const meant = specs.flatMap((spec) => {
    const bound = columns.get(spec.name);
    const isMeant = bound !== undefined && spec.type === type && bound.unit === null;
    if (!isMeant) return [];
    const { name, asides } = headerName(bound.header);
    return asides.length === 0 && !mapped.has(name) ? [{ spec, bound }] : [];
  });
  if (stated === null || meant.length === 0) return { ...titled, multiple: null };
  for (const { spec } of meant) columns.delete(spec.name);
  const missing = [...titled.binding.missing, ...meant.map(({ spec }) => spec)];
  const multiple = {
    title: stated,
    columns: meant.map(({ spec, bound }) => ({ name: spec.name, header: bound.header })),
  };
  return { ...titled, binding: { ...titled.binding, columns, missing }, multiple };
}
