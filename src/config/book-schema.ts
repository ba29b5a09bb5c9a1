// The shape of a book file, every key with its meaning for editors.
import * as z from 'zod';
import { LEDGER_NAMES } from '../model/ledger.ts';
import { dictionary, list, mapping, oneOf, said, scalar } from '../yaml/shape.ts';
import { words } from '../yaml/text-rule.ts';
import { ENCODINGS } from './book-config.ts';

const text = scalar(words);

const source = mapping({
  file: said(
    text,
    '文件，可用 * 匹配多个；工作簿可写 文件.xlsx#工作表',
    'File, with * for several; or file.xlsx#sheet',
  ),
  sheet: said(text.optional(), '工作表名称', 'Name of the sheet'),
  encoding: said(
    oneOf([...ENCODINGS, 'gbk']).optional(),
    '文本编码；不写则自动识别',
    'Encoding; found by content when left out',
  ),
  columns: said(
    dictionary(text).optional(),
    '文件中的表头: 标准列名，- 为不读取',
    'Header as it stands in the file: canonical column, - for none',
  ),
  values: said(
    dictionary(dictionary(text)).optional(),
    '标准列名: { 文件中的写法: 标准值 }',
    'Canonical column: { word in the file: canonical value }',
  ),
  defaults: said(
    dictionary(text).optional(),
    '标准列名: 空白或缺列时的值，可用 {sheet} {row}',
    'Canonical column: what a blank cell or absent column counts as; {sheet} and {row} stand for the place',
  ),
  blank: said(list(text).optional(), '视为空白的写法', 'Words that mean an empty cell'),
  dates: said(
    oneOf(['day-first', 'month-first']).optional(),
    '3/5/2026 的次序：day-first 日在前，month-first 月在前',
    'How 3/5/2026 is read',
  ),
}).meta({ id: 'ledger-file' });

const oneSource = z.union([text, source], { error: 'text or mapping' });
const sources = z
  .union([text, list(oneSource), source], { error: 'text, list or mapping' })
  .meta({ id: 'ledger-files' });

const ledgers = Object.fromEntries(
  LEDGER_NAMES.map((name) => [name, said(sources.optional(), `${name} 台账的文件`, `Files of the ledger ${name}`)]),
) as Record<(typeof LEDGER_NAMES)[number], z.ZodOptional<typeof sources>>;

export const bookSchema = mapping({
  book: said(text.optional(), '账簿名称', 'Title of the book'),
  language: said(oneOf(['zh-CN', 'en']).optional(), '输出语言', 'Language of the output'),
  policies: said(
    z.union([text, list(text)], { error: 'text or list' }),
    '办法文件（可多个版本，按生效日期），或内置办法的名称如 zhicheng',
    'Policy files (editions by date), or the name of a built-in policy such as zhicheng',
  ),
  ledgers: said(
    mapping(ledgers).optional(),
    '台账文件；未列出的用 ledgers/名称*.csv 与 .xlsx',
    'Ledger files; those not named are looked for as ledgers/NAME*.csv and .xlsx',
  ),
  out: said(text.optional(), '结果文件夹（默认 out）', 'Folder for results (out when left out)'),
});

export type BookFile = z.output<typeof bookSchema>;
export type SourceFile = z.output<typeof source>;
