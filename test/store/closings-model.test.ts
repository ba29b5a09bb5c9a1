// Random sequences of everything that can be done to closings, against a model that is a list: what was once closed
// keeps its bytes for ever, and the model and the disk agree on what is closed.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ClosedState } from '../../src/model/closing.ts';
import type { ClosingHistory } from '../../src/model/closing-record.ts';
import { formatRun } from '../../src/model/run.ts';
import { auditClosings } from '../../src/store/audit-closings.ts';
import { closeRun } from '../../src/store/close-run.ts';
import { closedState } from '../../src/store/closed-state.ts';
import { readClosings } from '../../src/store/read-closings.ts';
import { reopenRun } from '../../src/store/reopen-run.ts';
import { AT, BY, grant, line, person, RUNS, request, state } from './made-closing.ts';
import { Killed, type MemoryFiles, memoryFiles } from './memory-files.ts';

const DIRECTORY = '/book/closings';
const SEQUENCES = 2000;

type Step =
  | { readonly do: 'close'; readonly run: number; readonly keys: readonly string[]; readonly paid: number }
  | { readonly do: 'reopen'; readonly back: number; readonly reason: string }
  | { readonly do: 'audit' | 'read' | 'remember' };

interface Planned {
  readonly step: Step;
  /** On the closings as they were when last remembered. */
  readonly isStale: boolean;
  readonly fault: { readonly at: number; readonly code: string; readonly when: 'before' | 'after' } | null;
}

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('close' as const),
      run: fc.integer({ min: -1, max: 1 }),
      keys: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 }),
      paid: fc.integer({ min: -3, max: 3 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('reopen' as const),
      back: fc.integer({ min: 0, max: 1 }),
      reason: fc.constantFrom('why', ' '),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('audit' as const, 'read' as const, 'remember' as const) }) },
);

const planned: fc.Arbitrary<Planned> = fc.record({
  step,
  isStale: fc.integer({ min: 0, max: 3 }).map((number) => number === 0),
  fault: fc.option(
    fc.record({
      at: fc.integer({ min: 1, max: 20 }),
      code: fc.constantFrom('EIO', 'ENOSPC', 'KILL'),
      when: fc.constantFrom('before' as const, 'after' as const),
    }),
    { freq: 2 },
  ),
});

const stateOf = (place: number, keys: readonly string[], paid: number): ClosedState =>
  state(RUNS[place]!, {
    lines: keys.map((key) => line(key, { paid })),
    grants: paid > 0 ? [grant({ paid })] : [],
    people: [person({ payable: paid })],
  });

/** The bytes of everything that the log names, and of the log. */
function committedFiles(files: MemoryFiles, { entries }: ClosingHistory): ReadonlyMap<string, Uint8Array> {
  const directories = entries.flatMap((entry) =>
    entry.action === 'close' ? [`${DIRECTORY}/${entry.directory}/`] : [],
  );
  const isCommitted = (path: string): boolean =>
    /\/\d{4}\.json$/.test(path) || directories.some((directory) => path.startsWith(directory));
  return new Map([...files.files].filter(([path]) => isCommitted(path)));
}

const sorted = (of: ClosedState | null): unknown =>
  of === null ? null : { ...of, payables: [], lines: [...of.lines].sort((a, b) => (a.key < b.key ? -1 : 1)) };

async function perform({ step, isStale }: Planned, now: ClosingHistory, old: ClosingHistory, files: MemoryFiles) {
  const history = isStale ? old : now;
  switch (step.do) {
    case 'close': {
      const place = history.closings.length + step.run;
      if (place < 0 || place >= RUNS.length) return null;
      const wanted = stateOf(place, step.keys, step.paid);
      return closeRun({ ...request(history, wanted), next: RUNS[history.closings.length] ?? RUNS[0]! }, files);
    }
    case 'reopen': {
      const run = history.closings.at(-1 - step.back)?.entry.run ?? RUNS[0]!;
      return reopenRun({ history, run, reason: step.reason, by: BY, at: AT }, files);
    }
    case 'audit':
      return auditClosings(DIRECTORY, files).then(() => null);
    case 'read':
    case 'remember':
      return null;
  }
}

test('no sequence of commands, failures and kills ever changes what was closed', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(planned, { minLength: 1, maxLength: 14 }), async (plans) => {
      const files = memoryFiles();
      const model: ClosedState[] = [];
      let now = await readClosings(DIRECTORY, files);
      let old = now;
      let committed = committedFiles(files, now);
      for (const plan of plans) {
        if (plan.fault !== null) files.failAt(plan.fault.at, plan.fault.code, plan.fault.when);
        const result = await perform(plan, now, old, files).catch((error: unknown) => {
          if (error instanceof Killed) return 'killed' as const;
          throw error;
        });
        files.heal();
        const before = now;
        now = await readClosings(DIRECTORY, files);
        expect(now.problems).toEqual([]);
        for (const [path, content] of committed) expect(files.files.get(path)).toBe(content);
        committed = committedFiles(files, now);

        // A killed process cannot tell: the disk says which of the two it was.
        const grown = now.entries.length - before.entries.length;
        if (result !== 'killed') expect(grown).toBe(result?.kind === 'closed' || result?.kind === 'reopened' ? 1 : 0);
        if (grown === 1 && plan.step.do === 'close') {
          model.push(stateOf(model.length + plan.step.run, plan.step.keys, plan.step.paid));
        }
        if (grown === 1 && plan.step.do === 'reopen') model.pop();
        expect(now.closings.map(({ entry }) => formatRun(entry.run))).toEqual(model.map(({ run }) => formatRun(run)));
        expect(sorted(closedState(now.closings))).toEqual(sorted(model.at(-1) ?? null));
        if (plan.step.do === 'remember') old = now;
        seen.add(result === null ? 'nothing' : result === 'killed' ? result : result.kind);
      }
      const kinds = (await auditClosings(DIRECTORY, files)).problems.map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind !== 'leftover' && kind !== 'unlisted')).toEqual([]);
    }),
    { numRuns: SEQUENCES },
  );
  // Nothing of this would be worth much if the sequences never got so far.
  expect([...seen]).toEqual(
    expect.arrayContaining([
      'already_closed',
      'closed',
      'failed',
      'killed',
      'lost',
      'no_reason',
      'not_closed',
      'not_last',
      'nothing',
      'out_of_order',
      'reopened',
    ]),
  );
});
