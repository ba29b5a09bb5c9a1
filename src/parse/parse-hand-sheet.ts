// A hand-made commission sheet on its way in -> its rows: person, order and amount in whole fen, and what is wrong with them.
import { type Finding, type Found, finding } from '../model/finding.ts';
import { NO_MAPPING } from '../model/ledger-mapping.ts';
import { divideRounded, type Fen } from '../model/money.ts';
import type { Source } from '../model/place.ts';
import type { HandRow } from '../model/reconciliation.ts';
import type { Cell, Sheet, SheetRow } from '../model/sheet.ts';
import { type BoundColumn, type HeaderBinding, headerBinder } from './bind-header.ts';
import { handSheetColumns } from './columns/hand-sheet-columns.ts';
import { HEADER_ROWS, headerTexts, isComplete } from './find-header.ts';
import {
  type CellProblem,
  type CellStyle,
  cellText,
  type FilledCell,
  type Grammar,
  isProblem,
  problem,
} from './grammar/grammar.ts';
import { fenShown, money } from './grammar/money.ts';
import { number } from './grammar/number.ts';
import { identifier } from './grammar/text.ts';
import { totalLabel } from './total-row.ts';

/** Rows without an amount are passed over, and so are total rows. */
export async function parseHandSheet(sheet: Sheet): Promise<Found<readonly HandRow[]>> {
  const rows: SheetRow[] = [];
  const findings: Finding[] = [];
  for await (const batch of sheet.batches) {
    rows.push(...batch.rows.map(({ row, cells }) => ({ row, cells: [...cells] })));
    findings.push(...batch.findings);
  }
  const { bind } = headerBinder(handSheetColumns, NO_MAPPING);
  const bindings = rows.slice(0, HEADER_ROWS).map((row) => bind(headerTexts(row.cells)));
  const place = bindings.findIndex(isComplete);
  const binding = bindings[place];
  if (binding === undefined || binding.clashes.length > 0) {
    return { value: [], findings: [...findings, ...headerProblems(sheet.source, binding)] };
  }
  const read = rows.slice(place + 1).map((row) => handRow(row, sheet.source, binding));
  return {
    value: read.flatMap((one) => (one.value === null ? [] : [one.value])),
    findings: [...findings, ...read.flatMap((one) => one.findings)],
  };
}

const LEDGER = 'commission';

function headerProblems(source: Source, binding: HeaderBinding | undefined): readonly Finding[] {
  const place = { source, row: null, column: null };
  const missing = handSheetColumns.filter(({ required }) => required).map(({ name }) => name);
  if (binding === undefined)
    return [finding('READ-NO-HEADER', place, null, { ledger: LEDGER, missing: missing.join(', ') })];
  return binding.clashes.map((clash) =>
    clash.kind === 'doubled'
      ? finding('READ-DOUBLED-COLUMN', { ...place, column: clash.header }, null, {
          column: clash.column,
          headers: clash.headers.join(', '),
        })
      : finding('READ-AMBIGUOUS-HEADER', { ...place, column: clash.header }, clash.header, {
          columns: clash.columns.join(', '),
        }),
  );
}

function handRow({ row, cells }: SheetRow, source: Source, { columns }: HeaderBinding): Found<HandRow | null> {
  const findings: Finding[] = [];
  const [who, order, pay] = ['person_id', 'order_no', 'amount'].map((name) => columns.get(name));
  const read = <T>(bound: BoundColumn | undefined, grammar: Grammar<T>): T | null => {
    const cell = filled(bound === undefined ? null : (cells[bound.index] ?? null));
    if (bound === undefined || cell === null) return null;
    const value = grammar(cell, { dates: null, fen: bound.fen });
    if (!isProblem(value)) return value;
    findings.push(finding(value.problem, { source, row, column: bound.header }, cellText(cell), value.facts as never));
    return null;
  };
  const keys = [who, order].flatMap((bound) => (bound === undefined ? [] : [bound.index]));
  if (totalLabel(cells, { keys, texts: [], required: [...keys, ...(pay === undefined ? [] : [pay.index])] }) !== null)
    return { value: null, findings };
  const amount = read(pay, handMoney);
  if (amount === null) return { value: null, findings };
  const person = read(who, identifier);
  const orderNo = read(order, identifier);
  if (person === null && findings.length === 0) {
    findings.push(finding('CELL-MISSING', { source, row, column: who!.header }, null, {}));
  }
  return { value: person === null ? null : { source, row, person, orderNo, amount }, findings };
}

const filled = (cell: Cell): FilledCell | null =>
  cell === null || (typeof cell === 'string' && cell.trim() === '')
    ? null
    : typeof cell === 'string'
      ? cell.trim()
      : cell;

/** Spreadsheets keep what a formula came to: more than two places are rounded here, half away from zero. */
function handMoney(cell: FilledCell, style: CellStyle): Fen | CellProblem {
  const exact = money(cell, style);
  if (!isProblem(exact)) return exact;
  const value = number(cell);
  const aside = typeof cell === 'string' || cell.kind !== 'number' ? undefined : cell.aside;
  const fen = aside === undefined ? style.fen : fenShown(aside, style);
  if (fen === null || isProblem(value)) return exact;
  const scaled = BigInt(value.num) * BigInt(fen);
  const isLarge = scaled > BigInt(Number.MAX_SAFE_INTEGER) || scaled < -BigInt(Number.MAX_SAFE_INTEGER);
  return isLarge ? problem('CELL-MONEY', { expected: '1234.50' }) : divideRounded(value.num * fen, value.den);
}
