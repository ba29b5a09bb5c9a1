// The rows above a header -> the unit in which they say that all amounts are (`单位：万元`, `Unit: USD`, `销售明细（千元）`), and the text that says so.
import { namesForeignCurrency, simplified, type UnitFen, unitOf } from '../model/money-unit.ts';
import { withoutCurrency } from './header-unit.ts';
import type { HeaderTexts } from './join-headers.ts';

export interface TitleUnit {
  /** `other`: not yuan, or titles disagree. */
  readonly unit: UnitFen | 'other';
  readonly title: string;
}

/** `beside`: what stands in the header's own row and is no column of ours. Null where nothing says anything. */
export function titleUnit(rows: readonly HeaderTexts[], beside: readonly string[]): TitleUnit | null {
  const found = [...rows.flatMap((texts) => statements(texts)), ...beside.flatMap((text) => stated(namedIn(text)))];
  const [first] = found;
  if (first === undefined) return null;
  return found.every(({ unit }) => unit === first.unit) ? first : { ...first, unit: 'other' };
}

function statements(texts: HeaderTexts): readonly TitleUnit[] {
  const filled = texts.flatMap((text) => (text === null || text.trim() === '' ? [] : [text.trim()]));
  const line = filled.join(' ').normalize('NFKC');
  // A row with more in it is a group of the header.
  const bracketed =
    filled.length > 1
      ? []
      : [...line.matchAll(BRACKETED)]
          .filter((match) => MONEY.test(match[1]!))
          .map((match) => ({ title: line, words: match[1]! }));
  return stated([...namedIn(line), ...bracketed]);
}

interface Named {
  readonly title: string;
  readonly words: string;
}

const namedIn = (text: string): readonly Named[] =>
  [NAMED, IN].flatMap((pattern) =>
    [...text.normalize('NFKC').matchAll(pattern)].map((match) => ({ title: match[0], words: match[1]! })),
  );

const stated = (all: readonly Named[]): readonly TitleUnit[] =>
  all.flatMap(({ title, words }) => {
    const unit = unitIn(words);
    return unit === null ? [] : [{ title, unit }];
  });

/** Behind `单位` alone stand the names of companies, too: only words that are units count. */
const NAMED = /(?:单位|單位|币种|幣種|币别|幣別|货币|貨幣|\bunits?\b|\bcurrency\b) *[:=]? *([^\s()[\]【】;。]+)/gi;
/** `amounts in CNY thousands` */
const IN = /\bin ((?:(?:cny|rmb|yuan) )?(?:thousands?|millions?)|usd|eur|hkd|jpy|gbp)\b/gi;
const BRACKETED = /\(([^()]*)\)/g;
const MONEY = /[元圆圓币幣]|\b(?:rmb|cny|yuan|usd|eur|hkd|jpy)\b/i;

/** The one unit that is among the words, null where there is none. */
function unitIn(words: string): UnitFen | 'other' | null {
  const found = new Set<UnitFen | 'other'>();
  for (const word of words.split(/[,、/和及]/)) {
    const plain = withoutCurrency(simplified(word).replace(FILLERS, '').trim());
    const unit = AMBIGUOUS.test(plain) ? null : unitOf(plain);
    if (unit !== null) found.add(unit);
    else if (plain.length <= LONGEST_CURRENCY && namesForeignCurrency(plain)) found.add('other');
  }
  const [first = null] = found;
  return found.size > 1 ? 'other' : first;
}

/** `in thousands of CNY`, `RMB'000`. */
const FILLERS =
  /^(?:单位|币种|unit) *:? *|^(?:all )?(?:amounts|figures)? *(?:are )?in +|^(?:rmb|cny)(?=.)| of (?:rmb|cny|yuan)$/g;

/** Metres and watts are no money. */
const AMBIGUOUS = /^[mw]$/;

const LONGEST_CURRENCY = 6;
