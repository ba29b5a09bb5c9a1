// The history of a book's closings and the run that is due next -> the document of `status`.
import type { ClosingHistory, LogEntry } from '../../model/closing-record.ts';
import type { Document, Language, Row, Table } from '../../model/document.ts';
import { formatRun, type Run } from '../../model/run.ts';
import { wordsIn } from '../../text/words.ts';

/** Closed runs in order, then what was reopened, then what is due. */
export function statusDocument(history: ClosingHistory, due: Run | null, language: Language): Document {
  const words = wordsIn(language).closing;
  return {
    schema: 'salesctl/status@1',
    language,
    title: words.statusTitle,
    facts: [],
    tables: [runsTable(history, due, language)],
  };
}

function runsTable(history: ClosingHistory, due: Run | null, language: Language): Table {
  const { closing: words } = wordsIn(language);
  const { columns, states } = words;
  const reopened = history.entries.filter(({ action }) => action === 'reopen');
  return {
    name: 'runs',
    title: words.tables.runs,
    ...(history.closings.length === 0 ? { note: words.noRuns } : {}),
    columns: [
      { name: 'run', title: columns.run, type: 'code' },
      { name: 'state', title: columns.state, type: 'code', words: states },
      { name: 'people', title: columns.people, type: 'count', detail: true },
      { name: 'payable', title: columns.payable, type: 'money' },
      { name: 'payout', title: columns.payout, type: 'money' },
      { name: 'owed', title: columns.owed, type: 'money', detail: true },
      { name: 'held', title: columns.held, type: 'money' },
      { name: 'at', title: columns.at, type: 'text' },
      { name: 'by', title: columns.by, type: 'text', detail: true },
      { name: 'reason', title: columns.reason, type: 'text', detail: true },
      { name: 'folder', title: columns.folder, type: 'text', detail: true },
    ],
    rows: [
      ...history.closings.map(({ entry, closed }): Row => {
        const { payable, payout, owed, held } = closed.totals;
        const paid = closed.people.filter((person) => person.payout > 0).length;
        return {
          values: [formatRun(entry.run), 'closed', paid, payable, payout, owed, held, ...whoOf(entry), entry.directory],
          tone: 'good',
        };
      }),
      ...reopened.map(
        (entry): Row => ({
          values: [formatRun(entry.run), 'reopened', ...NO_TOTALS, ...whoOf(entry), null],
          tone: 'muted',
        }),
      ),
      ...(due === null ? [] : [{ values: [formatRun(due), 'due', ...NO_TOTALS, null, null, null, null] }]),
    ],
  };
}

const NO_TOTALS = [null, null, null, null, null] as const;

/** When, by whom and why. */
const whoOf = (entry: LogEntry): readonly (string | null)[] => [
  `${entry.at.slice(0, 10)} ${entry.at.slice(11, 16)}`,
  `${entry.by.user}@${entry.by.host}`,
  entry.action === 'reopen' ? entry.reason : null,
];
