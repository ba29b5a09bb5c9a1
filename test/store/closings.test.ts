// Closings on a real disk: closing, reopening, reading back, and finding every changed byte.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { auditClosings } from '../../src/store/audit-closings.ts';
import { type CloseResult, closeRun } from '../../src/store/close-run.ts';
import { closedState } from '../../src/store/closed-state.ts';
import { readClosings } from '../../src/store/read-closings.ts';
import { reopenRun } from '../../src/store/reopen-run.ts';
import { AT, BY, grant, line, person, RUNS, request, state } from './made-closing.ts';

let book: string;
let closings: string;

beforeEach(() => {
  book = mkdtempSync(join(tmpdir(), 'salesctl-closings-'));
  closings = join(book, 'closings');
});

afterEach(() => rmSync(book, { recursive: true }));

async function close(place: number, changes: Parameters<typeof state>[1] = {}): Promise<CloseResult> {
  return closeRun(request(await readClosings(closings), state(RUNS[place]!, changes)));
}

async function reopen(place: number, reason = 'a refund was forgotten') {
  return reopenRun({ history: await readClosings(closings), run: RUNS[place]!, reason, by: BY, at: AT });
}

const filesBelow = (): readonly string[] =>
  readdirSync(closings, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(closings.length + 1))
    .sort();

test('no directory: nothing is closed', async () => {
  expect(await readClosings(closings)).toMatchObject({ entries: [], closings: [], problems: [] });
  expect(closedState([])).toBeNull();
  expect((await auditClosings(closings)).problems).toEqual([]);
});

test('what was closed is what the next run knows', async () => {
  expect(await close(0)).toMatchObject({ kind: 'closed', isDurable: true });
  const second = state(RUNS[1]!, {
    lines: [line('b', { paid: 9 }), line('c')],
    grants: [grant(), grant({ kind: 'bonus_true_up', paid: -25_000 })],
    people: [person({ owed: -3 }), person({ personId: 'E2' }), person({ personId: 'E3', payable: 0 })],
    payables: [
      { personId: 'E1', run: RUNS[0]!, payable: 50_000 },
      { personId: 'E1', run: RUNS[1]!, payable: 50_000 },
      { personId: 'E2', run: RUNS[1]!, payable: 50_000 },
    ],
  });
  await closeRun(request(await readClosings(closings), second));
  const history = await readClosings(closings);
  expect(history.problems).toEqual([]);
  expect(closedState(history.closings)).toEqual(second);
  expect(closedState(history.closings.slice(0, 1))).toEqual(
    state(RUNS[0]!, { payables: [{ personId: 'E1', run: RUNS[0]!, payable: 50_000 }] }),
  );
  // Only the changed line, the new one and the new bonus are stored again.
  const { lines, goneLines, grants } = history.closings[1]!.closed;
  expect([lines.map(({ key }) => key), goneLines, grants.length]).toEqual([['b', 'c'], ['a'], 1]);
  expect(history.closings[1]!.closed.previous).toBe(history.closings[0]!.entry.closing);
  expect(history.closings[1]!.entry).toMatchObject({ number: 2, by: BY, at: AT });
});

test('the workbook and the statements are kept beside the closing, and nothing else is there', async () => {
  await close(0);
  const [closing] = (await readClosings(closings)).closings;
  const { directory } = closing!.entry;
  expect(filesBelow()).toEqual(
    [
      '0001.json',
      `${directory}/closing.json`,
      `${directory}/settlement.xlsx`,
      `${directory}/statements/E1-王伟.html`,
    ].sort(),
  );
  expect(closing!.closed.artefacts.map(({ path, bytes }) => [path, bytes])).toEqual([
    ['settlement.xlsx', 4],
    ['statements/E1-王伟.html', 9],
  ]);
});

test('closing the same data again gives the same closing file, whoever does it whenever', async () => {
  await close(0);
  await reopen(0);
  const history = await readClosings(closings);
  await closeRun({ ...request(history, state(RUNS[0]!)), by: { ...BY, pid: 1 }, at: '2027-01-01T00:00:00.000Z' });
  const [first, , again] = (await readClosings(closings)).entries;
  expect(again).toMatchObject({ number: 3, closing: first!.closing, by: { pid: 1 } });
});

test('runs close in order, once, and only the last is reopened, with a reason', async () => {
  await close(0);
  expect(await close(0)).toMatchObject({ kind: 'already_closed', entry: { number: 1, by: BY } });
  const history = await readClosings(closings);
  expect(await closeRun({ ...request(history, state(RUNS[2]!)), next: RUNS[1]! })).toEqual({
    kind: 'out_of_order',
    next: RUNS[1],
  });
  await close(1);
  expect(await reopen(0)).toEqual({ kind: 'not_last', last: RUNS[1] });
  expect(await reopen(2)).toEqual({ kind: 'not_closed' });
  expect(await reopen(1, ' \n')).toEqual({ kind: 'no_reason' });
  expect(await reopen(1)).toMatchObject({ kind: 'reopened', entry: { number: 3 } });
  const after = await readClosings(closings);
  expect(after.closings.map(({ entry }) => entry.number)).toEqual([1]);
  expect(after.entries[2]).toMatchObject({ action: 'reopen', reason: 'a refund was forgotten' });
  const { everClosed, problems } = await auditClosings(closings);
  expect([everClosed.length, problems]).toEqual([2, []]);
});

