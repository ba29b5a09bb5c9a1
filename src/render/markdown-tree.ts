// A tree enters, nested lists of Markdown leave.
import type { Branch, Tree } from '../model/document.ts';
import { formatFen } from '../model/money.ts';
import { grouped } from '../text/grouped.ts';

/** `escaped` makes text harmless for Markdown. */
export function* treeMarkdown({ branches }: Tree, escaped: (text: string) => string): Iterable<string> {
  yield '\n';
  for (const branch of branches) yield* branchMarkdown(branch, '', escaped);
}

function* branchMarkdown(branch: Branch, indent: string, escaped: (text: string) => string): Iterable<string> {
  const amount = branch.amount === null ? '' : ` **${grouped(formatFen(branch.amount))}**`;
  yield `${indent}- ${escaped(branch.text)}${amount}\n`;
  for (const line of branch.lines) yield `${indent}  <br>${escaped(line)}\n`;
  for (const child of branch.children) yield* branchMarkdown(child, `${indent}  `, escaped);
}
