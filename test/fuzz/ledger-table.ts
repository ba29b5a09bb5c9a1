// Random choices -> a ledger as people keep it: known values, each spelt in one of the ways that are read, amid all kinds of dirt.
import fc from 'fast-check';
import { type Encoding, writable } from './encodings.ts';

/** Draws a value; what is drawn shrinks. */
export type Draw = fc.GeneratorValue;

/** Only whole numbers are drawn: the library keeps every arbitrary that it has seen, and looks through all of them for each draw. */
export const between = (draw: Draw, min: number, max: number): number => draw(fc.integer, { min, max });
export const pick = <T>(draw: Draw, list: readonly T[]): T => list[between(draw, 0, list.length - 1)]!;
/** True once in so many times. */
export const once = (draw: Draw, times: number): boolean => between(draw, 1, times) === times;

/** A cell as it is written in CSV; in a workbook money and days may be numbers of a format. */
export interface WrittenCell {
  readonly text: string;
  readonly fen?: number;
  /** `2026-03-05` */
  readonly day?: string;
}

export interface WrittenRow {
  readonly cells: readonly WrittenCell[];
  /** The row in canonical form, null where it is none, or where nobody can say. */
  readonly means: Readonly<Record<string, string>> | null;
  readonly kind: 'title' | 'header' | 'row' | 'total' | 'blank';
}

export interface LedgerTable {
  readonly ledger: 'sales' | 'collections';
  readonly rows: readonly WrittenRow[];
}

type Type = 'identifier' | 'money' | 'day' | 'text' | 'person' | 'status';

interface Column {
  readonly name: string;
  readonly type: Type;
  readonly required?: boolean;
  /** Simplified, traditional and English headers. */
  readonly headers: readonly [string, string, string];
}

const COLUMNS: Readonly<Record<LedgerTable['ledger'], readonly Column[]>> = {
  sales: [
    { name: 'order_no', type: 'identifier', required: true, headers: ['合同编号', '訂單號', 'Order no'] },
    { name: 'signed_on', type: 'day', required: true, headers: ['签约日期', '簽約日期', 'signed_on'] },
    { name: 'person_id', type: 'person', required: true, headers: ['工号', '工號', 'Person ID'] },
    { name: 'amount', type: 'money', required: true, headers: ['成交金额', '金額', 'Sales Amount'] },
    { name: 'customer', type: 'text', headers: ['客户名称', '客戶', 'Customer'] },
    { name: 'category', type: 'text', headers: ['产品类别', '產品類別', 'category'] },
    { name: 'cost', type: 'money', headers: ['成本', '成本', 'Cost'] },
    { name: 'status', type: 'status', headers: ['状态', '狀態', 'Status'] },
    { name: 'executed_on', type: 'day', headers: ['履约日期', '履約日期', 'executed on'] },
  ],
  collections: [
    { name: 'receipt_no', type: 'identifier', required: true, headers: ['收款单号', '收款單號', 'Receipt No.'] },
    { name: 'received_on', type: 'day', required: true, headers: ['到账日期', '到帳日期', 'received on'] },
    { name: 'order_no', type: 'identifier', required: true, headers: ['订单号', '訂單號', 'order no'] },
    { name: 'amount', type: 'money', required: true, headers: ['回款金额', '回款金額', 'AMOUNT'] },
  ],
};

/** Texts that something on the way may take for more than a text. */
const TEXTS = [
  '武汉柏舟餐饮管理有限公司',
  '上海乙',
  '臺北丙商行',
  '=1+1',
  '=HYPERLINK("http://x")',
  '@SUM(A1)',
  '-5',
  "'00123",
  'a,b;c\td|e',
  'x"y""z',
  'a"',
  'first\nsecond',
  'first\r\nsecond',
  '\u0001\u001b[31m',
  '__proto__',
  'constructor',
  '😀𠀀',
  'é\u200b零\u202e宽',
  'null',
  'NaN',
  '1.2E+5',
  '00123',
  '2026/3/5',
  '一二一',
  '_x000D_',
  '<b>&amp;]]>',
  'x'.repeat(300),
];

/** What databases write for no value. */
const FOR_NOTHING = new Set(['null', 'NaN']);

const UNKNOWN_HEADERS = ['__proto__', 'constructor', 'toString', 'zzzz9', '=1+1', '一一一一一', '"', 'hasOwnProperty'];

const TITLES = [
  '武汉澄川净水设备有限公司',
  '2026年第一季度明细表',
  '单位:元',
  'Report 2026',
  '制表人:沈',
  '=A1',
  '__proto__',
];

export const PEOPLE = ['E01', 'E02', 'E03', 'S01'];

const two = (number: number): string => `${number}`.padStart(2, '0');

function dayCell(draw: Draw): { readonly cell: WrittenCell; readonly means: string } {
  const [month, date] = [between(draw, 1, 3), between(draw, 1, 28)];
  const day = `2026-${two(month)}-${two(date)}`;
  const spellings = [day, `2026/${month}/${date}`, `2026.${month}.${date}`, day.replaceAll('-', ''), `${day} 09:30:15`];
  const text = pick(draw, [...spellings, `2026年${month}月${date}日`, ` ${day} `, day.replace(/\d/g, wide)]);
  return { cell: { text, day }, means: day };
}

