// The sentence and the hint of every finding in simplified Chinese; the place and the value are printed before them.
import type { FindingFacts } from '../../model/finding-facts.ts';
import type { LedgerName } from '../../model/ledger.ts';
import type { FindingsWords } from '../words.ts';
import { expectedInWords } from './expected.ts';
import { LEDGER_NAMES } from './ledger-names.ts';
import { lint } from './lint.ts';
import { reasonInWords } from './reason.ts';

const UNREAD: Readonly<Record<Exclude<FindingFacts['READ-UNREAD-COLUMN']['says'], 'unnamed'>, string>> = {
  currency: '金额可能不是人民币元',
  rate: '金额须换算',
  void: '该行不计入',
  refund: '有退款或退货',
  status: '该行可能不应计入',
  direction: '款项是支出',
  kind: '该行是冲减',
  left: '此人已离职，却没有离职日期',
};

const FAR_FROM: Readonly<Record<FindingFacts['CELL-FAR']['beside'], (figure: string) => string>> = {
  grade: (figure) => `与该职级的任务 ${figure} 相差悬殊。`,
  list: (figure) => `单价与统一报价 ${figure} 相差悬殊。`,
  amount: (figure) => `成本是金额 ${figure} 的数倍。`,
  others: (figure) => `与其他所有金额相差悬殊，其中最接近的是 ${figure}。`,
};

const BEFORE_SIGNED: Readonly<Record<string, string>> = {
  executed: '履约',
  cancelled: '作废',
  due: '应收',
  'written-off': '核销',
};

/** Numbers and names that cannot be what they are written as. */
const IDENTIFIERS = {
  lost: {
    says: '内容已残缺：程序把它变成了数字，或写不出其中的字。',
    hint: '请把该列设为文本格式后重新录入，或重新导出为 CSV UTF-8。',
  },
  example: {
    says: '该行可能只是示例。',
    hint: '请删除该行；如果应计入，请去掉这个字样，或在 salesctl.yaml 的 values 下写明它的含义。',
  },
  ditto: {
    says: '这里只写了与上面某行相同。',
    hint: '请写出内容：各行逐行读取，而且可能被排序。',
  },
};

