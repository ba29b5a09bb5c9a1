// Ids and names of people -> file names that every file system takes, one for each person.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { statementFileNames } from '../../src/report/statement/file-names.ts';
import { emptyDirectory } from '../cli/run-salesctl.ts';

const nameOf = (personId: string, name: string): string =>
  statementFileNames('2026-03', [{ personId, name }]).get(personId)!;

test.each([
  ['E01', '陈予安', '2026-03-E01-陈予安'],
  ['E 1', 'Ann  Lee', '2026-03-E_1-Ann_Lee'],
  ['../..', '/etc/passwd', '2026-03-etc_passwd'],
  ['a\\b', 'c:d*e?f"g<h>i|j', '2026-03-a_b-c_d_e_f_g_h_i_j'],
  ['.hidden', 'end. ', '2026-03-hidden-end'],
  ['CON', 'nul', '2026-03-CON-nul'],
  ['E\u0000\n1', '\u202etxt.exe\u200b', '2026-03-E1-txt.exe'],
  ['E1', '', '2026-03-E1'],
  ['***', '???', '2026-03'],
  ['E1', 'e\u0301', '2026-03-E1-\u00e9'],
  ['E1', '\ud800甲', '2026-03-E1-甲'],
  ['E1', "$(rm) `x` %PATH% it's", '2026-03-E1-(rm)_x_PATH_it_s'],
])('%j %j', (personId, name, expected) => {
  expect(nameOf(personId, name)).toBe(expected);
});

test('a long name is cut between characters, and there is room for a temporary name beside it', () => {
  for (const long of ['陈'.repeat(300), '𠮷'.repeat(300), 'x'.repeat(300), `${'a'.repeat(191)}陈陈`]) {
    const name = nameOf('E01', long);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
    expect(Buffer.byteLength(name)).toBeGreaterThan(190);
    expect(name).not.toMatch(/\p{Surrogate}/u);
    writeFileSync(join(emptyDirectory(), `.${name}.xlsx.0123456789ab.tmp`), '');
  }
});

test('names that a file system could take for the same are told apart, in the order of the people', () => {
  const people = [
    { personId: 'A/1', name: '王' },
    { personId: 'A?1', name: '王' },
    { personId: 'a_1', name: '王' },
    { personId: 'A_1', name: '王~2' },
    { personId: 'B', name: 'é' },
    { personId: 'b', name: 'e\u0301' },
    { personId: 'C', name: `${'长'.repeat(100)}甲` },
    { personId: 'c', name: `${'长'.repeat(100)}乙` },
  ];
  const names = [...statementFileNames('2026-03', people).values()];
  const onDisk = new Set(names.map((name) => name.normalize('NFD').toLowerCase()));
  expect(onDisk.size).toBe(people.length);
  expect(names.slice(0, 3)).toEqual(['2026-03-A_1-王', '2026-03-A_1-王~2', '2026-03-a_1-王~3']);
  expect(Math.max(...names.map((name) => Buffer.byteLength(name)))).toBeLessThanOrEqual(200);
});
