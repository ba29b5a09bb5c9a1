// The words by which a policy cites its regulation, `第五条10、第七条 说明1` -> the single articles, and which of them an example shows.
import type { PolicyExample } from '../model/mechanisms.ts';

/** One cited article: `第七条`, and `说明1` where a part of it is meant. */
export interface CitedArticle {
  readonly number: string;
  readonly part: string;
}

/** Without blanks and differences of width. */
export const plainArticle = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();

/** What numbers an article: `第七条`, `第3章`, `art. 7`, `7.2`, `三（一）`; `费用控制2` is only words. */
const NUMBER =
  /^(?:第[〇零一二两三四五六七八九十百\d]+[条章节款项]|(?:article|art\.?|section|§)\d+(?:\.\d+)*|\d+(?:\.\d+)+|[一二三四五六七八九十]+(?=[(、.]|$))/u;

/** Separated by 、 ； ， or ;, one after another. A part that names no number belongs to the article before it. */
export function articlesIn(text: string): readonly CitedArticle[] {
  const found: CitedArticle[] = [];
  for (const piece of text.split(/[、;；，]/u)) {
    const cited = plainArticle(piece);
    if (cited === '') continue;
    const number = NUMBER.exec(cited)?.[0] ?? null;
    if (number !== null) found.push({ number, part: cited.slice(number.length) });
    else found.push({ number: found.at(-1)?.number ?? '', part: cited });
  }
  return found;
}

/** Whether an example is of one of the articles: of the same part, or of the whole article. */
export function shows({ article }: PolicyExample, clause: readonly CitedArticle[]): boolean {
  if (article === null) return false;
  return articlesIn(article).some(({ number, part }) =>
    clause.some((one) => one.number === number && (one.part === part || part === '' || one.part === '')),
  );
}
