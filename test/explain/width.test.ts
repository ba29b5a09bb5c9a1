// The tree on a terminal: no line wider than the terminal, amounts in one column, no colour unless asked for.
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { runReasons } from '../../src/compute/explain/explain.ts';
import { subjectOf } from '../../src/compute/explain/view.ts';
import { renderTerminal } from '../../src/render/terminal/terminal.ts';
import { explanationDocument } from '../../src/report/explanation/explanation-document.ts';
import { viewOf } from './printed.ts';
import { readFixture } from './read-fixture.ts';

test.each([
  ['en', 80],
  ['zh-CN', 80],
  ['zh-CN', 60],
  ['en', 200],
] as const)('%s, %i columns', async (language, width) => {
  const fixture = await readFixture('zhicheng');
  const view = viewOf(fixture, '2026-05');
  const { run, asOf, policy, people } = view.settlement;
  const grades = fixture.editions.flatMap((edition) => edition.grades);
  let amounts = 0;
  for (const person of people) {
    const reasons = runReasons(subjectOf(view, person, true));
    const about = { run, asOf, policy, personId: person.personId, orderNo: null, figure: null, people, reasons };
    const text = renderTerminal(explanationDocument(about, language, grades), { width, colour: false });
    expect(text).not.toContain('\u001b[');
    const lines = text.split('\n');
    expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
    const withAmount = lines.filter((line) => /[^ │] {2,}-?[\d,]+\.\d\d$/.test(line));
    expect([...new Set(withAmount.map((line) => stringWidth(line)))]).toEqual([Math.min(width, 100)]);
    amounts += withAmount.length;
  }
  expect(amounts).toBeGreaterThan(100);
});
