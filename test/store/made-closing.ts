// Small states of closed runs, and a request to close them, for tests that care about files and not about money.
import type { ClosedGrant, ClosedLine, ClosedPerson, ClosedState } from '../../src/model/closing.ts';
import type { ClosingHistory } from '../../src/model/closing-record.ts';
import { parseRun, type Run } from '../../src/model/run.ts';
import type { CloseRequest, KeptFile } from '../../src/store/close-run.ts';

export const RUNS: readonly Run[] = ['2026-01', '2026-02', '2026-03', '2026-Q1', '2026-04', '2026-05', '2026-06'].map(
  (name) => parseRun(name)!,
);

export const BY = { host: 'office', pid: 4711, user: '财务' };
export const AT = '2026-04-02T08:30:00.000Z';

export const line = (key: string, changes: Partial<ClosedLine> = {}): ClosedLine => ({
  key,
  personId: 'E1',
  sellerId: 'E1',
  kind: 'personal',
  band: 'task',
  orderNo: 'HT-1',
  lineNo: 1,
  customer: '华东\n电子',
  product: null,
  month: 202601,
  run: { kind: 'month', month: 202601 },
  base: 2_500_000,
  rate: { num: 3, den: 50 },
  factor: { num: 1, den: 3 },
  amount: 50_000,
  paid: -1,
  article: '第七条',
  ...changes,
});

export const grant = (changes: Partial<ClosedGrant> = {}): ClosedGrant => ({
  personId: 'E1',
  kind: 'month_bonus',
  month: 202601,
  run: null,
  ref: null,
  paid: 50_000,
  ...changes,
});

export const person = (changes: Partial<ClosedPerson> = {}): ClosedPerson => ({
  personId: 'E1',
  name: '王伟',
  payable: 50_000,
  payout: 50_000,
  owed: 0,
  held: 123,
  paidSoFar: 50_000,
  ...changes,
});

export const state = (run: Run, changes: Partial<ClosedState> = {}): ClosedState => ({
  run,
  firstMonth: 202601,
  lines: [line('a'), line('b', { paid: 7 })],
  grants: [grant()],
  people: [person()],
  payables: [],
  ...changes,
});

export function request(history: ClosingHistory, of: ClosedState, artefacts?: readonly KeptFile[]): CloseRequest {
  return {
    history,
    next: of.run,
    state: of,
    program: '0.1.0',
    asOf: 20260331,
    inputs: [{ file: 'ledgers/sales.xlsx', bytes: 12, sha256: 'a'.repeat(64), encoding: null }],
    policies: [{ file: 'policy.yaml', sha256: 'b'.repeat(64) }],
    totals: { payable: 50_000, payout: 50_000, owed: 0, held: 123 },
    artefacts: artefacts ?? [
      { path: 'settlement.xlsx', content: Uint8Array.of(80, 75, 3, 4) },
      { path: 'statements/E1-王伟.html', content: '<p>1</p>\n' },
    ],
    by: BY,
    at: AT,
  };
}
