// What must not go into a closed run is refused: the same run closed or paid again, a late row put into it (GA-04, GA-07, OCA-07).
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatRun, parseRun } from '../../src/model/run.ts';
import { freezeRun, readHistory } from '../../src/pipeline/closing-runs.ts';
import { readPeerBook, stepsOf } from '../support/peer-case.ts';

async function* nothingToKeep() {}

async function closeIn(directory: string, id: string, moment: string, run: string) {
  const { book, editions } = await readPeerBook(id, { ledgers: moment });
  return freezeRun({
    history: await readHistory(directory),
    book,
    editions,
    run: parseRun(run)!,
    program: 'test',
    by: { host: 'test', pid: 1, user: 'test' },
    at: '2026-09-02T08:00:00.000Z',
    artefacts: nothingToKeep(),
  });
}

/** Every file of the closings with its text. */
async function textsIn(directory: string): Promise<Record<string, string>> {
  const names = await readdir(join(directory, 'closings'), { recursive: true, withFileTypes: true });
  const paths = names.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  const texts = await Promise.all(paths.sort().map(async (path) => [path, await readFile(path, 'utf8')]));
  return Object.fromEntries(texts);
}

test.each([
  ['GA-07', '2026-08', '2026-09'],
  ['OCA-07', '2026-01', '2026-02'],
])('%s: the closed run takes nothing more, the next one takes what is new', async (id, run, next) => {
  const directory = await mkdtemp(join(tmpdir(), 'peers-'));
  try {
    expect((await closeIn(directory, id, '1', run)).kind).toBe('closed');
    const before = await textsIn(directory);
    expect(Object.keys(before).length).toBeGreaterThan(1);

    expect(await closeIn(directory, id, '2', run)).toMatchObject({ kind: 'already_closed' });
    expect(await textsIn(directory)).toEqual(before);

    const closed = await closeIn(directory, id, '2', next);
    if (closed.kind !== 'closed') throw new Error(closed.kind);
    expect(formatRun(closed.closing.entry.run)).toBe(next);
    const wanted = stepsOf(id).find((step) => step.run === next)!.people!.E1!.payable;
    expect(closed.closing.closed.people.map(({ payable }) => (payable / 100).toFixed(2))).toEqual([wanted]);
  } finally {
    await rm(directory, { recursive: true });
  }
});

test.each(['ORA-05', 'GA-12'])('%s: what was drawn and cut comes back from the disk, run by run', async (id) => {
  const directory = await mkdtemp(join(tmpdir(), 'peers-'));
  try {
    for (const { run, people, unwound } of stepsOf(id)) {
      if (unwound === true) continue;
      const closed = await closeIn(directory, id, '', run!);
      if (closed.kind !== 'closed') throw new Error(closed.kind);
      const paid = closed.closing.closed.people.find(({ personId }) => personId === 'E1')!;
      expect([run, (paid.payable / 100).toFixed(2)]).toEqual([run, people!.E1!.payable]);
    }
  } finally {
    await rm(directory, { recursive: true });
  }
});
