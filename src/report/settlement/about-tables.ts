// What a settlement was made from -> facts on run, policy and program, and the files with their digests. No clock: the same input gives the same sheet.
import type { Book } from '../../model/book.ts';
import { formatDay } from '../../model/calendar.ts';
import type { Table } from '../../model/document.ts';
import { formatRun } from '../../model/run.ts';
import type { FileFacts } from '../../model/sheet.ts';
import { type ColumnOf, tableOf } from '../table-of.ts';
import { titleIn, type Wording } from '../wording.ts';
import { hasCompany, type SettlementReport } from './settlement-report.ts';

export const aboutTable = (wording: Wording, report: SettlementReport): Table =>
  tableOf(
    wording,
    { name: 'about', sheet: wording.words.sheets.about, only: ['workbook'], layout: 'facts' },
    aboutColumns(wording).filter(({ name }) => name !== 'company' || hasCompany(report)),
    [report],
  );

const aboutColumns = ({ language, words }: Wording): readonly ColumnOf<SettlementReport>[] => [
  { name: 'company', type: 'text', value: ({ company }) => company ?? null },
  {
    name: 'run',
    type: 'text',
    value: ({ settlement }) => `${words.run(settlement.run)} (${formatRun(settlement.run)})`,
  },
  { name: 'as_of', type: 'day', value: ({ settlement }) => settlement.asOf },
  { name: 'policy', type: 'text', value: ({ settlement }) => titleIn(settlement.policy.title, language) },
  { name: 'policy_id', type: 'id', value: ({ settlement }) => settlement.policy.id },
  { name: 'regulation', type: 'text', value: ({ settlement }) => settlement.policy.regulation },
  {
    name: 'effective_from',
    type: 'text',
    value: ({ settlement }) => inForceFrom(settlement.policy.effectiveFrom, words),
  },
  { name: 'policy_file', type: 'text', value: ({ settlement }) => settlement.policy.file },
  { name: 'policy_sha256', type: 'code', value: ({ settlement }) => settlement.policy.sha256 },
  { name: 'version', type: 'code', value: ({ version }) => `salesctl ${version}` },
];

const inForceFrom = (day: number | null, words: Wording['words']): string =>
  day === null ? words.fromBeginning : formatDay(day);

export const filesTable = (wording: Wording, book: Book): Table =>
  tableOf(
    wording,
    { name: 'files', sheet: wording.words.sheets.about, only: ['workbook'] },
    fileColumns(wording, book),
    book.files,
  );

const fileColumns = (wording: Wording, book: Book): readonly ColumnOf<FileFacts>[] => [
  { name: 'ledgers', type: 'text', value: ({ file }) => ledgersIn(wording, book, file) },
  { name: 'file', type: 'text', value: ({ file }) => file },
  { name: 'bytes', type: 'count', value: ({ bytes }) => bytes },
  { name: 'encoding', type: 'code', value: ({ encoding }) => encoding },
  { name: 'sha256', type: 'code', value: ({ sha256 }) => sha256 },
];

function ledgersIn({ words }: Wording, { tables }: Book, file: string): string {
  const ledgers = tables.filter(({ source }) => source.file === file).map(({ ledger }) => words.ledgers[ledger]);
  return [...new Set(ledgers)].join(words.comma);
}
