// A row below the records -> the words by which it is what programs and clerks write under a table: who made it, when, how many rows, which page.
import type { Cell } from '../model/sheet.ts';
import { isBlankCell } from './blank-cell.ts';
import { cellText } from './grammar/grammar.ts';

/** Where the cells of a record stand, by index. */
export interface FooterPlaces {
  /** All cells that every row must have. */
  readonly required: readonly number[];
  /** Those of them that hold figures. */
  readonly figures: readonly number[];
}

/** Null for any other row. What has a figure in it is never a footer, nor is what has all that a record without figures must have. */
export function footerLabel(cells: readonly Cell[], { required, figures }: FooterPlaces): string | null {
  const first = cells.find((cell) => !isBlankCell(cell));
  if (typeof first === 'string' && cells.every((cell) => isBlankCell(cell) || RULE.test(cellText(cell!))))
    return first.trim();
  if (typeof first !== 'string' || first.length > LONGEST) return null;
  if (figures.some((index) => isFigure(cellText(cells[index] ?? null)))) return null;
  if (figures.length === 0 && required.every((index) => !isBlankCell(cells[index]))) return null;
  // `#A1` may be the number of an order.
  if (first.trim().startsWith('#') && cells.filter((cell) => !isBlankCell(cell)).length === 1) return first.trim();
  const text = first
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]+/gu, ' ')
    .trim();
  const isAlone = cells.filter((cell) => !isBlankCell(cell)).length === 1;
  return [...FOOTERS, ...(isAlone ? LONE : [])].some((footer) => footer.test(text)) ? first.trim() : null;
}

/** A line drawn with signs, as in tables of terminals, or with words between them: `-----明细列表结束-----`. */
const RULE = /^\s*[-=+:_*|─━—]{3,}(?:[^-=─━—]{1,40}[-=─━—]{3,})?\s*$/;

/** The day of signing may stand in any column. */
const isFigure = (text: string): boolean => /\d/.test(text) && !DAY.test(text.trim());

const DAY = /^\d{4}[-/.年] ?\d{1,2}[-/.月] ?\d{1,2}日?$/;

const LONGEST = 300;

const FOOTERS: readonly RegExp[] = [
  /^(?:制表|製表|制单|製單|审核|審核|复核|覆核|审批|審批|批准|核准|经办|經辦|记账|记帳|出纳|会计|會計|主管|财务|財務|总经理|总监|打印|列印|导出|匯出|下载|下載|生成|查询|查詢|统计|統計|编制|編製|填表|填报|报表|報表|操作|数据来源|資料來源)(?:主管|负责)?(?:人|人员|員|人員|签字|签名|日期|时间|時間|单位|單位|部门|部門|范围|範圍|条件|條件|区间|經理|经理)? ?(?::|$)/,
  /^(?:日期|时间|時間|地点|date|time) ?:/i,
  /^(?:备注|備註|说明|說明|注|附注|特别说明|提示|温馨提示) ?\d* ?:/,
  /^(?:note|notes|source|printed|exported|generated|prepared|checked|reviewed|approved|created|downloaded|report)(?: (?:by|on|at|from|time|date))* ?:/i,
  /(?:签字|签名|签章|盖章|簽字|蓋章) ?:?[ _]*$/,
  /^(?:- ?)?第 ?\d+ ?页|^页码 ?:|^page ?:? ?\d+/i,
  /^[(【]?(?:共|合计|总共|总计)(?:有)? ?:? ?[\d,]+ ?(?:条|條|行|笔|筆|页|頁|单|單|项|項)/,
  /^\(?[\d,]+ (?:rows?|records?|lines?)\b/i,
  /^(?:<|\(|\[|-|—|=|\*| )*(?:完|结束|結束|以下空白|以下无正文|end(?: of (?:report|file|data|document|list|table))?|eof)(?:>|\)|\]|-|—|=|\*| )*$/i,
  /^(?:已|待)?(?:收入|支出|退款|提现|充值)(?:合计|总计)? ?: ?\d+ ?笔/,
];

/** Of a row with nothing else: the month of the rows below, a point of a list of notes, `以上为三月全部订单`. */
const LONE: readonly RegExp[] = [
  /^(?:[一二三四五六七八九十]{1,3}、 ?)?(?:\d{4} ?年 ?)?\d{1,2} ?月份?(?:销售|订单|回款|费用|明细|合同){0,3}$/,
  /^\(?\d{1,2} ?[、.)] ?\p{Script=Han}.{3,}/u,
  /^[*※•·●◆■] ?\p{Script=Han}.{3,}/u,
  /^以上.{2,}/,
  /^\((?:盖章|公章|签章|签字)\)$/,
];
