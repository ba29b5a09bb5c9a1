// A header that says the same twice (`状态 Status`, `订单号/Order No`, `合同号/订单号`) -> what both of its parts stand for.

/**
 * What all parts of the header have in common; null where one of them is not known, or they agree on nothing. The parts stand beside a
 * slash or a line end, or are the words in Chinese and the words in Latin letters.
 */
export function namesOfHeader<Found>(
  header: string,
  lookUp: (part: string) => readonly Found[] | undefined,
): readonly Found[] | null {
  const parts = [bySigns(header), byLetters(header)].find((split) => split.length > 1 && split.every(lookUp));
  if (parts === undefined) return null;
  const [first, ...others] = parts.map((part) => lookUp(part)!);
  const common = first!.filter((one) => others.every((found) => found.includes(one)));
  return common.length === 0 ? null : common;
}

const bySigns = (header: string): readonly string[] =>
  header
    .split(/[/|\\\r\n／｜]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

function byLetters(header: string): readonly string[] {
  const chinese = header.replace(LATIN, '').trim();
  const latin = header.replace(CHINESE, ' ').trim();
  return chinese === '' || !/[A-Za-z]/.test(latin) || !/\p{Script=Han}/u.test(chinese) ? [] : [chinese, latin];
}

/** Words with the spaces and signs between them. */
const LATIN = /[A-Za-z][A-Za-z\d .'’&-]*/g;
const CHINESE = /[^A-Za-z\d .'’&-]+/g;
