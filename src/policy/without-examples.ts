// The text of a policy file -> the same with blank lines in place of its examples, for who only computes with it.

/**
 * Examples may be longer than the policy itself, and reading them would slow every settlement down. All other values keep
 * their lines. Examples that are not written as a block stay.
 */
export function withoutExamples(text: string): string {
  const begins = [...text.matchAll(BEGIN)];
  const [begin] = begins;
  const isFlow = FIRST_VALUE.exec(text)?.[1] === '{';
  if (begin === undefined || begins.length > 1 || isFlow) return text;
  const start = begin.index;
  const rest = text.slice(start + begin[0].length);
  const next = rest.search(NEXT_KEY);
  const end = next === -1 ? text.length : start + begin[0].length + next;
  return text.slice(0, start) + text.slice(start, end).replaceAll(/[^\r\n]+/g, '') + text.slice(end);
}

const BEGIN = /^examples:[ \t]*(?:#.*)?$/gm;

/** At the line's beginning: neither a comment nor an item of the list, which may stand there too. */
const NEXT_KEY = /^[^\s#-]/m;

/** The first character that is not of a comment. */
const FIRST_VALUE = /^\uFEFF?[ \t]*([^\s#\uFEFF])/m;
