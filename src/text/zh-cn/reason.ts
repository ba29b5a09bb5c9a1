// Short forms of why something failed (error codes of the system, of CSV and YAML parsing, of editions) -> simplified Chinese words.

const REASONS: Readonly<Record<string, string>> = {
  EACCES: '没有权限',
  EPERM: '没有权限',
  EISDIR: '它是文件夹',
  EBUSY: '被其他程序占用',
  EMFILE: '打开的文件过多',
  CSV_QUOTE_NOT_CLOSED: '带引号的单元格没有结束引号',
  INVALID_OPENING_QUOTE: '单元格不以引号开头，中间却有引号',
  CSV_INVALID_CLOSING_QUOTE: '结束引号之后还有文字',
  'duplicate-key': '此键重复出现',
  'tab-as-indent': '缩进用了制表符，应为空格',
  'bad-indent': '缩进不一致',
  'missing-char': '缺少字符',
  'unexpected-token': '出现了意外的内容',
  'multiline-implicit-key': '键应写在一行内，后跟冒号和空格',
  'block-as-implicit-key': '一行中有两个键',
  'multiple-docs': '不止一个文档',
  'non-string-key': '键必须是普通文字',
  'too-large': '文件过大',
  'too-deep': '嵌套过深',
  alias: '此处不使用别名',
  anchor: '此处不使用锚点',
  tag: '此处不使用标签',
  none: '一个也没有',
  'same-date': '有两版在同一天生效',
  'different-id': '名称不同',
  'fiscal-year': '财年起始月不同',
};

/** An unknown form as it is. */
export const reasonInWords = (reason: string): string => REASONS[reason] ?? reason;
