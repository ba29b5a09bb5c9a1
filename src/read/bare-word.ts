// A cell that may be a header -> the word in it, by which known words are told from names and figures.

/** Without case, spaces, marks and units: `="订单 号"`, `*订单号` and `金额(元)` are headers, too. */
export const bareWord = (cell: string): string =>
  cell
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^()]*\)/g, '')
    .replace(/[\s\p{Cf}_.*#="'-]+/gu, '');
