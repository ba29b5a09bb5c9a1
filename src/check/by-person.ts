// Sales rows -> what somebody asks of their people, asked once a person instead of once a row.
import { SaleView } from '../model/columns/sale-view.ts';
import type { SalesRow } from '../model/ledger.ts';
import type { RowList } from '../model/row-list.ts';
import { type TextNumbers, textNumbers } from '../model/text-numbers.ts';

/** The numbers of the texts that the rows name again and again. */
export const textsOf = (sales: RowList<SalesRow>): TextNumbers =>
  (sales.length === 0 ? null : SaleView.textsOf(sales.at(0)!)) ?? textNumbers();

export function byPerson<Answer extends object | boolean>(
  sales: RowList<SalesRow>,
  ask: (personId: string) => Answer,
): (row: SalesRow) => Answer {
  const texts = textsOf(sales);
  const answers: (Answer | undefined)[] = [];
  return (row) => {
    const number = SaleView.personAmong(texts, row);
    const known = answers[number];
    if (known !== undefined) return known;
    // Numbers come in any order, and a list with holes would be slow.
    while (answers.length <= number) answers.push(undefined);
    const answer = ask(row.personId);
    answers[number] = answer;
    return answer;
  };
}