export const findings: FindingsWords = {
  'READ-NO-FILE': {
    says: ({ path }) => `找不到文件 ${path}。`,
    hint: ({ shipped, nearest = '' }) =>
      shipped === undefined
        ? `${didYouMean(nearest)}请检查文件名和路径：命令行上的，或 salesctl.yaml 中的。`
        : `${didYouMean(shipped.nearest)}请写制度文件的路径，或随附制度的名称：${listed(shipped.names)}。`,
  },
  'READ-NO-ACCESS': {
    says: ({ path, reason }) => `无法读取 ${path}（${reasonInWords(reason)}）。`,
    hint: ({ path, reason }) =>
      reason === 'EISDIR' ? `请写明其中的文件：${path}/*.csv。` : '如文件正在别处打开，请先关闭，并确认您有读取权限。',
  },
  'READ-SAME-FILE': {
    says: ({ first }) => `该文件与 ${first} 逐字节相同，没有再读一遍。`,
    hint: () => '请只列一次；如果应是另一个文件，请换成正确的那个。',
  },
  'READ-UNREAD-FILE': {
    says: ({ ledger }) => `从文件名看，这是${ledgerInWords(ledger)}台账的文件，但没有被读取。`,
    hint: ({ ledger }) =>
      `请在 salesctl.yaml 的 ledgers 下的 ${ledger} 中列出它（CSV 或 XLSX）；若不需要，请移到别的文件夹。`,
  },
  'READ-NOT-A-WORKBOOK': {
    says: ({ looksLike }) =>
      looksLike === 'json' || looksLike === 'archive'
        ? `这既不是 XLSX 工作簿，也不是 CSV 文本，看起来是${LOOKS_LIKE[looksLike]}。`
        : `这不是 XLSX 工作簿，看起来是${LOOKS_LIKE[looksLike]}。`,
    hint: ({ looksLike }) => REMEDY[looksLike],
  },
  'READ-DAMAGED': {
    says: ({ reason }) => `文件已损坏：${reasonInWords(reason)}。`,
    hint: () => '请用表格软件打开，另存为 XLSX 或 CSV UTF-8，再使用该副本。',
  },
  'READ-NO-SHEET': {
    says: ({ sheet }) => (sheet === '' ? '工作簿中没有可读的工作表。' : `没有工作表“${sheet}”。`),
    hint: ({ sheets }) =>
      sheets === ''
        ? '只有工作簿才有工作表：请只写文件名。'
        : `现有工作表：${listed(sheets)}。请在文件名后注明其一：文件.xlsx#工作表。`,
  },
  'READ-ENCODING': {
    says: ({ offset, mixed }) =>
      mixed === true
        ? `同一文件中有两种文字编码：此处与别处不同${where('（第 ', offset, ' 字节）')}。`
        : `无法识别文字编码${where('（第 ', offset, ' 字节）')}。`,
    hint: ({ mixed, yaml }) =>
      yaml === true
        ? '请把文件另存为 UTF-8 编码。'
        : mixed === true
          ? '不同编码的文件被拼在了一起：请先各自另存为 CSV UTF-8，或逐个列出文件；注明编码没有用。'
          : '请把文件另存为 CSV UTF-8，或注明编码：--encoding gb18030，或 salesctl.yaml 中的 encoding。',
  },
  'READ-NO-HEADER': {
    says: ({ ledger }) => `没有找到${ledgerInWords(ledger)}台账的表头行。`,
    hint: ({ missing }) => `请在数据上方写明列名${where('；必需的列：', listed(missing))}。`,
  },
  'READ-MISSING-COLUMN': {
    says: ({ ledger, column, title, pieces }) =>
      title === undefined
        ? `${ledgerInWords(ledger)}台账缺少必需的列 ${column}。`
        : `${ledgerInWords(ledger)}台账的列 ${column} 须以${pieces ? '单件' : '元'}计；标题“${title}”注明的却不是。`,
    hint: ({ column, nearest, title, pieces }) =>
      title !== undefined
        ? `请改为以${pieces ? '单件' : '元'}计；如果本来就是，请在 salesctl.yaml 中把“${nearest}”对应到 ${column}。`
        : nearest === ''
          ? '请补上该列，或在 salesctl.yaml 中指明哪个表头是它。'
          : `是不是“${nearest}”？请改表头，或在 salesctl.yaml 中把它对应到 ${column}。`,
  },
  'READ-AMBIGUOUS-HEADER': {
    says: ({ columns }) => `该表头可以指多个列：${listed(columns)}。`,
    hint: () => '请改成所指的那个列名，或在 salesctl.yaml 中注明对应关系。',
  },
  'READ-DOUBLED-COLUMN': {
    says: ({ column, headers }) => `列 ${column} 出现了不止一次：${listed(headers)}。`,
    hint: () => '请只保留一个，其余改名或另作对应。',
  },
  'READ-DECIMAL-COMMA': {
    says: ({ other, column, row }, value) =>
      `无法判断“${value}”中的符号是千位分隔还是小数点：第 ${row} 行的“${other}”（${column}）以逗号作小数点。`,
    hint: () => '请在整个文件中以“.”作小数点，千位不加符号：1234.50。',
  },
  'READ-RAGGED-ROW': {
    says: ({ expected, found }) => `表头有 ${expected} 个单元格，本行却有 ${found} 个。`,
    hint: () => '请检查是否多了或少了分隔符；含分隔符的文字要用双引号括起来。',
  },
  'READ-QUOTE': {
    says: ({ reason }) => `双引号的位置不对：${reasonInWords(reason)}。`,
    hint: () => '带引号的单元格要有结束引号；单元格内的引号要写两次（""）。',
  },
  'READ-HIDDEN-ROWS': {
    says: ({ rows }) => `有 ${rows} 个隐藏行也照常读取了。`,
    hint: () => '不应计入的行请删除；隐藏并不会使其不计入。',
  },
  'READ-MERGED-CELLS': {
    says: ({ count, cells, hold }) =>
      hold === 'nothing'
        ? `合并单元格从上方延伸到 ${listed(cells)}：其内容只在第一行计入，这 ${count} 个单元格按空白处理。`
        : `合并单元格盖住了 ${count} 个另有内容的单元格（${listed(cells)}），已按空白处理。`,
    hint: () => '请取消合并；应计入的内容，请在每一行分别填写。',
  },
  'READ-HIDDEN-SHEETS': {
    says: ({ sheets }) => `工作簿中有隐藏的工作表，未读取：${listed(sheets)}。`,
    hint: () => '如果其中有应计入的数据，请在文件名后注明工作表：文件.xlsx#工作表。',
  },
  'READ-HIDDEN-COLUMNS': {
    says: ({ count, columns }) => `有 ${count} 个隐藏列（${listed(columns)}）也照常读取了。`,
    hint: () => '请查看其中的内容；隐藏并不会使其不计入。',
  },
  'READ-OTHER-SHEETS': {
    says: ({ ledger, sheets }) => `其他工作表也有${ledgerInWords(ledger)}台账的列，但未读取：${listed(sheets)}。`,
    hint: () => '应计入的，请在文件名后逐个注明工作表：文件.xlsx#工作表；不应计入的，也请注明所用的工作表。',
  },
  'READ-UNCLEAR-CELLS': {
    says: ({ count, cells, look }) =>
      `有 ${count} 个单元格${look === 'struck' ? '带有删除线' : '是白底白字'}（${listed(cells)}），但已照常计入。`,
    hint: () => '不应计入的，请删除，或把该行状态改为作废；应计入的，请改成与其他单元格一样。',
  },
  'READ-NEAR-HEADER': {
    says: ({ column }) => `没有叫这个名称的列；它与缺少的列 ${column} 只差一点。`,
    hint: ({ column }) => `如果指的是 ${column}，请改正表头，或在 salesctl.yaml 中注明对应关系；否则无需处理。`,
  },
  'READ-MAPPED-HEADER': {
    says: ({ column, mapped, read }) =>
      read === 'another'
        ? `salesctl.yaml 注明 ${column} 是 ${mapped}，但文件中没有；改从此列读取了。`
        : `salesctl.yaml 注明 ${column} 是 ${mapped}，但文件中没有这个表头，也没有别的表头指该列。`,
    hint: ({ read, nearest }) => {
      if (read === 'another') return '请查明指的是哪一列，并更正 salesctl.yaml 或表头。';
      return nearest === ''
        ? '请更正 salesctl.yaml 的 columns 中的表头；该文件本来就没有此列的，无需处理。'
        : `是不是“${nearest}”？是则请在 salesctl.yaml 的 columns 中更正。`;
    },
  },
  'READ-TITLE-UNIT': {
    says: ({ columns }) => `表头上方的标题注明了以下各列的单位：${listed(columns)}。`,
    hint: () => '这些列中未带单位的数字已按该单位读取；标题有误的，请更正。',
  },
  'READ-UNREAD-COLUMN': {
    says: ({ says, rows }) =>
      says === 'unnamed'
        ? `该列没有自己的表头，其中 ${rows} 行的内容不会被读取。`
        : `该列不会被读取，但其中有 ${rows} 行写明${UNREAD[says]}。`,
    hint: ({ says }) =>
      says === 'unnamed'
        ? '请写上表头；一个表头跨多列合并的，请拆分；不应计入的，写任何字样都可以。'
        : '请删除或换算这些行，或把金额改为负数、把状态改为作废；如果本来就应照此计入，则无需处理。',
  },
  'READ-REPEATED-HEADER': {
    says: () => '该行重复或说明了表头，未计入。',
    hint: () => '无需处理。',
  },
  'READ-SEVERAL-TABLES': {
    says: ({ where }) =>
      where === 'above'
        ? '该行在表头之上，却像一条记录，不会被读取。'
        : '从这里开始是另一张表：表头的列不同，或位置不同。',
    hint: () => '请让每张表各占一个文件或工作表，表头在各行之上。',
  },
  'READ-EXAMPLE-ROW': {
    says: () => '该行注明是示例，未计入。',
    hint: () => '无需处理；如果应计入，请去掉编号中的这个字样。',
  },
  'READ-FOOTER-ROW': {
    says: () => '该行被当作表尾的说明，未计入。',
    hint: () => '如果是真实数据行，请补全所缺的内容。',
  },
  'READ-TOTAL-ROW': {
    says: ({ label }) => `“${label}”一行被当作合计行，未计入。`,
    hint: () => '如果它是普通数据行，请改一下文字。',
  },
  'READ-NO-LEDGER': {
    says: ({ ledger }) => `账簿中没有${ledgerInWords(ledger)}台账。`,
    hint: ({ ledger }) => `请在 salesctl.yaml 的 ledgers 下写明文件，或使用 --${ledger} 文件。`,
  },
  'CELL-MISSING': {
    says: () => '单元格为空，但这里必须有值。',
    hint: () => '请填写，或删除该行。',
  },
  'CELL-MONEY': {
    says: ({ shown }) => (shown === undefined ? '这不是金额。' : SHOWN_OTHERWISE),
    hint: ({ expected, shown }) =>
      shown !== undefined
        ? '请核对原意，并把单元格格式改为以元显示的普通数字。'
        : `请按元写成 ${expected} 的样子，最多两位小数；1,234.50、¥1,234.50 和 1.5万 也可以。`,
  },
  'CELL-NUMBER': {
    says: ({ shown }) => (shown === undefined ? '这不是数字。' : SHOWN_OTHERWISE),
    hint: ({ shown }) =>
      shown === undefined ? '请写成 12、12.5 或 1,200。' : '请核对原意，并把单元格格式改为普通数字。',
  },
  'CELL-DATE': {
    says: () => '日历上没有这样的日期。',
    hint: () => '请写成 2026-03-05、2026/3/5 或 2026年3月5日。',
  },
  'CELL-DATE-ORDER': {
    says: () => '这个日期既可读作“日/月”，也可读作“月/日”。',
    hint: () => '请写成 2026-03-05，或在 salesctl.yaml 中把 dates 设为 day-first 或 month-first。',
  },
  'CELL-PERCENT': {
    says: ({ shown }) => (shown === undefined ? '这不是百分比。' : SHOWN_OTHERWISE),
    hint: ({ suggestion }) => `请带上百分号，写成 ${suggestion === '' ? '33.33%' : suggestion} 的样子。`,
  },
  'CELL-CHOICE': {
    says: ({ beside }) => (beside === undefined ? '这里不认识这个词。' : '此处写明该行不以人民币元计。'),
    hint: ({ choices, beside }) =>
      beside === undefined
        ? `请用以下之一：${listed(choices)}；或在 salesctl.yaml 中注明对应关系。`
        : `请把金额折算成元，并在此写 ${choices}；金额本来就是元的，请在 salesctl.yaml 中略过该列：columns: { "${beside}": "-" }。`,
  },
  'CELL-PERIOD': {
    says: () => '这不是期间。',
    hint: () => '请按该列要求写成月份 2026-03、季度 2026-Q1 或年度 2026。',
  },
  'CELL-IDENTIFIER': {
    says: ({ why }) => IDENTIFIERS[why ?? 'lost'].says,
    hint: ({ why }) => IDENTIFIERS[why ?? 'lost'].hint,
  },
  'CELL-RANGE': {
    says: ({ range }) => `数值超出范围 ${range}。`,
    hint: () => '请更正数值。',
  },
  'CELL-ERROR': {
    says: ({ why }) =>
      why === 'struck' ? '其中一部分文字带有删除线，无法判断哪些内容应计入。' : '单元格是公式错误，或公式没有结果。',
    hint: ({ why }) => (why === 'struck' ? '请只保留应计入的内容。' : '请修正公式或换成数值，再保存工作簿。'),
  },
  'CELL-FAR': {
    says: ({ beside, figure }) => FAR_FROM[beside](figure),
    hint: () => '请核对小数点和单位（元还是万元）；无误则无需处理。',
  },
  'CELL-NO-EFFECT': {
    says: ({ reason }) => NO_EFFECT[reason].says,
    hint: ({ reason }) => NO_EFFECT[reason].hint,
  },
  'KEY-DUPLICATE': {
    says: ({ first }) => `${first} 已有相同的编号。`,
    hint: ({ ledger }) => DOUBLED[ledger] ?? '请删除其中一行，或更正本行。',
  },
  'KEY-UNKNOWN-PERSON': {
    says: () => '人员台账中没有这个工号或姓名。',
    hint: ({ nearest }) => `${didYouMean(nearest)}请更正，或把此人加入人员台账。`,
  },
  'KEY-NAME-FOR-ID': {
    says: ({ person }) => `这里写的是姓名，已按工号 ${person} 读取。`,
    hint: () => '请改写工号，以免日后有人重名。',
  },
  'KEY-AMBIGUOUS-NAME': {
    says: ({ people }) => `有几个人叫这个名字：${listed(people)}。`,
    hint: () => '请写明所指之人的工号。',
  },
  'KEY-UNKNOWN-ORDER': {
    says: () => '销售台账中没有这个订单，它的回款和分成暂不计入（调整照常发放）。',
    hint: ({ nearest }) => `${didYouMean(nearest)}请更正订单号，或在销售台账中补上该订单。`,
  },
  'KEY-UNKNOWN-PROJECT': {
    says: () => '项目台账中没有这个项目，本行没有人可得提成。',
    hint: () => '请更正项目编号，或在项目台账中写明人员和比例。',
  },
  'KEY-UNKNOWN-CUSTOMER': {
    says: () => '客户台账中没有这个客户，其等级、账期和信用额度不详。',
    hint: ({ nearest }) => `${didYouMean(nearest)}请更正客户名称，或在客户台账中补上。`,
  },
  'KEY-NEAR-NAME': {
    says: ({ nearest }) => `与制度中单列比例的“${nearest}”只有细微差别，却是另一个名称。`,
    hint: () => '若指同一事物，请改为一致的写法；确是两样则无需处理。',
  },
  'KEY-UNKNOWN-GRADE': {
    says: () => '当时有效的制度中没有这个职级。',
    hint: ({ grades, nearest }) => `${didYouMean(nearest)}现有职级：${listed(grades)}。`,
  },
  'KEY-UNKNOWN-LEADER': {
    says: () => '人员台账中没有这位直属上级。',
    hint: ({ nearest }) => `${didYouMean(nearest)}请更正工号、补上该上级，或留空。`,
  },
  'KEY-LEADER-LOOP': {
    says: ({ people }) => `上下级关系成了一个圈：${people}。`,
    hint: () => '请更正其中一行的直属上级；最上面的人没有上级。',
  },
  'KEY-SPLITS-SUM': {
    says: ({ sum }) => `该订单的分成比例合计为 ${sum}，不是 100%。`,
    hint: () => '请更正比例，或补上缺少的一行。',
  },
  'KEY-SPLITS-SELLER': {
    says: ({ seller, people }) => `该订单由 ${listed(people)} 分成，其中没有销售人员 ${seller}。`,
    hint: ({ seller }) => `请核对订单号和人员；如 ${seller} 确实不参与分成，则无需处理。`,
  },
  'KEY-REFUND-NO-SALE': {
    says: ({ order }) => `订单 ${order} 在这笔退款当日或之前没有可以冲减的有效销售行。`,
    hint: () => '请更正订单号或退款行号（同一订单的行号），或补上销售行。',
  },
  'KEY-REFUND-EXCEEDS': {
    says: ({ order, sold, refunded }) => `连同本行，订单 ${order} 已退款 ${refunded}，超过此前售出的 ${sold}。`,
    hint: () => '请更正金额，或查找重复录入的退款。',
  },
  'KEY-REFUND-OTHER-PERSON': {
    says: ({ seller }) => `退款写的人与原销售行不同，原销售行属于 ${seller}。`,
    hint: ({ seller }) => `请改为 ${seller}，或在退款行号中写明正确的行。`,
  },
  'KEY-PERSON-CONFLICT': {
    says: ({ field, other, where: place }) => `此人的另一行写的${fieldInWords(field)}是“${other}”（${place}）。`,
    hint: ({ field }) =>
      field === 'hired_on' || field === 'left_on'
        ? '请使各行一致；离职后再入职的，请从第二次入职起另用一个工号。'
        : '请使同一人的各行一致。',
  },
  'DATE-BEFORE-HIRE': {
    says: ({ person, hired }) => `签约时 ${person} 尚未入职（${hired} 入职）。`,
    hint: () => '请更正此处的日期或人员，或人员台账中的入职日期。',
  },
  'DATE-AFTER-LEAVING': {
    says: ({ person, left }) => `签约时 ${person} 已离职（${left} 离职）。`,
    hint: () => '请更正日期，或改为接手该客户的人。',
  },
  'DATE-EXECUTED-BEFORE-SIGNED': {
    says: ({ signed, what = 'executed' }) => `${BEFORE_SIGNED[what]}日期早于签约日期 ${signed}。`,
    hint: () => '请核对这两个日期。',
  },
  'DATE-RECEIVED-BEFORE-SIGNED': {
    says: ({ signed }) => `到账日期早于该订单的签约日期 ${signed}。`,
    hint: () => '如是订金，无需处理；否则请核对日期和订单号。',
  },
  'DATE-FUTURE': {
    says: ({ latest }) => `远在其他日期之后（其他最晚为 ${latest}）。`,
    hint: () => '请核对年份和月份：日期未到之前不参加任何结算。',
  },
  'DATE-PAST': {
    says: ({ first }) => `远在其他日期之前（其他最早为 ${first}）。`,
    hint: () => '请核对年份：该行计入当时的结算，而账簿的结算从第一笔销售开始。',
  },
  'DATE-LEADER-LEFT': {
    says: ({ person, leader, left, month }) =>
      `${leader} 已于 ${left} 离职，却仍是 ${person} 的直属上级：自 ${month} 起，这一级没有人得到团队提成。`,
    hint: () => '请为此人另加一行，写明新的上级和生效日期；没有上级的，该行的直属上级请留空。',
  },
  'DATE-MID-MONTH': {
    says: ({ person, dated, counts }) => `${person} 自 ${dated} 起的变动从 ${counts} 起计算。`,
    hint: () => '每月按当月第一天有效的那一行计算；如无误，无需处理。',
  },
  'SUM-QUANTITY-PRICE': {
    says: ({ expected }) => `数量乘以单价为 ${expected}，与金额不符。`,
    hint: () => '请更正三者中有误的一个；计算以金额为准。',
  },
  'SUM-COLLECTED-ABOVE-ORDER': {
    says: ({ order, sold, collected, refunded }) =>
      `订单 ${order} 已回款 ${collected}，超过订单金额 ${sold}${where('（已减去退款 ', refunded, '）')}。`,
    hint: ({ refunded }) =>
      refunded === ''
        ? '请查找重复录入或记错订单的收款，或漏录、作废的订单行。'
        : '已退给客户的款项请记为负数收款；尚未退的，无需处理。',
  },
  'SUM-COLLECTED-NEGATIVE': {
    says: ({ order, collected }) => `订单 ${order} 退给客户的款项多于收到的，合计 ${collected}。`,
    hint: () => '请查找正负号写错、订单号写错或漏录的收款。',
  },
  'SUM-TOTAL-ROW': {
    says: ({ expected }) => `合计行对不上：以上各行之和为 ${expected}。`,
    hint: () => '请查找漏录、重复或改动过的行；计算以各行为准。',
  },
  'SUM-BUDGET-MONTHS': {
    says: ({ months, year }) => `十二个月的预算合计 ${months}，与年度预算 ${year} 不符。`,
    hint: () => '请更正有误的一方；更正之前，至今预算以各月的行为准。',
  },
  'POLICY-BELOW-FLOOR': {
    says: ({ floor, rate }) =>
      `单价低于最低价 ${floor}：本行只按特批提成比例${where(' ', rate, ' ')}计提，不计团队提成。`,
    hint: () => '如价格有误请更正，否则无需处理。',
  },
  'POLICY-ABOVE-COST-RATIO': {
    says: ({ limit }) => `成本超过金额的 ${limit}：本行只按特批提成比例计提。`,
    hint: () => '如成本或金额有误请更正，否则无需处理。',
  },
  'POLICY-SPECIAL-NO-RATE': {
    says: () => '本行没有提成：其价格或成本需要特批提成比例，但没有填写。',
    hint: () => '请在特批提成比例中填写批准的比例（不付则填 0%）。',
  },
  'POLICY-SPECIAL-UNAPPROVED': {
    says: ({ rate }) => `本行按特批提成比例 ${rate} 计提，却没有审批单号。`,
    hint: () => '比例批准后，请填写审批单号。',
  },
  'POLICY-LEADER-CREDIT': {
    says: ({ leader, customer, member }) => `${customer} 是 ${member} 的客户，这笔销售却记在其上级 ${leader} 名下。`,
    hint: ({ member }) => `如是 ${member} 的业绩，请改写；如客户已移交，请更正客户台账。`,
  },
  'POLICY-DISCOUNT-UNAPPROVED': {
    says: ({ list, lowest }) =>
      `单价低于 ${lowest}，即统一报价 ${list} 下销售人员可自行决定的最低价；整个订单暂缓发放。`,
    hint: () => '折扣获批后，请填写审批单号（和审批日期）。',
  },
  'POLICY-NO-PRICE': {
    says: () => '本行既无成交单价也无数量，价格未能核对。',
    hint: () => '请填写成交单价或数量。',
  },
  'POLICY-RATE-NO-FIGURE': {
    says: ({ need, person, rule, article }) => `${person} 按 ${rule}（${article}）计提：${RATE_NEEDS[need].says}。`,
    hint: ({ need }) => RATE_NEEDS[need].hint,
  },
  'POLICY-PROJECT-NO-COST': {
    says: ({ project }) => `项目 ${project} 按利润分成，但本行没有成本，无法计算利润。`,
    hint: () => '请填写成本（没有则填 0）。',
  },
  'POLICY-PROFIT-SHARE': {
    says: ({ project, share, minimum }) => `项目 ${project} 的人员共得利润的 ${share}，低于制度规定的 ${minimum}。`,
    hint: () => '请提高比例，或补上缺少的人员。',
  },
  'POLICY-ELECTION': {
    says: () => '制度不允许对超额部分作此选择。',
    hint: ({ allowed }) =>
      allowed === '' ? '请删除该行：制度没有留出选择。' : `可选：${listed(allowed)}。请更改或删除该行。`,
  },
  'POLICY-BUDGET-UNAPPROVED': {
    says: () => '该预算未经审批。',
    hint: () => '请在审批人中填写批准人。',
  },
  'POLICY-OWN-APPROVAL': {
    says: ({ person }) => `${person} 审批了自己的调整。`,
    hint: () => '请由他人审批，并在审批人中填写。',
  },
  'POLICY-FILL-IN': {
    says: ({ path, who }) => `制度中的 ${path} 尚未填写，而${who === '' ? '计算' : ` ${who} `}需要它。`,
    hint: () => '请把该行的 fill-in 换成公司确定的数值。',
  },
  ...lint,
  'DUP-SALE': {
    says: ({ other }) => `可能重复录入：${other} 在几天之内有相同的客户、产品和金额。`,
    hint: () => '如是同一笔销售，请删除其一；否则无需处理。',
  },
  'DUP-ENTRY': {
    says: ({ kind, other }) => `可能重复录入：${other} 的${SAME[kind]}。`,
    hint: () => '如是同一项，请删除其一；否则无需处理。',
  },
  'DUP-NUMBER': {
    says: ({ other, where: place }) => `这个编号与 ${other}（${place}）只是写法略有不同，按两个编号计。`,
    hint: () => '如是同一编号，请写成一致；否则无需处理。',
  },
  'CONFIG-SYNTAX': {
    says: ({ reason }) => `文件在此处无法读取：${reasonInWords(reason)}。`,
    hint: ({ reason }) => SYNTAX_REMEDY[reason] ?? '请检查该行附近的缩进、冒号（半角 : 加空格，不是 ：）和引号。',
  },
  'CONFIG-VALUE': {
    says: ({ expected }) => `此处的值不合要求${where('：应为', expectedInWords(expected))}。`,
    hint: ({ nearest }) => `${didYouMean(nearest)}请更正该值。`,
  },
  'CONFIG-UNKNOWN-KEY': {
    says: () => '此处不认识这个键。',
    hint: ({ nearest, known }) =>
      nearest === '' ? `请更正或删除${where('；此处可用：', listed(known))}。` : `是不是 ${nearest}？`,
  },
  'CONFIG-MISSING-KEY': {
    says: ({ key }) => `缺少键 ${key}。`,
    hint: ({ key }) => (key in BOOK_KEYS ? `请补上：${BOOK_KEYS[key]}。` : `请在此处补上 ${key}；写法可参看制度模板。`),
  },
  'CONFIG-EDITIONS': {
    says: ({ reason }) => `制度的各版本不能配合：${reasonInWords(reason)}。`,
    hint: () => '第一版之后的各版都要写各自的 effective-from；policy 与 fiscal-year-starts 各版相同。',
  },
};

