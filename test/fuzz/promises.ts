// How a command ended -> what must hold for every command on every file: an answer, a known exit code, no stack, valid JSON.
import { expect } from 'vitest';
import type { Ended } from '../cli/run-salesctl.ts';

/** `{"row": {"order_no": "A1"}}` and the like; null where nothing was printed. */
type Printed = Readonly<Record<string, unknown>> | null;

const DONE = 0;
const ERRORS = 1;
const UNREADABLE = 4;

/** What was printed as JSON; an answer without a result names its reason. */
function kept({ code, stdout, stderr }: Ended): Printed {
  const shown = `exit ${code}\n${stderr.slice(0, 2000)}`;
  expect([DONE, ERRORS, UNREADABLE], shown).toContain(code);
  expect(stderr, shown).not.toMatch(/\n\s+at .+:\d+/);
  if (stdout === '') {
    expect(code, 'done without a result').not.toBe(DONE);
    expect(stderr.trim(), 'refused without a reason').not.toBe('');
    return null;
  }
  const printed = JSON.parse(stdout) as NonNullable<Printed>;
  expect(printed.schema).toMatch(/^salesctl\/\w+@\d+$/);
  return printed;
}

interface CheckResult {
  readonly counts: { readonly error: number };
  readonly findings: readonly { readonly severity: string; readonly code: string; readonly message: string }[];
}

/** A check always prints its findings, and its exit code is what they say. */
export function keptCheck(ended: Ended): CheckResult {
  const printed = kept(ended) as unknown as CheckResult | null;
  expect(printed).not.toBeNull();
  const { counts, findings } = printed!;
  const errors = findings.filter(({ severity }) => severity === 'error');
  expect(counts.error).toBe(errors.length);
  expect(ended.code === DONE).toBe(errors.length === 0);
  for (const { message } of findings) expect(message).not.toMatch(/undefined|\[object|NaN/);
  return printed!;
}

interface SettleResult {
  readonly people: readonly { readonly person_id: string; readonly payable: string }[];
}

/** A settlement is printed whole or not at all. */
export function keptSettlement(ended: Ended): SettleResult | null {
  const printed = kept(ended) as unknown as SettleResult | null;
  expect(printed === null).toBe(ended.code !== DONE);
  if (printed !== null) {
    expect(printed.people.length).toBeGreaterThan(0);
    for (const { payable } of printed.people) expect(payable).toMatch(/^-?\d+\.\d\d$/);
  }
  return printed;
}

export type Row = Readonly<Record<string, string>>;

/** The rows that `cat` prints; null where it refuses. */
export function keptRows(ended: Ended): readonly Row[] | null {
  const printed = kept(ended) as { readonly rows: readonly Row[] } | null;
  expect(printed === null).toBe(ended.code !== DONE);
  return printed?.rows ?? null;
}
