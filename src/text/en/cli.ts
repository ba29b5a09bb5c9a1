// The English words of the command line.
import type { CliWords } from '../cli-words.ts';

const nearestIs = (nearest: string): string => (nearest === '' ? '' : ` Did you mean ${nearest}?`);

const rows = (count: number): string => (count === 1 ? '1 row' : `${count} rows`);

export const cli: CliWords = {
  description: 'Turns a sales month into pay: commissions, bonuses, grade reviews and budget alerts, exact to the fen.',
  usage: '[command] [options]',
  examples: [
    ['salesctl init demo --sample', 'a book of an example company'],
    ['salesctl settle --month 2026-03 --book demo', 'its March: a table here, the workbook in demo/out'],
  ],
  helpTitles: {
    usage: 'Usage:',
    arguments: 'Arguments:',
    options: 'Options:',
    commands: 'Commands:',
    globals: 'General:',
    examples: 'Examples:',
  },
  helpGroups: {
    begin: 'Begin:',
    run: 'Settle a month, quarter or year:',
    close: 'Close what was paid:',
    look: 'Look:',
    shell: 'Help and shell:',
    general: 'General:',
    period: 'Period (exactly one):',
    data: 'Where the data comes from:',
    ledgers: 'Ledgers (instead of those of the book; repeatable; - is standard input; sales-*.csv is a pattern):',
    result: 'Where the result goes:',
  },
  commands: {
    init: {
      summary: 'make a book: salesctl.yaml, policy.yaml and ledger templates',
      more: 'Existing files are never overwritten.',
      examples: [
        ['salesctl init shanghai', 'a new book in the directory shanghai, ledgers as workbooks'],
        ['salesctl init --csv', 'a book in this directory, ledgers as CSV'],
        ['salesctl init demo --sample', 'the book of an example company, ready to settle'],
      ],
    },
    check: {
      summary: 'validate every ledger against the policy; nothing is computed or written',
      more:
        'Exit code 1 when there are errors, 0 when there are only warnings and notices.\n' +
        'With --annotate the copies of workbooks have coloured and commented cells, those of CSV files two columns more.',
      examples: [
        ['salesctl check', 'everything that is wrong, in one run'],
        ['salesctl check --format csv > findings.csv', 'the same as a table'],
        ['salesctl check --annotate marked', 'copies of the files, every finding beside its cell'],
        ['salesctl check --format sarif -o findings.sarif', 'for editors and review tools'],
      ],
    },
    settle: {
      summary: 'compute what everybody earns and is paid in a run; writes the workbook',
      more:
        'Without --format it writes the workbook to out/ and prints the table of people.\n' +
        'With --format (xlsx excepted) it prints, and writes a file only where -o names one.',
      examples: [
        ['salesctl settle --month 2026-03', 'a month'],
        ['salesctl settle --quarter 2026-Q1 -o q1.xlsx', 'a quarter, into a workbook of your own'],
        ['salesctl settle --month 2026-03 --format csv | head', 'the table of people for a pipe'],
        ['salesctl settle --month 2026-03 --format csv --table lines', 'every commission line'],
        [
          'salesctl settle --month 2026-03 --people p.csv --sales s.csv --collections c.csv',
          'without a book, under the built-in policy',
        ],
      ],
    },
    statement: {
      summary: "one person's statement, or one file each for everybody",
      more: 'Without -o it goes to out/statements/ of the book, named for run, person and name.',
      examples: [
        ['salesctl statement E01 --month 2026-03', 'the statement of E01 as a workbook'],
        ['salesctl statement E01 --month 2026-03 --format html -o e01.html', 'as a page to print or read on a phone'],
        ['salesctl statement --all --quarter 2026-Q1 --to slips', 'everybody, one file each in slips'],
      ],
    },
    close: {
      summary: 'settle a run and freeze it: nothing changes it afterwards',
      more:
        'Runs close in order (01 02 03 Q1 04 …). What changes in the ledgers later is paid or taken back by the next run, as a correction.\n' +
        'The workbook is kept under closings/ with digests of everything.',
      examples: [['salesctl close 2026-03', 'March, after January and February']],
    },
    reopen: {
      summary: 'open the last closed run again, with a reason that is kept',
      examples: [['salesctl reopen 2026-03 --reason "…"', 'the closing stays on record']],
    },
    status: {
      summary: 'which runs are closed, by whom, with which totals, and what is due next',
      examples: [['salesctl status', 'the closings of this book']],
    },
    audit: {
      summary: "verify every closed file, and list what today's ledgers would pay differently",
      more: 'Exit code 3 when a closed file is not as it was written.',
      examples: [['salesctl audit --format csv --table corrections', 'what the next run will correct']],
    },
    review: {
      summary: 'promotions, demotions and candidacies that a run recommends',
      examples: [['salesctl review --quarter 2026-Q1', 'what the quarter says about grades']],
    },
    explain: {
      summary: 'why somebody is paid this much: every fen down to rows and articles',
      more: 'Without a person, --order explains the order for everybody who earned on it.',
      examples: [
        ['salesctl explain E01 --month 2026-03', 'what is paid, held and missing, and why'],
        ['salesctl explain E01 --month 2026-03 --order HT1', 'one order'],
        ['salesctl explain E01 --quarter 2026-Q1 --figure quarter_bonus', 'one figure'],
      ],
    },
    rank: {
      summary: 'ranking of people or teams',
      examples: [
        ['salesctl rank --month 2026-03 --top 10', 'the ten with the highest sales'],
        ['salesctl rank --quarter 2026-Q1 --by attainment --teams', 'teams by how far they reached their targets'],
      ],
    },
    score: {
      summary: 'scores of the scorecards, with what is missing of them',
      more: 'With a person every indicator is shown: figure, goal, points, weight. The bonus is paid by the run.',
      examples: [
        ['salesctl score --month 2026-03', 'score, letter and bonus of everybody'],
        ['salesctl score E01 --month 2026-03', 'one person, indicator by indicator'],
        ['salesctl score --quarter 2026-Q1 --format csv --table score_indicators', 'all indicators, for pipes'],
      ],
    },
    budget: {
      summary: 'budgets against what was spent, warnings and forecasts',
      examples: [['salesctl budget --month 2026-03', 'the budgets at the end of March']],
    },
    diff: {
      summary: 'why two runs, versions of the ledgers, policies or closings pay differently',
      more:
        'Two runs: diff 2026-02 2026-03. Two versions of the ledgers: one run and --against the directory of the old book.\n' +
        'Two policies: one run and --policy with the new one. Every fen of difference has one cause, and the causes sum.\n' +
        'Closings: --closed with two runs as they were paid, or with one, beside what it would be today.',
      examples: [
        ['salesctl diff 2026-02 2026-03', 'why March pays more than February'],
        ['salesctl diff 2026-03 --against backup', 'what has changed in the ledgers since a backup'],
        ['salesctl diff 2026-03 --policy new.yaml', 'what a new policy would do to March'],
        ['salesctl diff 2026-03 --closed', 'what was closed in March, and what today would pay'],
        ['salesctl diff 2026-02 2026-03 --closed', 'what both months really paid'],
      ],
    },
    simulate: {
      summary: 'the same ledgers under another policy: by person, clause and run',
      more: '--year goes through all runs of the year, --quarter through those of the quarter, --month is that run alone. The book stays as it is.',
      examples: [
        [
          'salesctl simulate --policy new.yaml --year 2026',
          'what a new policy costs in a year, who gains and who loses',
        ],
        ['salesctl simulate --policy new.yaml --quarter 2026-Q1 -o q1.xlsx', 'a quarter, as a workbook'],
      ],
    },
    reconcile: {
      summary: 'a hand-made commission sheet beside ours, every difference explained',
      more:
        'The sheet is CSV or XLSX with any headers: person id or name, amount, and order number if it has one. It is held against the payable of the run.\n' +
        'Exit code 0 when all agrees or is explained, 1 while differences are unexplained.',
      examples: [
        ['salesctl reconcile --against hand.xlsx --month 2026-03', 'the hand-made sheet of March'],
        ['salesctl reconcile --against hand.csv --month 2026-03 --format csv', 'the result, for pipes'],
      ],
    },
    cat: {
      summary: 'a ledger as canonical CSV, for pipes',
      examples: [
        ['salesctl cat sales > sales.csv', 'plain numbers, ISO dates, canonical column names'],
        ['salesctl cat sales --sales messy.xlsx --format json', 'any file of sales, without a book'],
      ],
    },
    policy: {
      summary: 'the policy in force',
      examples: [['salesctl policy show', 'every rate and target as a table']],
    },
    'policy show': {
      summary: 'the policy as tables: grades, targets, rates and terms',
      examples: [
        ['salesctl policy show', "the book's policy, its latest edition"],
        ['salesctl policy show --as-of 2025-12-31', 'the edition in force on that day'],
        ['salesctl policy show --policy zhicheng', 'a built-in policy'],
      ],
    },
    'policy check': {
      summary: 'what is odd about a policy: cliffs, gaps, slipped percentages, open figures',
      more:
        'With a book its people count too. Exit code 1 when there are errors.\n' +
        'The findings clause of the policy can turn any of these off.',
      examples: [
        ['salesctl policy check', "the book's policy"],
        ['salesctl policy check new.yaml', 'a draft'],
        ['salesctl policy check --format sarif -o policy.sarif', 'for editors and review tools'],
      ],
    },
    'policy coverage': {
      summary: 'which clause carries out which article, and which example shows it',
      more: "With --regulation, the regulation's plain text, also what no clause carries out.",
      examples: [
        ['salesctl policy coverage', 'article, clause, example'],
        ['salesctl policy coverage --regulation regulation.txt', 'and the articles that nothing carries out'],
      ],
    },
    'policy test': {
      summary: "settle the policy's own examples and compare every figure",
      more: 'Exit code 1 when one differs.',
      examples: [
        ['salesctl policy test', "the examples of the book's policy"],
        ['salesctl policy test --policy new.yaml', 'those of a draft'],
      ],
    },
    'policy diff': {
      summary: 'what two policies say differently, in words',
      more: 'With a book, also who is touched.',
      examples: [
        ['salesctl policy diff policy-2025.yaml policy-2026.yaml', 'two editions'],
        ['salesctl policy diff zhicheng policy.yaml', 'what this company has changed'],
      ],
    },
    'policy new': {
      summary: 'write a policy of your own, starting from one that is shipped',
      more:
        'Asks a few questions on a terminal; elsewhere, and with --set, --title or --from, options answer them.\n' +
        'An existing file is never overwritten.',
      examples: [
        ['salesctl policy new', 'with questions'],
        ['salesctl policy new acme --title "Acme rules" --set fiscal-year-starts=4', 'without questions'],
      ],
    },
    case: {
      summary: 'real months as examples of the policy',
      examples: [['salesctl case save january --person E01 --month 2026-01', 'one month of one person']],
    },
    'case save': {
      summary: "freeze a person's run as an example: the fewest rows that give the same figures",
      more:
        'Without --into it is printed. Names of people and customers are left out or masked, unless --names.\n' +
        'salesctl policy test then holds the policy and the program to it.',
      examples: [
        ['salesctl case save march --person E01 --month 2026-03', 'printed, to look at'],
        ['salesctl case save q1-missed --person E01 --quarter 2026-Q1 --into policy.yaml', 'added to the policy'],
      ],
    },
    completion: {
      summary: 'completion for bash, zsh or fish',
      examples: [
        ['source <(salesctl completion bash)', 'in ~/.bashrc'],
        ['salesctl completion zsh > ~/.zfunc/_salesctl', 'for zsh, with ~/.zfunc in fpath'],
        ['salesctl completion fish > ~/.config/fish/completions/salesctl.fish', 'for fish'],
      ],
    },
    help: {
      summary: 'help on a command or on the code of a finding',
      examples: [
        ['salesctl help settle', 'the same as salesctl settle --help'],
        ['salesctl help CELL-MONEY', 'what the finding means, and how to mend it'],
      ],
    },
  },
  options: {
    version: 'print the version',
    help: 'print this help',
    book: 'the directory of the book (default: this directory)',
    lang: 'language of words (default: of the book, else of the environment)',
    quiet: 'no notices and no progress; errors only',
    'no-color': 'no colours (NO_COLOR does the same; FORCE_COLOR=1 the opposite)',
    policy: "a policy file, or a built-in policy by name (default: the book's, else zhicheng)",
    encoding: 'encoding of text ledgers, e.g. gb18030 (default: found out)',
    'as-of': 'see the ledgers as they were known on that day, e.g. 2026-03-31',
    edition: 'the edition in force on that day, e.g. 2025-12-31 (default: the latest)',
    'skip-invalid': 'leave sales, receipts and other entries with errors out instead of stopping',
    month: 'a month, e.g. 2026-03',
    quarter: 'a quarter, e.g. 2026-Q1',
    year: 'a year, e.g. 2026',
    format: 'format of the result',
    table: 'which table to print as csv or ndjson',
    output: 'file of the result, - for standard output',
    by: 'figure that orders the ranking (default: sales)',
    teams: 'rank teams instead of people',
    top: 'only the first so many',
    all: 'everybody who is in the run, one file each',
    to: 'directory of the files (default: out/statements/RUN of the book)',
    reason: 'why the run is opened again; kept with the closing',
    csv: 'ledger templates as CSV instead of XLSX',
    order: 'explain only this order',
    figure: 'explain only this figure',
    sample: 'a whole example company with filled ledgers',
    against: 'directory of another book: the earlier ledgers',
    closed: 'the runs as they were closed and paid; one run alone: beside what it would be today',
    annotate: 'write copies of the files into this directory, with the findings beside their cells',
    'hand-sheet': 'the hand-made sheet, CSV or XLSX (file.xlsx#sheet names a sheet)',
    'other-policy': 'policy files to compare with, or the name of a built-in one',
    regulation: 'plain text of the regulation: what no clause carries out is listed',
    from: 'the shipped policy to start from (default: zhicheng)',
    title: 'title of the new policy',
    set: 'a value of the new policy: key=value; repeatable',
    person: 'id of the person, or a name that nobody else has',
    into: 'the policy file that gets the example',
    names: 'keep the names of people and customers',
    article: 'the article that the example shows',
  },
  arguments: {
    directory: 'directory of the new book (default: this directory)',
    ledger: 'name of the ledger',
    run: 'a run: 2026-03, 2026-Q1 or 2026',
    person: 'id of the person, or a name that nobody else has',
    shell: 'the shell',
    topic: 'a command, or the code of a finding',
    policies: 'policy files, or names of built-in ones (default: those of the book)',
    before: 'the earlier policy: a file, or the name of a built-in one',
    after: 'the later policy',
    newPolicy: 'short name of the new policy',
    case: 'name of the example',
    runs: 'one run or two: 2026-03, 2026-Q1, 2026',
  },
  ledgers: {
    people: 'people and their grades',
    sales: 'sales, one row a line of an order',
    collections: 'money received',
    expenses: 'expenses',
    budgets: 'budgets',
    targets: 'targets of single persons',
    splits: 'orders shared by several people',
    elections: 'excess settled or carried',
    decisions: 'decisions on grades',
    projects: 'who earns what on a project',
    reviews: 'scores of people',
    incidents: 'incidents and their effect',
    customers: 'customers and their terms',
    adjustments: 'approved adjustments of pay',
  },
  usageErrors: {
    unknownCommand: (name, nearest) => `There is no command ‘${name}’.${nearestIs(nearest)}`,
    unknownOption: (name, nearest) => `There is no option ‘${name}’ here.${nearestIs(nearest)}`,
    missingArgument: (name) => `The argument <${name}> is missing.`,
    missingValue: (option) => `The option ${option} needs a value.`,
    tooManyArguments: (command, surplus) => `‘${command}’ does not know what to do with ‘${surplus}’.`,
    notAChoice: (option, value, choices, nearest) =>
      `${option} cannot be ‘${value}’.${nearestIs(nearest)} It is one of: ${choices}.`,
    runMeant: (option, value, instead) => `${option} cannot be ‘${value}’. Did you mean ${instead}?`,
    notARun: (option, value, example) => `${option} cannot be ‘${value}’. Write it as ${option} ${example}.`,
    otherRun: (option, value, instead) => `‘${value}’ is not for ${option}. Use ${instead}.`,
    noRun: (command) => `Which period? Give one of --month 2026-03, --quarter 2026-Q1 or --year 2026 to ‘${command}’.`,
    severalRuns: (options) => `Give only one period, not ${options} together.`,
    compareWhat:
      'Compare what? Two runs: salesctl diff 2026-02 2026-03; or one run with --against DIR, with --policy FILE or with --closed.',
    missingOption: (option, example) => `${option} is missing, for instance ${option} ${example}.`,
    notADay: (option, value) => `${option} cannot be ‘${value}’. Write a day as 2026-03-31.`,
    notACount: (option, value) => `${option} cannot be ‘${value}’. Write a whole number from 1.`,
    noBook: (directory) =>
      `There is no book in ${directory}: neither salesctl.yaml nor a directory ledgers. Make one with salesctl init, name one with --book DIR, or name ledgers with --people, --sales …`,
    outputIsInput: (path) => `${path} is one of the files that are read. Choose another file with -o.`,
    workbookNeedsFile: (command) =>
      `Where should the workbook go? ${command} --format xlsx needs -o FILE.xlsx, or -o -.`,
    workbookOnTerminal: 'A workbook cannot be shown on a terminal. Name a file with -o, or use --format table.',
    noSuchTable: (table, tables) => `There is no table ‘${table}’. --table is one of: ${tables}.`,
    tableNeedsFormat: '--table picks the table of --format csv, ndjson, table or md. Add one of them.',
    otherEnding: (path, format) =>
      `--format ${format} and the ending of ${path} contradict each other. Change one of them.`,
    unknownEnding: (path, endings) =>
      `What is to be written into ${path}? Endings that say it are ${endings}; any other file needs --format.`,
    noSuchTopic: (topic, nearest) =>
      `There is no help on ‘${topic}’: it is neither a command nor the code of a finding.${nearestIs(nearest)}`,
    inputTwice: 'Standard input can be read only once: use - for one ledger.',
    seeHelp: (command) => `See ${command} --help.`,
  },
  findings: {
    error: 'error',
    warning: 'warning',
    notice: 'notice',
    doThis: '→',
    more: (count, code) => `… and ${count} more ${code}`,
    listAll: 'salesctl check --format csv lists all',
    example: ', e.g.',
    summary: (errors, warnings, notices) =>
      `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}, ${notices} ${notices === 1 ? 'notice' : 'notices'}`,
    nothingWritten: 'Nothing was computed or written.',
    orSkip: 'Correct the rows, or leave them out with --skip-invalid.',
    notSkipped:
      '--skip-invalid leaves out sales, collections, splits, expenses and adjustments only: without a row of another ledger somebody would be paid at the wrong grade or rate. Correct it.',
    leftOut: (count) => `${rows(count)} with errors left out (--skip-invalid); the workbook lists them.`,
  },
  init: {
    made: (directory) => `Made a book in ${directory}:`,
    next: [
      'Next: fill the ledgers, adapt policy.yaml, then run salesctl check and',
      'salesctl settle --month YYYY-MM in that directory.',
    ],
    nextOfSample: (directory) => `Next: salesctl settle --month 2026-03 --book ${directory}`,
    sampleAsItIs: '--csv is for the templates of an empty book; the sample comes as it is. Leave one of them out.',
    refused: (path) => `${path} exists already. Nothing was written; choose an empty directory.`,
    bookComment: [
      'A book of salesctl: where its policy and its ledgers are.',
      'A ledger may be several files: sales: ledgers/sales-*.xlsx',
    ],
    required: 'required',
    optional: 'may be empty',
    choiceTitle: 'Not in the list',
    choiceError: (choices) => `One of: ${choices}`,
  },
  statement: {
    personOrAll: 'Whose statement? Name one person, or give --all; not both.',
    outputOrTo: '-o names the file of one person. For several files, or a directory, use --to DIR instead.',
    workbookOnTerminal: 'A workbook cannot be shown on a terminal. Name a file with -o, or use --format html.',
    noSuchPerson: (asked, nearest) =>
      `Nobody in this run is called ‘${asked}’.${nearestIs(nearest)} salesctl settle lists everybody.`,
    severalPeople: (name, ids) => `Several people are called ‘${name}’: ${ids}. Give the id.`,
    writtenIn: (count, directory) => `Written: ${count === 1 ? '1 statement' : `${count} statements`} in ${directory}`,
    stopped: (written, of) => `Stopped after ${written} of ${of} statements; those are complete.`,
  },
  choices: (title, choices) => `${title}: ${choices.join(', ')}`,
  reading: 'Reading the ledgers',
  standardOutput: 'standard output',
  written: (path) => `Written: ${path}`,
  cannotWrite: (path, reason) => `Cannot write ${path}: ${reason}.`,
  cannotRead: (path, reason) => `Cannot read ${path}: ${reason}.`,
  reasons: {
    ENOENT: 'the directory does not exist',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EROFS: 'the file system is read-only',
    EISDIR: 'it is a directory',
    ENOTDIR: 'a part of the path is no directory',
    ENOSPC: 'the disk is full',
    EIO: 'the disk reports an error',
    EEXIST: 'it exists already and is not overwritten; choose another place, or move it away',
  },
  annotate: {
    codes: 'findings',
    notes: 'what is wrong',
    nothing: 'No file has findings: no copies were written.',
    notCopied: (file) => `${file} is not there any more as it was read: no copy of it was written.`,
    unmarked: (file, why, beside) => `${file} could not be marked (${why}); the findings are in ${beside}.`,
    why: {
      strict: 'it is saved as Strict Open XML, which has no such comments',
      styles: 'it has no styles to add colours to',
      drawing: 'its comments or drawings have an unusual form',
      parts: 'a part of it has an unusual form',
      changed: 'a cell of the copy would have read differently',
    },
  },
  checked: (count, files) => `${rows(count)} of ${files === 1 ? '1 file' : `${files} files`} checked.`,
  defect: (message) =>
    `This is a defect of salesctl, not of your data: ${message}\nPlease report it with the command you typed; SALESCTL_DEBUG=1 shows where it happened.`,
  noResult: 'the program ended without a result',
};
