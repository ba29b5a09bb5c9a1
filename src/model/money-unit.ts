// The word for a unit of money (`元`, `萬元`, `k`), in a header or in the format of a cell -> how many fen it is; other currencies are told from it.

/** How many fen one unit is. */
export type UnitFen =
  | 1
  | 10
  | 100
  | 1000
  | 10_000
  | 100_000
  | 1_000_000
  | 10_000_000
  | 100_000_000
  | 1_000_000_000
  | 10_000_000_000;

export const YUAN = 100;

/** In simplified characters and small letters. */
const UNITS: ReadonlyMap<string, UnitFen> = new Map(
  (
    [
      [1, '分'],
      [10, '角'],
      [YUAN, '元 yuan rmb cny 人民币 ¥'],
      [1000, '十元'],
      [10_000, '百元'],
      [100_000, "千 千元 仟元 k thousand thousands 000 '000 000s"],
      [1_000_000, '万 万元 w wan 10k 10000 tenthousand'],
      [10_000_000, '十万 十万元'],
      [100_000_000, '百万 百万元 m mn mio million millions'],
      [1_000_000_000, '千万 千万元'],
      [10_000_000_000, '亿 亿元'],
    ] as const
  ).flatMap(([fen, words]) => words.split(' ').map((word) => [word, fen] as const)),
);

/** `word` as {@link simplified} gives it; null for what is no unit. */
export const unitOf = (word: string): UnitFen | null => UNITS.get(word) ?? null;

/** How many places a unit moves the point to make fen: two for yuan, six for 万. */
export const placesOf = (unit: UnitFen): number => `${unit}`.length - 1;

const FOREIGN =
  /[$€£₩₽₹฿₫]|(?<![a-z])(?:usd|eur|gbp|hkd|jpy|twd|ntd|krw|rub|inr|thb|vnd|sgd|aud|cad|chf)(?![a-z])|[美欧港日韩]元|美金|港币|英镑|台币/;

/** Whether a text names a currency other than the yuan; `text` as {@link simplified} gives it. */
export const namesForeignCurrency = (text: string): boolean => FOREIGN.test(text);

/** In small letters and simplified characters, as far as words about money have others; of the same length. */
export const simplified = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[萬億圆圓幣單稅歐韓鎊臺]/g, (sign) => SIMPLE[sign]!);

const SIMPLE: Readonly<Record<string, string>> = {
  萬: '万',
  億: '亿',
  圆: '元',
  圓: '元',
  幣: '币',
  單: '单',
  稅: '税',
  歐: '欧',
  韓: '韩',
  鎊: '镑',
  臺: '台',
};
