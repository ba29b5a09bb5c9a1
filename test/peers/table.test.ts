// The table of docs/peers.md: what it counts as replayed is replayed, and its figures are those that the replay compares.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PEER_CASES } from '../support/peer-case.ts';
import { textOf } from '../tidy/repository.ts';

const VERDICTS = ['agrees', 'differs on purpose', 'not built yet', 'out of scope'];

const PAGE = textOf('docs/peers.md');

const CASES = [...PAGE.matchAll(/^\| (?:\[([A-Z]+-\d\d)\]\(([^)]+)\)|([A-Z]+-\d\d)) \|(.*)\|$/gm)].map(
  ([, linked, link, bare, rest]) => {
    const [, , , here, verdict] = rest!.split(' | ').map((cell) => cell.trim());
    return { id: (linked ?? bare)!, link: link ?? null, here: here!, verdict: verdict! };
  },
);

test('every case has one row and one verdict, and they are counted right', () => {
  expect(new Set(CASES.map(({ id }) => id)).size).toBe(CASES.length);
  expect(PAGE).toContain(`${CASES.length} facts of theirs`);
  for (const { id, verdict } of CASES) expect(VERDICTS, id).toContain(verdict);
  for (const verdict of VERDICTS) {
    expect(PAGE).toContain(`| ${verdict} | ${CASES.filter((one) => one.verdict === verdict).length} |`);
  }
});

test('a case agrees or differs only where a folder replays it', () => {
  expect(CASES.flatMap(({ id, link }) => (link === null ? [] : [id])).sort()).toEqual(PEER_CASES);
  for (const { id, link, verdict } of CASES) {
    if (link !== null) expect(link).toBe(`../fixtures/peers/${id}/`);
    if (['agrees', 'differs on purpose'].includes(verdict)) expect(link, id).not.toBeNull();
  }
});

test('the figures of the table are compared by the replay', () => {
  const replayed = CASES.filter(({ link }) => link !== null);
  for (const { id, here } of replayed) {
    const expected = readFileSync(new URL(`../../fixtures/peers/${id}/expected.json`, import.meta.url), 'utf8');
    const figures = [...here.matchAll(/`([^`]+)`/g)].map(([, figure]) => figure!);
    expect(figures.length, id).toBeGreaterThan(0);
    expect(
      figures.filter((figure) => !wholly(figure).test(expected)),
      id,
    ).toEqual([]);
  }
});

/** Not as a part of a longer figure. */
const wholly = (figure: string): RegExp => new RegExp(`(?<![\\d.-])${figure.replaceAll('.', '\\.')}(?![\\d.])`);