const SHOWN_OTHERWISE = '单元格的数字格式所显示的，与其中存储的数字不同。';

const SYNTAX_REMEDY: Readonly<Record<string, string>> = {
  'duplicate-key': '请只保留其中一个。',
  'tab-as-indent': '请把制表符换成空格。',
  'multiple-docs': '请删除 --- 一行和另一文档的内容。',
  alias: '请在此处写出值本身。',
  anchor: '请去掉 & 及其后的名称，只写值。',
  tag: '请去掉 ! 及其后的词，只写值。',
};

/** What keys of salesctl.yaml look like; all others are those of a policy. */
const BOOK_KEYS: Readonly<Record<string, string>> = {
  policies: 'policies: [policy.yaml]，随附的制度可写 [zhicheng]',
  file: 'file: ledgers/sales.csv',
};

const LOOKS_LIKE = {
  html: '网页（HTML）',
  csv: 'CSV 文本',
  xls: '旧式 XLS 工作簿',
  xlsb: '二进制工作簿（XLSB）',
  xml: 'XML 文档（有些系统以此代替工作簿导出）',
  ods: 'OpenDocument 表格（ODS）',
  json: 'JSON',
  archive: '压缩文件',
  empty: '空文件',
  encrypted: '加了密码的工作簿',
  unknown: '别的文件',
};

