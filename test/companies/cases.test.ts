// Whole books with figures of an independent reference: every run of every book agrees, people and reviews.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { formatDay } from '../../src/model/calendar.ts';
import { hasErrors } from '../../src/model/finding.ts';
import { type Fen, formatFen, formatRatio } from '../../src/model/money.ts';
import type { Review } from '../../src/model/review.ts';
import { parseRun } from '../../src/model/run.ts';
import type { PersonSettlement } from '../../src/model/settlement.ts';
import { checkBook, fullRun, loadEditions, readBook, readConfig } from '../../src/pipeline.ts';

const CASES = new URL('../../fixtures/cases/', import.meta.url);
const TEMPLATES = fileURLToPath(new URL('../../templates', import.meta.url));

async function readCase(name: string) {
  const request = {
    directory: fileURLToPath(new URL(`${name}/`, CASES)),
    isBook: true,
    ledgers: {},
    policies: null,
    encoding: null,
    required: ['people', 'sales'] as const,
    templates: TEMPLATES,
  };
  const config = (await readConfig(request)).value!;
  const editions = (await loadEditions(config, request)).value!;
  const { value: book, findings } = await readBook(config, request);
  return { book, editions, findings: [...findings, ...checkBook(book, editions)] };
}

const money = (amount: Fen | null): string | null => (amount === null ? null : formatFen(amount));

/** The figures of the reference, by its names. */
const figuresOf = (person: PersonSettlement) => ({
  person_id: person.personId,
  assessed: person.assessment.assessed,
  performance: money(person.assessment.performance),
  target: money(person.assessment.target),
  team_performance: money(person.assessment.teamPerformance),
  team_target: money(person.assessment.teamTarget),
  met: person.assessment.met,
  earned: Object.fromEntries(Object.entries(person.earned ?? {}).map(([kind, amount]) => [kind, money(amount)])),
  current: money(person.current),
  release: money(person.release),
  true_up: money(person.trueUp),
  held: money(person.held),
  month_bonus: money(person.monthBonus),
  quarter_bonus: money(person.quarterBonus),
  year_bonus: money(person.yearBonus),
  bonus_true_up: money(person.bonusTrueUp),
  payable: money(person.payable),
  payout: money(person.payout),
  owed: money(person.owed),
});

const reviewOf = (review: Review) => ({
  person_id: review.personId,
  change: review.change,
  from_grade: review.fromGrade,
  to_grade: review.toGrade,
  effective_from: formatDay(review.effectiveFrom),
  streak: review.streak,
  composite: review.composite === null ? null : formatRatio(review.composite, 2, true),
  status: review.status,
});

for (const name of readdirSync(CASES).sort()) {
  test(`${name}: no errors in the ledgers, and every figure of every run`, async () => {
    const { book, editions, findings } = await readCase(name);
    expect(findings.filter((found) => hasErrors([found]))).toEqual([]);
    const expected = new URL(`${name}/expected/`, CASES);
    const runs = readdirSync(expected).sort();
    expect(runs.length).toBeGreaterThan(4);
    for (const file of runs) {
      const run = parseRun(file.replace('.json', ''))!;
      const { settlement, reviews } = fullRun({ book, editions, run, asOf: null });
      const wanted = JSON.parse(readFileSync(new URL(file, expected), 'utf8'));
      expect({ run: wanted.run, people: settlement.people.map(figuresOf), reviews: reviews.map(reviewOf) }).toEqual(
        wanted,
      );
    }
  });
}