const wide = (digit: string): string => String.fromCharCode(digit.charCodeAt(0) + 0xfee0);

function moneyCell(draw: Draw): { readonly cell: WrittenCell; readonly means: string } {
  const fen = pick(draw, [between(draw, 0, 99), between(draw, 100, 9_999_999), between(draw, 1, 900) * 10_000]);
  const plain = `${Math.floor(fen / 100)}.${two(fen % 100)}`;
  const grouped = plain.replace(/\B(?=(\d{3})+\.)/g, ',');
  const spellings = [
    plain,
    grouped,
    `¥${grouped}`,
    `￥${plain}`,
    `${plain}元`,
    ` ${plain}\u00a0`,
    plain.replace(/\d/g, wide),
  ];
  if (fen % 10_000 === 0) spellings.push(`${fen / 1_000_000}万`, `${fen / 1_000_000}万元`);
  if (fen % 100 === 0) spellings.push(`${fen / 100}`);
  return { cell: { text: pick(draw, spellings), fen }, means: plain };
}

function cellOf(draw: Draw, type: Type, row: number): { readonly cell: WrittenCell; readonly means: string } {
  const plain = (text: string) => ({ cell: { text }, means: text });
  switch (type) {
    case 'day':
      return dayCell(draw);
    case 'money':
      return moneyCell(draw);
    case 'identifier':
      return plain(`${pick(draw, ['HT26-', 'A', '00', 'x_'])}${1000 + row}`);
    case 'person':
      return plain(pick(draw, PEOPLE));
    case 'status':
      return pick(draw, [
        plain('valid'),
        { cell: { text: '有效' }, means: 'valid' },
        { cell: { text: '作废' }, means: 'cancelled' },
      ]);
    case 'text': {
      const text = pick(draw, TEXTS);
      return { cell: { text }, means: text.trim() };
    }
  }
}

const NOTHING: WrittenCell = { text: '' };

/** A column of the table, or one that the program does not know. */
type Slot = { readonly column: Column } | { readonly header: string };

function slotsOf(draw: Draw, columns: readonly Column[]): readonly Slot[] {
  const chosen: Slot[] = columns
    .filter(({ required }) => required === true || once(draw, 2))
    .map((column) => ({ column }));
  if (once(draw, 3)) chosen.push({ header: pick(draw, UNKNOWN_HEADERS) });
  if (once(draw, 4)) chosen.push({ header: '' });
  return shuffled(draw, chosen);
}

function shuffled<T>(draw: Draw, list: readonly T[]): readonly T[] {
  const rest = [...list];
  return list.map(() => rest.splice(between(draw, 0, rest.length - 1), 1)[0]!);
}

function headerText(draw: Draw, { headers }: Column, script: number): string {
  const header = headers[script]!;
  return pick(draw, [header, header, ` ${header} `, `${header}*`, `${header}（元）`, header.toUpperCase()]);
}

/** The table as its encoding can hold it; every row of it is in order, and so is its header. */
export function ledgerTable(draw: Draw, ledger: LedgerTable['ledger'], encoding: Encoding): LedgerTable {
  const script = encoding === 'big5' ? pick(draw, [1, 1, 2]) : pick(draw, [0, 0, 1, 2]);
  const slots = slotsOf(draw, COLUMNS[ledger]);
  const safe = (text: string): string => writable(text, encoding);
  const bare = (texts: readonly string[], kind: WrittenRow['kind']): WrittenRow => ({
    cells: texts.map((text) => ({ text: safe(text) })),
    means: null,
    kind,
  });
  const header = bare(
    slots.map((slot) => ('column' in slot ? headerText(draw, slot.column, script) : slot.header)),
    'header',
  );
  const rowOf = (row: number): WrittenRow => {
    const means: Record<string, string> = {};
    const cells = slots.map((slot) => {
      if (!('column' in slot)) return slot.header === '' ? NOTHING : { text: safe(pick(draw, TEXTS)) };
      const { column } = slot;
      const { cell, means: meant } = cellOf(draw, column.type, row);
      // A spelling that the encoding cannot hold gives way to the plain one.
      // What is lost altogether is no text any more.
      const kept = safe(cell.text).replace(/^\?{2,}$/, 'lost');
      const text = column.type === 'text' || kept === cell.text ? kept : meant;
      means[column.name] = column.type !== 'text' ? meant : FOR_NOTHING.has(text) ? '' : text.trim();
      return { ...cell, text };
    });
    return { cells, means, kind: 'row' };
  };
  const words = ['合计', 'Total', '小計'].filter((word) => safe(word) === word);
  const total = (): WrittenRow => bare([pick(draw, words), ...slots.slice(1).map(() => '')], 'total');
  const rows: WrittenRow[] = Array.from({ length: between(draw, 0, 3) }, () => bare([pick(draw, TITLES)], 'title'));
  rows.push(header);
  for (let row = between(draw, 1, 8); row > 0; row -= 1) {
    rows.push(rowOf(row));
    if (once(draw, 8))
      rows.push(
        bare(
          slots.map(() => ''),
          'blank',
        ),
      );
    if (once(draw, 20)) rows.push(header);
    if (once(draw, 12)) rows.push(total());
  }
  return { ledger, rows };
}