const SAVE_AS = '请用表格软件打开并另存为 XLSX。';

const REMEDY = {
  html: SAVE_AS,
  xlsb: SAVE_AS,
  xml: SAVE_AS,
  ods: SAVE_AS,
  json: '请导出为 CSV 或 XLSX。',
  archive: '请先解压，再使用其中的文件。',
  empty: '请重新导出或保存该文件。',
  csv: '请把文件后缀改为 .csv。',
  xls: SAVE_AS,
  encrypted: '请在表格软件中取消密码后重新保存。',
  unknown: SAVE_AS,
};

const FIELDS: Readonly<Record<string, string>> = {
  name: '姓名',
  hired_on: '入职日期',
  left_on: '离职日期',
  grade: '职级',
};

const ledgerInWords = (ledger: string): string => (LEDGER_NAMES as Readonly<Record<string, string>>)[ledger] ?? ledger;

const fieldInWords = (field: string): string => FIELDS[field] ?? ` ${field} `;

const OWN_NUMBER = '请删除其中一行，或给本行另编号。';

const DOUBLED: Readonly<Partial<Record<LedgerName, string>>> = {
  sales:
    '如是同一行请删除；一个订单有多行的，请在行号中编号，或在 salesctl.yaml 中为该文件写 defaults: { line_no: "{row}" }。',
  people: '请删除其中一行，或在生效日期中写明本行自何日起有效。',
  collections: OWN_NUMBER,
  expenses: OWN_NUMBER,
  adjustments: OWN_NUMBER,
};

