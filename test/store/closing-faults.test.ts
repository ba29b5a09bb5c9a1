// Every call to the file system in turn fails or is the last one: the run is closed or it is not, and nobody has to help.
import { expect, test } from 'vitest';
import type { ClosingHistory } from '../../src/model/closing-record.ts';
import { auditClosings } from '../../src/store/audit-closings.ts';
import { closeRun } from '../../src/store/close-run.ts';
import { readClosings } from '../../src/store/read-closings.ts';
import { reopenRun } from '../../src/store/reopen-run.ts';
import { AT, BY, RUNS, request, state } from './made-closing.ts';
import { Killed, type MemoryFiles, memoryFiles } from './memory-files.ts';

const DIRECTORY = '/book/closings';

const closeNext = (history: ClosingHistory, files: MemoryFiles) =>
  closeRun(request(history, state(RUNS[history.closings.length]!)), files);

const reopenLast = (history: ClosingHistory, files: MemoryFiles) =>
  reopenRun({ history, run: history.closings.at(-1)!.entry.run, reason: 'why', by: BY, at: AT }, files);

/** Two closed runs, before a third is closed or the second reopened. */
async function twoClosed(): Promise<MemoryFiles> {
  const files = memoryFiles();
  for (let place = 0; place < 2; place += 1) await closeNext(await readClosings(DIRECTORY, files), files);
  return files;
}

async function callsOf(act: typeof closeNext | typeof reopenLast): Promise<number> {
  const files = await twoClosed();
  const history = await readClosings(DIRECTORY, files);
  const before = files.calls();
  await act(history, files);
  return files.calls() - before;
}

const isKill = (error: unknown): 'killed' => {
  if (error instanceof Killed) return 'killed';
  throw error;
};

for (const act of [closeNext, reopenLast]) {
  for (const code of ['EIO', 'ENOSPC', 'EACCES', 'KILL']) {
    for (const when of ['before', 'after'] as const) {
      test(`${act.name}: ${code} ${when} each call`, async () => {
        const count = await callsOf(act);
        expect(count).toBeGreaterThan(4);
        const outcomes = new Set<string>();
        for (let at = 1; at <= count; at += 1) {
          const files = await twoClosed();
          const history = await readClosings(DIRECTORY, files);
          const committed = new Map(files.files);
          files.failAt(at, code, when);
          const result = await act(history, files).catch(isKill);
          files.heal();
          const after = await readClosings(DIRECTORY, files);
          const isNew = after.entries.length === 3;
          expect(after.problems).toEqual([]);
          expect(after.closings).toHaveLength(isNew ? (act === closeNext ? 3 : 1) : 2);
          for (const [path, content] of committed) expect(files.files.get(path)).toBe(content);
          const left = (await auditClosings(DIRECTORY, files)).problems.map(({ kind }) => kind);
          expect(left.filter((kind) => kind !== 'leftover' && kind !== 'unlisted')).toEqual([]);
          if (typeof result === 'object') {
            expect(result.kind === 'closed' || result.kind === 'reopened').toBe(isNew);
            if (!isNew) expect(result).toMatchObject({ kind: 'failed', failure: { reason: code } });
          }
          outcomes.add(isNew ? 'new' : 'old');

          expect(['closed', 'reopened']).toContain((await act(after, files)).kind);
          const next = await readClosings(DIRECTORY, files);
          expect(next.entries).toHaveLength(isNew ? 4 : 3);
          expect((await auditClosings(DIRECTORY, files)).problems).toEqual([]);
        }
        expect([...outcomes].sort()).toEqual(['new', 'old']);
      });
    }
  }
}
