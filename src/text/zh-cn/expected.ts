// The short form of what a value should have been -> simplified Chinese words.
import { type ExpectedPhrase, expectedPhrase } from '../expected-phrase.ts';

const PHRASES: readonly ExpectedPhrase[] = [
  [/^fixed error$/, 'error：有此问题就无法计算，办法不能降低它的级别'],
  [/^percent (.+)\?$/, '带百分号的百分比；是不是 $1'],
  [/^percent (.+)\.\.(.+)$/, '$1 至 $2 的百分比'],
  [/^percent$/, '百分比，如 5%'],
  [/^money 0\.00$/, '最多两位小数的金额'],
  [/^money \.\.(.+)$/, '不超过 $1 的金额'],
  [/^money$/, '金额，如 1234.50'],
  [/^day$/, '日期，如 2026-03-05'],
  [/^integer (.+)\.\.(.+)$/, '$1 至 $2 的整数'],
  [/^(?:decimal|factor) (.+)\.\.(.+)$/, '$1 至 $2 的数字'],
  [/^number$/, '数字'],
  [/^positive number$/, '大于零的数字'],
  [/^id$/, '由文字、数字、“_”、“-”和“.”组成的名称'],
  [/^text$/, '文字'],
  [/^mapping$/, '下一级的键和值'],
  [/^list 1\.\.$/, '至少有一项的列表'],
  [/^list$/, '列表'],
  [/^unique$/, '未曾出现过的值'],
  [/^ascending$/, '大于前一项的值'],
  [/^sum (.+)$/, '合计为 $1 的各值'],
  [/^contains: (.+)$/, '包含 $1 的列表'],
  [/^at least: (.+)$/, '不小于 $1 的值'],
  [/^first above: (.+)$/, '第一项的 above 为 $1'],
  [/^one of: (.+)$/, '以下之一：$1'],
];

export const expectedInWords = (form: string): string => expectedPhrase(form, PHRASES);