const NO_EFFECT = {
  cancelled: { says: '本行写了作废日期，状态却不是作废，照常计入。', hint: '请把状态改为作废，或清空此单元格。' },
  refund: {
    says: '本行写明冲减某一行，金额却不是负数，被当作又一笔销售。',
    hint: '退款金额请写负数；如是销售，请清空此单元格。',
  },
  special: {
    says: '这个比例没有用到：价格和成本都不使本行成为特批行，按普通销售计提。',
    hint: '请核对价格，尤其是最低价；如是普通销售，请清空此单元格。',
  },
} as const;

const SAME = {
  receipt: '订单、日期和金额都相同',
  expense: '发票号和金额都相同',
  adjustment: '人员、月份、金额和原因都相同',
  person: '姓名和入职日期都相同，工号不同',
} as const;

const RATE_NEEDS = {
  profit: { says: '该规则看利润，本行没有成本，全部金额会被当作利润', hint: '请填写成本（没有则填 0）。' },
  quantity: { says: '该规则按数量计，本行没有数量，视为 0 件', hint: '请填写数量。' },
  discount: { says: '该规则看折扣，本行无法得出折扣', hint: '请填写统一报价，以及成交单价或数量。' },
} as const;

/** Lists come as facts with commas between. */
const listed = (items: string): string => items.replaceAll(', ', '、');

const where = (before: string, fact: string, after = ''): string => (fact === '' ? '' : `${before}${fact}${after}`);

const didYouMean = (nearest: string): string => (nearest === '' ? '' : `是不是 ${nearest}？`);
