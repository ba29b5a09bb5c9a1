// The code of a number format -> its sections, which of them shows a number, and what is shown of its sign.

export interface FormatSection {
  readonly code: string;
  /** True for a section that shows only numbers below zero: of their minus it shows what it says itself. */
  readonly isNegative: boolean;
}

export interface FormatSections {
  /** Those for numbers, at least one. */
  readonly numbers: readonly FormatSection[];
  /** That for texts, null where they are shown as they are. */
  readonly text: string | null;
  /** The one that shows this number, null where none does. */
  readonly of: (value: number) => FormatSection | null;
}

interface Condition {
  readonly sign: string;
  readonly limit: number;
}

/** Quoted texts, escapes, widths, fillings and brackets, in which a semicolon parts nothing. */
const PIECE = /"[^"]*"?|[\\!_*].|\[[^\]]*\]|;|[^"\\!_*[;]+|./gsu;
const TEXTS = /"[^"]*"?|[\\!_*]./gsu;
const CONDITION = /\[(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)\]/;

export function formatSections(code: string): FormatSections {
  const all = split(code);
  const last = all.at(-1)!;
  const hasText = all.length === 4 || last.replace(TEXTS, '').includes('@');
  // Numbers are shown plain where there is only a section for texts.
  const codes = !hasText ? all.slice(0, 3) : all.length > 1 ? all.slice(0, -1) : ['General'];
  const conditions = conditionsOf(codes);
  const numbers = codes.map((one, index) => ({ code: one, isNegative: isBelowZero(conditions[index]!) }));
  const of = (value: number) => numbers[conditions.findIndex((condition) => holds(value, condition))] ?? null;
  return { numbers, text: hasText ? last : null, of };
}

function split(code: string): readonly string[] {
  const sections = [''];
  for (const [piece] of code.matchAll(PIECE)) {
    if (piece === ';') sections.push('');
    else sections.push(sections.pop()! + piece);
  }
  return sections.slice(0, 4);
}

const ALL: Condition = { sign: '<>', limit: Number.NaN };
const ABOVE: Condition = { sign: '>', limit: 0 };
const BELOW: Condition = { sign: '<', limit: 0 };

/** Those that are written; else above zero, below zero and what is left, the last section for all that is left. */
function conditionsOf(codes: readonly string[]): readonly Condition[] {
  const written = codes.map((one) => CONDITION.exec(one));
  const isPlain = written.every((match) => match === null);
  return written.map((match, index) => {
    if (match !== null) return { sign: match[1]!, limit: +match[2]! };
    if (isPlain && codes.length === 2) return index === 0 ? { sign: '>=', limit: 0 } : BELOW;
    if (index === codes.length - 1) return ALL;
    return index === 0 ? ABOVE : BELOW;
  });
}

const isBelowZero = ({ sign, limit }: Condition): boolean =>
  (sign === '<' && limit <= 0) || (/^<?=$/.test(sign) && limit < 0);

function holds(value: number, { sign, limit }: Condition): boolean {
  switch (sign) {
    case '<':
      return value < limit;
    case '>':
      return value > limit;
    case '<=':
      return value <= limit;
    case '>=':
      return value >= limit;
    case '<>':
      return value !== limit;
    default:
      return value === limit;
  }
}
