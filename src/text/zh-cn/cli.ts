// The words of the command line in simplified Chinese.
import type { CliWords } from '../cli-words.ts';
import { LEDGER_NAMES } from './ledger-names.ts';

const nearestIs = (nearest: string): string => (nearest === '' ? '' : `您是不是要 ${nearest}？`);

export const cli: CliWords = {
  description: '把一个月的销售变成工资：提成、奖金、职级评审和预算预警，精确到分。',
  usage: '[命令] [选项]',
  examples: [
    ['salesctl init demo --sample', '新建一家示例公司的账簿'],
    ['salesctl settle --month 2026-03 --book demo', '结算三月：此处显示表格，工作簿在 demo/out'],
  ],
  helpTitles: {
    usage: '用法：',
    arguments: '参数：',
    options: '选项：',
    commands: '命令：',
    globals: '通用：',
    examples: '示例：',
  },
  helpGroups: {
    begin: '开始：',
    run: '结算月、季、年：',
    close: '关账：',
    look: '查看：',
    shell: '帮助与补全：',
    general: '通用：',
    period: '期间（只给一个）：',
    data: '数据来源：',
    ledgers: '台账（代替账簿里的；可重复；- 为标准输入；可用 sales-*.csv）：',
    result: '结果去向：',
  },
  commands: {
    init: {
      summary: '新建账簿：salesctl.yaml、policy.yaml 和台账模板',
      more: '已有的文件绝不覆盖。',
      examples: [
        ['salesctl init shanghai', '在目录 shanghai 新建账簿，台账为工作簿'],
        ['salesctl init --csv', '在当前目录新建账簿，台账为 CSV'],
        ['salesctl init demo --sample', '一家示例公司的账簿，可直接结算'],
      ],
    },
    check: {
      summary: '按制度检查所有台账，不计算也不写文件',
      more:
        '有错误时退出码为 1，只有警告和提示时为 0。\n' +
        '加 --annotate 时，工作簿副本的单元格有颜色和批注，CSV 副本多出两列。',
      examples: [
        ['salesctl check', '一次列出全部问题'],
        ['salesctl check --format csv > findings.csv', '以表格形式输出'],
        ['salesctl check --annotate marked', '各文件的副本，问题标在单元格旁'],
        ['salesctl check --format sarif -o findings.sarif', '供编辑器和审查工具使用'],
      ],
    },
    settle: {
      summary: '计算每个人应得和应发的金额，生成工作簿',
      more:
        '不加 --format 时把工作簿写入 out/，并显示人员表。\n' +
        '加 --format（xlsx 除外）时只输出到屏幕，用 -o 指明文件才写文件。',
      examples: [
        ['salesctl settle --month 2026-03', '结算一个月'],
        ['salesctl settle --quarter 2026-Q1 -o q1.xlsx', '结算一个季度，写入指定的工作簿'],
        ['salesctl settle --month 2026-03 --format csv | head', '人员表，供管道使用'],
        ['salesctl settle --month 2026-03 --format csv --table lines', '每一条提成明细'],
        ['salesctl settle --month 2026-03 --people p.csv --sales s.csv --collections c.csv', '不用账簿，按内置制度'],
      ],
    },
    statement: {
      summary: '一个人的提成与奖金单，或每人一个文件',
      more: '不加 -o 时写入账簿的 out/statements/，以结算期、工号和姓名命名。',
      examples: [
        ['salesctl statement E01 --month 2026-03', 'E01 的工作簿'],
        ['salesctl statement E01 --month 2026-03 --format html -o e01.html', '网页，可打印，可用手机看'],
        ['salesctl statement --all --quarter 2026-Q1 --to slips', '所有人，每人一个文件，放在 slips'],
      ],
    },
    close: {
      summary: '结算一期并关账，此后不再改变',
      more:
        '按顺序关账（01 02 03 Q1 04 …）。此后台账的变动由下一期作为更正补发或扣回。\n' +
        '结算工作簿连同全部摘要保存在 closings/ 下。',
      examples: [['salesctl close 2026-03', '一、二月之后关三月']],
    },
    reopen: {
      summary: '反关账最后一期，须写明原因并留存',
      examples: [['salesctl reopen 2026-03 --reason "…"', '原来的关账记录仍在']],
    },
    status: {
      summary: '哪些期已关账、由谁、合计多少，下一期是哪一期',
      examples: [['salesctl status', '本账簿的关账情况']],
    },
    audit: {
      summary: '校验每个关账文件，并列出按现在的台账会有什么不同',
      more: '关账文件与写入时不一致时，退出码为 3。',
      examples: [['salesctl audit --format csv --table corrections', '下一期将更正的内容']],
    },
    review: {
      summary: '列出该期建议的晋升、降级和候选',
      examples: [['salesctl review --quarter 2026-Q1', '季度的职级评审']],
    },
    explain: {
      summary: '说明某人为什么是这个数：每一分钱都到行和条款',
      more: '不写人员时，--order 对有关的每个人说明该订单。',
      examples: [
        ['salesctl explain E01 --month 2026-03', '发多少、待发多少、还差多少，为什么'],
        ['salesctl explain E01 --month 2026-03 --order HT1', '一个订单'],
        ['salesctl explain E01 --quarter 2026-Q1 --figure quarter_bonus', '一个数'],
      ],
    },
    rank: {
      summary: '人员或团队排名',
      examples: [
        ['salesctl rank --month 2026-03 --top 10', '销售额前十名'],
        ['salesctl rank --quarter 2026-Q1 --by attainment --teams', '按达成率的团队排名'],
      ],
    },
    score: {
      summary: '绩效考核得分，以及还缺少什么',
      more: '指定一人时列出每项指标：实际、标准、得分、权重。绩效奖金由当期结算发放。',
      examples: [
        ['salesctl score --month 2026-03', '所有人的得分、等级和奖金'],
        ['salesctl score E01 --month 2026-03', '一个人，逐项列出'],
        ['salesctl score --quarter 2026-Q1 --format csv --table score_indicators', '全部指标，供管道使用'],
      ],
    },
    budget: {
      summary: '预算与实际支出、预警和预测',
      examples: [['salesctl budget --month 2026-03', '三月底的预算执行情况']],
    },
    diff: {
      summary: '为什么不一样：结算期、台账、制度或关账，差异逐分归因',
      more:
        '两个结算期：diff 2026-02 2026-03。两份台账：一个结算期加 --against 旧账簿的目录。\n' +
        '两份制度：一个结算期加 --policy 新制度。关账：加 --closed，两期按所发的数相比，一期则与现在相比。\n' +
        '每人每分差异只归一个原因，合计相等。',
      examples: [
        ['salesctl diff 2026-02 2026-03', '三月为什么比二月多'],
        ['salesctl diff 2026-03 --against backup', '台账自备份以来的变化'],
        ['salesctl diff 2026-03 --policy new.yaml', '新制度对三月的影响'],
        ['salesctl diff 2026-03 --closed', '三月关账所发，与现在会发的'],
        ['salesctl diff 2026-02 2026-03 --closed', '两个月实际所发'],
      ],
    },
    simulate: {
      summary: '同样的台账用另一份制度测算：按人、按条款、按结算期的差异',
      more: '--year 计算该年度的全部结算期，--quarter 计算该季度的，--month 只计算该月。账簿不变。',
      examples: [
        ['salesctl simulate --policy new.yaml --year 2026', '新制度一年要多花多少，谁多谁少'],
        ['salesctl simulate --policy new.yaml --quarter 2026-Q1 -o q1.xlsx', '一个季度，写入工作簿'],
      ],
    },
    reconcile: {
      summary: '与手工提成表逐人逐单核对，并说明每一处差异',
      more:
        '手工表为 CSV 或 XLSX，列名不拘：工号或姓名、金额，可有订单号。与该期应发核对。\n' +
        '全部相符或都已说明时退出码为 0，仍有不明差异时为 1。',
      examples: [
        ['salesctl reconcile --against hand.xlsx --month 2026-03', '核对三月的手工表'],
        ['salesctl reconcile --against hand.csv --month 2026-03 --format csv', '核对结果，供管道使用'],
      ],
    },
    cat: {
      summary: '把台账输出为标准 CSV，供管道使用',
      examples: [
        ['salesctl cat sales > sales.csv', '纯数字、ISO 日期、标准列名'],
        ['salesctl cat sales --sales messy.xlsx --format json', '任何销售文件，不需要账簿'],
      ],
    },
    policy: { summary: '现行制度', examples: [['salesctl policy show', '以表格显示全部比例和任务']] },
    'policy show': {
      summary: '以表格显示制度：职级、任务、比例和条款',
      examples: [
        ['salesctl policy show', '账簿的制度，最新版本'],
        ['salesctl policy show --as-of 2025-12-31', '当日有效的版本'],
        ['salesctl policy show --policy zhicheng', '内置制度'],
      ],
    },
    'policy check': {
      summary: '检查制度本身：断崖、缺口、写错的百分比、未填的数字',
      more: '有账簿时也看人员台账。有错误时退出码为 1。\n其中任何一类都可以在制度的 findings 中关闭。',
      examples: [
        ['salesctl policy check', '账簿的制度'],
        ['salesctl policy check new.yaml', '一份草案'],
        ['salesctl policy check --format sarif -o policy.sarif', '供编辑器和审查工具使用'],
      ],
    },
    'policy coverage': {
      summary: '哪一条由制度文件的哪一项执行，由哪个算例说明',
      more: '加 --regulation（制度原文，纯文本）时，还列出没有任何一项执行的条款。',
      examples: [
        ['salesctl policy coverage', '条款、项、算例'],
        ['salesctl policy coverage --regulation regulation.txt', '以及尚未执行的条款'],
      ],
    },
    'policy test': {
      summary: '结算制度自带的算例，逐个数字核对',
      more: '有不一致时退出码为 1。',
      examples: [
        ['salesctl policy test', '账簿制度的算例'],
        ['salesctl policy test --policy new.yaml', '一份草案的算例'],
      ],
    },
    'policy diff': {
      summary: '两份制度有什么不同，用文字列出',
      more: '有账簿时还列出涉及的人员。',
      examples: [
        ['salesctl policy diff policy-2025.yaml policy-2026.yaml', '两个版本'],
        ['salesctl policy diff zhicheng policy.yaml', '本公司改了什么'],
      ],
    },
    'policy new': {
      summary: '以内置制度为底本，写一份自己的制度',
      more: '在终端上逐项询问；不在终端上，或给了 --set、--title、--from 时，由选项回答。\n已有的文件绝不覆盖。',
      examples: [
        ['salesctl policy new', '逐项询问'],
        ['salesctl policy new acme --title "Acme rules" --set fiscal-year-starts=4', '不询问'],
      ],
    },
    case: {
      summary: '把真实的月份固定为制度的算例',
      examples: [['salesctl case save january --person E01 --month 2026-01', '一个人的一个月']],
    },
    'case save': {
      summary: '把一个人的一期固定为算例：得出同样数字所需的最少几行',
      more: '不加 --into 时只输出。人员和客户的名称省去或遮蔽，除非加 --names。\n此后 salesctl policy test 据此核对制度和程序。',
      examples: [
        ['salesctl case save march --person E01 --month 2026-03', '输出，先看一看'],
        ['salesctl case save q1-missed --person E01 --quarter 2026-Q1 --into policy.yaml', '加入制度文件'],
      ],
    },
    completion: {
      summary: 'bash、zsh 或 fish 的命令补全',
      examples: [
        ['source <(salesctl completion bash)', '写入 ~/.bashrc'],
        ['salesctl completion zsh > ~/.zfunc/_salesctl', '用于 zsh（~/.zfunc 须在 fpath 中）'],
        ['salesctl completion fish > ~/.config/fish/completions/salesctl.fish', '用于 fish'],
      ],
    },
    help: {
      summary: '显示命令或问题代码的帮助',
      examples: [
        ['salesctl help settle', '与 salesctl settle --help 相同'],
        ['salesctl help CELL-MONEY', '该问题的含义和处理办法'],
      ],
    },
  },
  options: {
    version: '显示版本',
    help: '显示本帮助',
    book: '账簿所在目录（默认：当前目录）',
    lang: '语言（默认：账簿的语言，否则按环境）',
    quiet: '不显示提示和进度，只显示错误',
    'no-color': '不用颜色（NO_COLOR 作用相同，FORCE_COLOR=1 相反）',
    policy: '制度文件，或内置制度的名称（默认：账簿的制度，否则 zhicheng）',
    encoding: '文本台账的编码，如 gb18030（默认：自动识别）',
    'as-of': '按当日已知的台账计算，如 2026-03-31',
    edition: '当日有效的版本，如 2025-12-31（默认：最新版本）',
    'skip-invalid': '略过有错误的销售、回款等行，而不是停止',
    month: '月份，如 2026-03',
    quarter: '季度，如 2026-Q1',
    year: '年度，如 2026',
    format: '结果的格式',
    table: '以 csv 或 ndjson 输出哪一张表',
    output: '结果文件，- 为标准输出',
    by: '按哪个指标排名（默认：sales）',
    teams: '团队排名，而不是人员',
    top: '只显示前几名',
    all: '本期所有人，每人一个文件',
    to: '文件所在目录（默认：账簿的 out/statements/结算期）',
    reason: '反关账的原因，随关账记录留存',
    csv: '台账模板用 CSV，而不是 XLSX',
    order: '只说明这个订单',
    figure: '只说明这一项',
    sample: '一家完整的示例公司，台账已填好',
    against: '另一份账簿的目录：较早的台账',
    closed: '按关账所发的数；只写一期时，与按现在的台账计算相比',
    annotate: '在此目录写入各文件的副本，问题标注在单元格旁',
    'hand-sheet': '手工提成表，CSV 或 XLSX（可写 文件.xlsx#工作表）',
    'other-policy': '用来比较的制度文件，或内置制度的名称',
    regulation: '制度原文（纯文本）：列出没有任何一项执行的条款',
    from: '作底本的内置制度（默认：zhicheng）',
    title: '新制度的名称',
    set: '新制度的一个值：键=值；可重复',
    person: '工号，或没有重名的姓名',
    into: '加入算例的制度文件',
    names: '保留人员和客户的名称',
    article: '算例所说明的条款',
  },
  arguments: {
    directory: '新账簿的目录（默认：当前目录）',
    run: '结算期：2026-03、2026-Q1 或 2026',
    person: '工号，或没有重名的姓名',
    ledger: '台账名称',
    shell: '命令行环境（shell）',
    topic: '命令，或问题代码',
    policies: '制度文件，或内置制度的名称（默认：账簿的制度）',
    before: '原来的制度：文件，或内置制度的名称',
    after: '现在的制度',
    newPolicy: '新制度的代号',
    case: '算例的名称',
    runs: '一个或两个结算期，如 2026-03、2026-Q1、2026',
  },
  ledgers: LEDGER_NAMES,
  usageErrors: {
    unknownCommand: (name, nearest) => `没有命令“${name}”。${nearestIs(nearest)}`,
    unknownOption: (name, nearest) => `这里没有选项“${name}”。${nearestIs(nearest)}`,
    missingArgument: (name) => `缺少参数 <${name}>。`,
    missingValue: (option) => `选项 ${option} 后面缺少值。`,
    tooManyArguments: (command, surplus) => `“${command}”不需要“${surplus}”。`,
    notAChoice: (option, value, choices, nearest) =>
      `${option} 不能是“${value}”。${nearestIs(nearest)}可选：${choices.replaceAll(', ', '、')}。`,
    runMeant: (option, value, instead) => `${option} 不能是“${value}”。是不是 ${instead}？`,
    notARun: (option, value, example) => `${option} 不能是“${value}”。请写成 ${option} ${example}。`,
    otherRun: (option, value, instead) => `“${value}”不能用于 ${option}。请用 ${instead}。`,
    noRun: (command) => `请为“${command}”指明期间：--month 2026-03、--quarter 2026-Q1 或 --year 2026，只给一个。`,
    severalRuns: (options) => `只能给一个期间，不能同时给 ${options.replaceAll(' ', '、')}。`,
    compareWhat:
      '要比较什么？两个结算期：salesctl diff 2026-02 2026-03；或一个结算期加 --against 目录、--policy 文件或 --closed。',
    missingOption: (option, example) => `缺少 ${option}，例如 ${option} ${example}。`,
    notADay: (option, value) => `${option} 不能是“${value}”。日期请写成 2026-03-31。`,
    notACount: (option, value) => `${option} 不能是“${value}”。请写大于 0 的整数。`,
    noBook: (directory) =>
      `${directory} 里没有账簿：既没有 salesctl.yaml，也没有 ledgers 目录。请用 salesctl init 新建，用 --book 目录 指明，或用 --people、--sales …… 指明台账。`,
    outputIsInput: (path) => `${path} 是正在读取的文件。请用 -o 另选文件。`,
    workbookNeedsFile: (command) => `工作簿写到哪里？${command} --format xlsx 需要 -o 文件.xlsx，或 -o -。`,
    workbookOnTerminal: '终端不能显示工作簿。请用 -o 指明文件，或用 --format table。',
    noSuchTable: (table, tables) => `没有表“${table}”。--table 可选：${tables.replaceAll(', ', '、')}。`,
    tableNeedsFormat: '--table 用于选择 --format csv、ndjson、table 或 md 的表。请加上其中一种格式。',
    otherEnding: (path, format) => `--format ${format} 与 ${path} 的扩展名矛盾。请改其中之一。`,
    unknownEnding: (path, endings) => `${path} 里写什么？由扩展名决定的有 ${endings}，其他文件请加 --format。`,
    noSuchTopic: (topic, nearest) => `没有关于“${topic}”的帮助：它既不是命令，也不是问题代码。${nearestIs(nearest)}`,
    inputTwice: '标准输入只能读一次：只能有一个台账用 -。',
    seeHelp: (command) => `请看 ${command} --help。`,
  },
  findings: {
    error: '错误',
    warning: '警告',
    notice: '提示',
    doThis: '→',
    more: (count, code) => `……还有 ${count} 条 ${code}`,
    listAll: 'salesctl check --format csv 列出全部',
    example: '，例如',
    summary: (errors, warnings, notices) => `${errors} 个错误，${warnings} 个警告，${notices} 个提示`,
    nothingWritten: '没有计算，也没有写任何文件。',
    orSkip: '请改正这些行，或用 --skip-invalid 略过。',
    notSkipped:
      '--skip-invalid 只略过销售、回款、分成、费用和调整：其他台账缺了一行，就可能有人按错误的职级或比例领取。请改正。',
    leftOut: (count) => `略过 ${count} 行有错误的数据（--skip-invalid），工作簿中列出。`,
  },
  init: {
    made: (directory) => `已在 ${directory} 新建账簿：`,
    next: [
      '下一步：填写台账，按本公司修改 policy.yaml，然后在该目录运行',
      'salesctl check 和 salesctl settle --month 年-月。',
    ],
    nextOfSample: (directory) => `下一步：salesctl settle --month 2026-03 --book ${directory}`,
    sampleAsItIs: '--csv 用于空账簿的模板；示例公司的文件保持原样。请去掉其中一个。',
    refused: (path) => `${path} 已经存在。没有写任何文件；请选择空目录。`,
    bookComment: ['salesctl 账簿：制度和台账在哪里。', '一种台账可以有多个文件：sales: ledgers/sales-*.xlsx'],
    required: '必填',
    optional: '可空',
    choiceTitle: '不在列表中',
    choiceError: (choices) => `可选：${choices}`,
  },
  statement: {
    personOrAll: '请指明一个人，或用 --all 表示所有人，二者只取其一。',
    outputOrTo: '-o 是一个人的文件。多个文件或目录请改用 --to 目录。',
    workbookOnTerminal: '工作簿不能显示在终端上。请用 -o 指明文件，或用 --format html。',
    noSuchPerson: (asked, nearest) => `本期没有“${asked}”。${nearestIs(nearest)}用 salesctl settle 可列出所有人。`,
    severalPeople: (name, ids) => `有几个人都叫“${name}”：${ids.replaceAll(', ', '、')}。请用工号。`,
    writtenIn: (count, directory) => `已写入 ${directory}：${count} 份`,
    stopped: (written, of) => `共 ${of} 份，写完 ${written} 份后中断；已写的均完整。`,
  },
  choices: (title, choices) => `${title}：${choices.join('、')}`,
  reading: '正在读取台账',
  standardOutput: '标准输出',
  written: (path) => `已写入：${path}`,
  cannotWrite: (path, reason) => `不能写入 ${path}：${reason}。`,
  cannotRead: (path, reason) => `不能读取 ${path}：${reason}。`,
  reasons: {
    ENOENT: '目录不存在',
    EACCES: '没有权限',
    EPERM: '没有权限',
    EROFS: '文件系统只读',
    EISDIR: '它是目录',
    ENOTDIR: '路径中有一段不是目录',
    ENOSPC: '磁盘已满',
    EIO: '磁盘报错',
    EEXIST: '已经存在，不会覆盖；请另选位置，或先移走',
  },
  annotate: {
    codes: '问题代码',
    notes: '问题说明',
    nothing: '没有文件有问题，未写入副本。',
    notCopied: (file) => `${file} 已不是读取时的样子，未写入副本。`,
    unmarked: (file, why, beside) => `${file} 无法标注（${why}）；问题列在 ${beside} 中。`,
    why: {
      strict: '它保存为 Strict Open XML，没有这种批注',
      styles: '它没有可以加上颜色的样式',
      drawing: '它的批注或图形形式特殊',
      parts: '它的某个部分形式特殊',
      changed: '副本会有单元格读出不同的值',
    },
  },
  checked: (rows, files) => `已检查 ${files} 个文件的 ${rows} 行。`,
  defect: (message) =>
    `这是 salesctl 的缺陷，与您的数据无关：${message}\n请连同所输入的命令一起报告；设 SALESCTL_DEBUG=1 可看到出错的位置。`,
  noResult: '程序没有得出结果就结束了',
};
