// The shape of the words of cli/.
import type { LedgerName } from '../model/ledger.ts';

/** One command of the help: a line in the list, and examples with what they do. */
export interface CommandWords {
  readonly summary: string;
  readonly more?: string;
  readonly examples: readonly (readonly [line: string, does: string])[];
}

export type CommandName =
  | 'init'
  | 'check'
  | 'settle'
  | 'close'
  | 'reopen'
  | 'status'
  | 'audit'
  | 'statement'
  | 'review'
  | 'explain'
  | 'rank'
  | 'score'
  | 'budget'
  | 'diff'
  | 'simulate'
  | 'reconcile'
  | 'cat'
  | 'policy'
  | 'policy show'
  | 'policy check'
  | 'policy coverage'
  | 'policy test'
  | 'policy diff'
  | 'policy new'
  | 'case'
  | 'case save'
  | 'completion'
  | 'help';

export type OptionName =
  | 'version'
  | 'help'
  | 'book'
  | 'lang'
  | 'quiet'
  | 'no-color'
  | 'policy'
  | 'encoding'
  | 'as-of'
  | 'edition'
  | 'skip-invalid'
  | 'month'
  | 'quarter'
  | 'year'
  | 'format'
  | 'table'
  | 'output'
  | 'by'
  | 'teams'
  | 'top'
  | 'all'
  | 'to'
  | 'reason'
  | 'order'
  | 'figure'
  | 'csv'
  | 'sample'
  | 'against'
  | 'closed'
  | 'hand-sheet'
  | 'annotate'
  | 'other-policy'
  | 'regulation'
  | 'from'
  | 'title'
  | 'set'
  | 'person'
  | 'into'
  | 'names'
  | 'article';

export type HelpGroup =
  | 'begin'
  | 'run'
  | 'close'
  | 'look'
  | 'shell'
  | 'general'
  | 'period'
  | 'data'
  | 'ledgers'
  | 'result';

/** What is wrong with a command line, and what to type instead. */
interface UsageWords {
  readonly unknownCommand: (name: string, nearest: string) => string;
  readonly unknownOption: (name: string, nearest: string) => string;
  readonly missingArgument: (name: string) => string;
  readonly missingValue: (option: string) => string;
  readonly tooManyArguments: (command: string, surplus: string) => string;
  readonly notAChoice: (option: string, value: string, choices: string, nearest: string) => string;
  /** `instead`: what was probably meant, as it is typed. */
  readonly runMeant: (option: string, value: string, instead: string) => string;
  readonly notARun: (option: string, value: string, example: string) => string;
  readonly otherRun: (option: string, value: string, instead: string) => string;
  readonly noRun: (command: string) => string;
  readonly severalRuns: (options: string) => string;
  readonly compareWhat: string;
  readonly missingOption: (option: string, example: string) => string;
  readonly notADay: (option: string, value: string) => string;
  readonly notACount: (option: string, value: string) => string;
  readonly noBook: (directory: string) => string;
  readonly outputIsInput: (path: string) => string;
  readonly workbookNeedsFile: (command: string) => string;
  readonly workbookOnTerminal: string;
  readonly noSuchTable: (table: string, tables: string) => string;
  readonly tableNeedsFormat: string;
  /** The ending of a file says another format than is asked for, or none that is known. */
  readonly otherEnding: (path: string, format: string) => string;
  readonly unknownEnding: (path: string, endings: string) => string;
  readonly noSuchTopic: (topic: string, nearest: string) => string;
  readonly inputTwice: string;
  readonly seeHelp: (command: string) => string;
}

export interface FindingListWords {
  readonly error: string;
  readonly warning: string;
  readonly notice: string;
  /** Shown before the hint. */
  readonly doThis: string;
  readonly more: (count: number, code: string) => string;
  readonly listAll: string;
  readonly example: string;
  readonly summary: (errors: number, warnings: number, notices: number) => string;
  readonly nothingWritten: string;
  /** Said where rows have errors. */
  readonly orSkip: string;
  /** Said where rows have errors that may not be left out. */
  readonly notSkipped: string;
  readonly leftOut: (rows: number) => string;
}

/** The statements of single persons. */
interface StatementCommandWords {
  readonly personOrAll: string;
  readonly outputOrTo: string;
  readonly workbookOnTerminal: string;
  readonly noSuchPerson: (asked: string, nearest: string) => string;
  /** Several people have the name. */
  readonly severalPeople: (name: string, ids: string) => string;
  readonly writtenIn: (count: number, directory: string) => string;
  /** Writing stopped before all files were there. */
  readonly stopped: (written: number, of: number) => string;
}

export interface InitWords {
  readonly made: (directory: string) => string;
  readonly next: readonly string[];
  /** After the sample, which is filled in. */
  readonly nextOfSample: (directory: string) => string;
  readonly sampleAsItIs: string;
  readonly refused: (path: string) => string;
  /** The comment on top of `salesctl.yaml`. */
  readonly bookComment: readonly string[];
  readonly required: string;
  readonly optional: string;
  readonly choiceTitle: string;
  readonly choiceError: (choices: string) => string;
}

/** Copies of the ledgers with the findings beside their cells. */
interface AnnotateWords {
  /** Headers of the columns that are added to CSV files. */
  readonly codes: string;
  readonly notes: string;
  readonly nothing: string;
  readonly notCopied: (file: string) => string;
  /** A workbook whose copy has no marks; its findings are in a workbook beside it. */
  readonly unmarked: (file: string, why: string, beside: string) => string;
  readonly why: Readonly<Record<'strict' | 'styles' | 'drawing' | 'parts' | 'changed', string>>;
}

export interface CliWords {
  readonly description: string;
  readonly usage: string;
  /** First steps, below the list of commands. */
  readonly examples: CommandWords['examples'];
  readonly helpTitles: Readonly<
    Record<'usage' | 'arguments' | 'options' | 'commands' | 'globals' | 'examples', string>
  >;
  readonly helpGroups: Readonly<Record<HelpGroup, string>>;
  readonly commands: Readonly<Record<CommandName, CommandWords>>;
  readonly options: Readonly<Record<OptionName, string>>;
  readonly arguments: Readonly<
    Record<
      | 'run'
      | 'directory'
      | 'runs'
      | 'ledger'
      | 'person'
      | 'shell'
      | 'topic'
      | 'policies'
      | 'before'
      | 'after'
      | 'newPolicy'
      | 'case',
      string
    >
  >;
  readonly ledgers: Readonly<Record<LedgerName, string>>;
  readonly usageErrors: UsageWords;
  readonly findings: FindingListWords;
  readonly init: InitWords;
  readonly statement: StatementCommandWords;
  readonly annotate: AnnotateWords;
  /** What an option or argument is, and what it may be. */
  readonly choices: (title: string, choices: readonly string[]) => string;
  readonly reading: string;
  readonly standardOutput: string;
  readonly written: (path: string) => string;
  readonly cannotWrite: (path: string, reason: string) => string;
  readonly cannotRead: (path: string, reason: string) => string;
  /** Reasons of the operating system, by its error code. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly checked: (rows: number, files: number) => string;
  readonly defect: (message: string) => string;
  readonly noResult: string;
}