test('of two that close at once one wins, and the other learns who', async () => {
  const history = await readClosings(closings);
  const tries = [1, 2, 3, 4].map((pid) => closeRun({ ...request(history, state(RUNS[0]!)), by: { ...BY, pid } }));
  const results = await Promise.all(tries);
  const winners = results.flatMap((result) => (result.kind === 'closed' ? [result.closing.entry] : []));
  expect(winners).toHaveLength(1);
  const losers = results.flatMap((result) => (result.kind === 'lost' ? [result.to] : []));
  expect(losers).toEqual([winners[0], winners[0], winners[0]]);
  expect((await readClosings(closings)).closings.map(({ entry }) => entry)).toEqual(winners);
  expect((await auditClosings(closings)).problems).toEqual([]);
});

test('a try that is overtaken while it still writes learns who won', async () => {
  const history = await readClosings(closings);
  async function* slowly() {
    yield { path: 'settlement.xlsx', content: 'x' };
    await close(0);
    yield { path: 'statements/E1.html', content: 'y' };
    yield { path: 'other.html', content: 'z' };
  }
  const result = await closeRun({ ...request(history, state(RUNS[0]!)), artefacts: slowly() });
  expect(result).toMatchObject({ kind: 'lost', to: { number: 1 } });
  expect((await auditClosings(closings)).problems).toEqual([]);
});

test('a run that was settled on closings which have changed since is not closed', async () => {
  await close(0);
  const stale = await readClosings(closings);
  await reopen(0);
  expect(await closeRun(request(stale, state(RUNS[1]!)))).toMatchObject({
    kind: 'lost',
    to: { action: 'reopen', number: 2 },
  });
  expect((await auditClosings(closings)).problems).toEqual([]);
});

test('any byte changed in any file is found, and the file is named', async () => {
  await close(0);
  await close(1);
  await reopen(1);
  await close(1, { people: [person({ paidSoFar: 1 })] });
  for (const file of filesBelow()) {
    const path = join(closings, file);
    const original = readFileSync(path);
    const step = Math.max(1, Math.floor(original.length / 12));
    for (let place = 0; place < original.length; place += step) {
      writeFileSync(path, original.with(place, original[place]! ^ 1));
      const { problems } = await auditClosings(closings);
      expect(problems.map((problem) => problem.file)).toEqual([file]);
    }
    writeFileSync(path, original.subarray(0, -1));
    expect((await auditClosings(closings)).problems.map((problem) => problem.file)).toEqual([file]);
    writeFileSync(path, original);
  }
  expect((await auditClosings(closings)).problems).toEqual([]);
});

test('missing and surplus files are found', async () => {
  await close(0);
  await close(1);
  const files = filesBelow();
  const last = (await readClosings(closings)).closings[1]!.entry;
  for (const file of files) {
    const path = join(closings, file);
    const original = readFileSync(path);
    rmSync(path);
    const { problems } = await auditClosings(closings);
    // Without its entry the last closing is as if it had never been listed.
    const expected = file === '0002.json' ? { kind: 'unlisted', file: last.directory } : { kind: 'missing', file };
    expect(problems).toEqual([expected]);
    writeFileSync(path, original);
  }
  const strangers = ['note.txt', `${last.directory}/note.txt`, `${last.directory}/statements/.x`];
  for (const file of strangers) {
    writeFileSync(join(closings, file), '');
    expect((await auditClosings(closings)).problems).toEqual([{ kind: 'surplus', file }]);
    rmSync(join(closings, file));
  }
});

test('nothing is closed or reopened while the closings are not in order', async () => {
  await close(0);
  const { directory } = (await readClosings(closings)).closings[0]!.entry;
  const path = join(closings, directory, 'closing.json');
  writeFileSync(path, readFileSync(path, 'utf8').replace('"500.00"', '"900.00"'));
  const refused = { kind: 'state', problems: [{ kind: 'changed', file: `${directory}/closing.json` }] };
  expect(await close(1)).toMatchObject(refused);
  expect(await reopen(0)).toMatchObject(refused);
});

test('entries that were exchanged or renumbered do not fit the chain', async () => {
  await close(0);
  await close(1);
  const [first, second] = ['0001.json', '0002.json'].map((name) => readFileSync(join(closings, name)));
  writeFileSync(join(closings, '0001.json'), second!);
  expect((await readClosings(closings)).problems).toEqual([{ kind: 'chain', file: '0001.json', key: 'number' }]);
  writeFileSync(join(closings, '0001.json'), first!);
  writeFileSync(join(closings, '0003.json'), second!);
  expect((await readClosings(closings)).problems).toEqual([{ kind: 'chain', file: '0003.json', key: 'number' }]);
});

test('names that could leave the directory or meet another are a defect of the program', async () => {
  const history = await readClosings(closings);
  for (const path of ['../x', '/x', 'a//b', 'closing.json', 'CLOSING.JSON', '.x', 'a\\b', 'a:b']) {
    await expect(closeRun(request(history, state(RUNS[0]!), [{ path, content: '' }]))).rejects.toThrow('no name');
  }
  const twice = ['A.html', 'a.html'].map((path) => ({ path, content: '' }));
  await expect(closeRun(request(history, state(RUNS[0]!), twice))).rejects.toThrow('no name');
  expect(filesBelow()).toEqual([]);
});
