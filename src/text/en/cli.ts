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
        ['salesctl init demo --sample', 'the books of an example company, ready to settle'],
      ],
    },
    check: {
      summary: 'validate every ledger against the policy; nothing is computed or written',
      more: 'Exit code 1 when there are errors, 0 when there are only warnings and notices.',
      examples: [
        ['salesctl check', 'everything that is wrong, in one run'],
        ['salesctl check --format csv > findings.csv', 'the same as a table'],
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
    review: {
      summary: 'promotions, demotions and candidacies that a run recommends',
      examples: [['salesctl review --quarter 2026-Q1', 'what the quarter says about grades']],
    },
    rank: {
      summary: 'ranking of people or teams',
      examples: [
        ['salesctl rank --month 2026-03 --top 10', 'the ten with the highest sales'],
        ['salesctl rank --quarter 2026-Q1 --by attainment --teams', 'teams by how far they reached their targets'],
      ],
    },
    budget: {
      summary: 'budgets against what was spent, warnings and forecasts',
      examples: [['salesctl budget --month 2026-03', 'the budgets at the end of March']],
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
    'no-color': 'no colours (NO_COLOR does the same)',
    policy: "a policy file, or a built-in policy by name (default: the book's, else zhicheng)",
    encoding: 'encoding of text ledgers, e.g. gb18030 (default: found out)',
    'as-of': 'see the ledgers as they were known on that day, e.g. 2026-03-31',
    'skip-invalid': 'leave rows with errors out instead of stopping',
    month: 'a month, e.g. 2026-03',
    quarter: 'a quarter, e.g. 2026-Q1',
    year: 'a year, e.g. 2026',
    format: 'format of the result',
    table: 'which table to print as csv or ndjson',
    output: 'file of the result, - for standard output',
    by: 'figure that orders the ranking (default: sales)',
    teams: 'rank teams instead of people',
    top: 'only the first so many',
    csv: 'ledger templates as CSV instead of XLSX',
    sample: 'a whole example company with filled ledgers',
  },
  arguments: {
    directory: 'directory of the new book (default: this directory)',
    ledger: 'name of the ledger',
    shell: 'bash, zsh or fish',
    topic: 'a command, or the code of a finding',
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
  },
  usageErrors: {
    unknownCommand: (name, nearest) => `There is no command ‘${name}’.${nearestIs(nearest)}`,
    unknownOption: (name, nearest) => `There is no option ‘${name}’ here.${nearestIs(nearest)}`,
    missingArgument: (name) => `The argument <${name}> is missing.`,
    missingValue: (option) => `The option ${option} needs a value.`,
    tooManyArguments: (command) => `‘${command}’ takes fewer arguments.`,
    notAChoice: (option, value, choices, nearest) =>
      `${option} cannot be ‘${value}’.${nearestIs(nearest)} It is one of: ${choices}.`,
    notARun: (option, value, example) => `${option} cannot be ‘${value}’. Write it as ${option} ${example}.`,
    otherRun: (option, value, instead) => `‘${value}’ is not for ${option}. Use ${instead}.`,
    noRun: (command) => `Which period? Give one of --month 2026-03, --quarter 2026-Q1 or --year 2026 to ‘${command}’.`,
    severalRuns: (options) => `Give only one period, not ${options} together.`,
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
    noSuchTopic: (topic) => `There is no help on ‘${topic}’: it is neither a command nor the code of a finding.`,
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
    example: 'e.g.',
    summary: (errors, warnings, notices) =>
      `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}, ${notices} ${notices === 1 ? 'notice' : 'notices'}`,
    nothingWritten: 'Nothing was computed or written.',
    orSkip: 'Correct the rows, or leave them out with --skip-invalid.',
    leftOut: (count) => `${rows(count)} with errors left out (--skip-invalid); the workbook lists them.`,
  },
  init: {
    made: (directory) => `Made a book in ${directory}:`,
    next: [
      'Next: fill the ledgers, adapt policy.yaml, then run salesctl check and',
      'salesctl settle --month YYYY-MM in that directory.',
    ],
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
  reading: 'Reading the ledgers',
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
    EEXIST: 'it exists already',
  },
  checked: (count, files) => `${rows(count)} of ${files === 1 ? '1 file' : `${files} files`} checked.`,
  defect: (message) =>
    `This is a defect of salesctl, not of your data: ${message}\nPlease report it with the command you typed; SALESCTL_DEBUG=1 shows where it happened.`,
  noResult: 'the program ended without a result',
};
