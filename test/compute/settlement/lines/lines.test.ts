// Lines and steps in columns are what plain lists of the same would be, whatever is put into them in whatever order.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Step, stepForward } from '../../../../src/compute/settlement/credits/step.ts';
import { isPlain, type StepList, stepList } from '../../../../src/compute/settlement/credits/steps.ts';
import { type Ground, makeGround } from '../../../../src/compute/settlement/ground.ts';
import type { AccruedLine, Stake } from '../../../../src/compute/settlement/lines/accrued-line.ts';
import { bonusLines } from '../../../../src/compute/settlement/lines/bonus-lines.ts';
import { lineList } from '../../../../src/compute/settlement/lines/line-list.ts';
import type { Lines, Mould } from '../../../../src/compute/settlement/lines/lines.ts';
import { linesOfPerson } from '../../../../src/compute/settlement/lines/lines-of-person.ts';
import { ONE, ratio } from '../../../../src/model/money.ts';
import { bookOfRows, policyOf, sold } from '../rate-company.ts';

const SALES = Array.from({ length: 12 }, (_, place) =>
  sold(`A${place}`, 101 + 100 * (place % 3) + place, 1_000 + place),
);

const GROUND: Ground = makeGround({
  ledgers: bookOfRows(SALES).ledgers,
  editions: [policyOf({})],
  run: { kind: 'month', month: 202603 },
  asOf: null,
  closed: null,
});

const PEOPLE = GROUND.roster.people.map(({ id }) => id);

interface Share {
  readonly row: number;
  readonly person: number;
  readonly part: number;
  readonly counts: number;
  readonly kind: Stake['kind'];
  readonly refunded: boolean;
  readonly kept: boolean;
}

const share: fc.Arbitrary<Share> = fc.record({
  row: fc.nat(SALES.length - 1),
  person: fc.nat(PEOPLE.length - 1),
  part: fc.integer({ min: 0, max: 5_000_000_000 }),
  counts: fc.constantFrom(0, 0, 0, 7),
  kind: fc.constantFrom('ordinary', 'special', 'ordinary', 'project'),
  refunded: fc.constantFrom(false, false, true),
  kept: fc.boolean(),
});

function stepOf({ row: place, person, part, counts, kind, refunded }: Share, isSigned: boolean): Step {
  const row = GROUND.sales.at(place)!;
  const on = isSigned ? row.signedOn : row.signedOn + 1;
  return stepForward({
    row,
    whole: row.amount,
    credited: isSigned ? row.amount : part + 3,
    on,
    personId: PEOPLE[person]!,
    month: Math.floor(on / 100),
    kind,
    performs: kind !== 'project',
    amount: part,
    walk: part + counts,
    taken: 0,
    limited: null,
    isRefunded: refunded,
    lines: [],
    teamLines: [],
  });
}

/** The list, and the steps that it should hold. */
function stepsOf(
  shares: readonly Share[],
  isSigned: boolean,
): { readonly steps: StepList; readonly all: readonly Step[] } {
  const steps = stepList(GROUND, null, isSigned, 3);
  const all = shares.map((one) => stepOf(one, isSigned));
  for (const [place, step] of all.entries()) {
    const { row, person, kept } = shares[place]!;
    if (!kept && isPlain(step.stake)) steps.add(step.stake, row, person);
    else steps.keep(step, row, step.stake.performs ? person : -1);
  }
  return { steps, all };
}

test('steps in columns are the steps that were put in', () => {
  fc.assert(
    fc.property(fc.array(share, { maxLength: 60 }), fc.boolean(), (shares, isSigned) => {
      const { steps, all } = stepsOf(shares, isSigned);
      expect(Array.from(all, (_, place) => steps.at(place))).toEqual(all);
      for (const [place, { amount, walk, stake, row }] of all.entries()) {
        expect([steps.amountAt(place), steps.walkAt(place)]).toEqual([amount, walk]);
        expect(GROUND.sales.at(steps.rowAt(place))).toBe(row);
        expect(PEOPLE[steps.personAt(place)]).toBe(stake.performs ? stake.personId : undefined);
        expect(steps.plainAt(place)).toBe(isPlain(stake) ? stake.kind : null);
      }
    }),
    { numRuns: 60 },
  );
});

const MOULDS = (['personal', 'special', 'team'] as const).flatMap((kind) =>
  PEOPLE.map(
    (personId, place): Mould => ({
      personId,
      kind,
      band: place % 2 === 0 ? 'task' : 'excess',
      month: 202601 + place,
      run: { kind: 'month', month: 202601 + place },
      rate: ratio(place + 1, 100),
      rated: null,
      article: kind,
      judgedBy: null,
      fixed: { factor: ONE, reason: 'full' },
      period: null,
      rating: null,
    }),
  ),
);

function lineFrom(
  mould: Mould,
  { row, stake }: Pick<Step, 'row' | 'stake'>,
  base: number,
  from: number | null,
): AccruedLine {
  const { judgedBy, fixed, period, rating, ...shared } = mould;
  const line = { ...shared, row, sellerId: stake.personId, base, walked: base, exactBase: null, takesBack: null };
  return { line, judgedBy, fixed, from, period, stake, paid: base, rating };
}

interface Put {
  readonly step: number;
  readonly mould: number;
  readonly base: number;
  readonly from: number;
  readonly kept: boolean;
}

const put: fc.Arbitrary<Put> = fc.record({
  step: fc.nat(1_000),
  mould: fc.nat(MOULDS.length - 1),
  base: fc.integer({ min: -9_000_000_000, max: 9_000_000_000 }),
  from: fc.integer({ min: -9_000_000_000_000, max: 9_000_000_000_000 }),
  kept: fc.boolean(),
});

const bonusPut = fc.record({ on: fc.nat(1_000), mould: fc.nat(MOULDS.length - 1), kept: fc.boolean() });

function expectSame(lines: Lines, all: readonly AccruedLine[], kept: readonly boolean[]): void {
  expect(lines.length).toBe(all.length);
  expect([...lines]).toEqual(all);
  for (const [place, one] of all.entries()) {
    expect(lines.at(place)).toEqual(one);
    expect(lines.baseAt(place)).toBe(one.line.base);
    expect(GROUND.sales.at(lines.rowAt(place))).toBe(one.line.row);
    const mould = lines.mouldAt(place);
    expect(mould === null).toBe(kept[place]);
    if (kept[place]) expect(lines.at(place)).toBe(one);
    else expect(lineFrom(mould!, { row: one.line.row, stake: one.stake }, one.paid, one.from)).toEqual(one);
  }
}

test('lines in columns are the lines that were put in, bonuses on them too, and those of one person', () => {
  fc.assert(
    fc.property(
      fc.array(share, { minLength: 1, maxLength: 12 }),
      fc.array(put, { maxLength: 60 }),
      fc.array(bonusPut, { maxLength: 60 }),
      (shares, puts, bonuses) => {
        const { steps } = stepsOf(shares, true);
        const list = lineList(steps, 2);
        const numbers = MOULDS.map((mould) => list.mould(mould));
        const all: AccruedLine[] = [];
        const kept: boolean[] = [];
        for (const one of puts) {
          const place = one.step % steps.length;
          const line = lineFrom(MOULDS[one.mould]!, steps.at(place), one.base, one.from);
          if (one.kept) list.keep(line, place);
          else list.cast(numbers[one.mould]!, one.base, one.from, place);
          all.push(line);
          kept.push(one.kept);
        }
        expectSame(list, all, kept);
        const both = bonusLines(list);
        for (const { on, mould: which, kept: isKept } of puts.length === 0 ? [] : bonuses) {
          const bearer = all[on % puts.length]!;
          const mould: Mould = { ...MOULDS[which]!, kind: 'quarter_bonus' };
          const bonus = lineFrom(mould, { row: bearer.line.row, stake: bearer.stake }, bearer.paid, null);
          if (isKept) both.keep(bonus, on % puts.length);
          else both.cast(both.mould(mould), on % puts.length);
          all.push(bonus);
          kept.push(isKept);
        }
        expectSame(both, all, kept);
        for (const personId of PEOPLE) {
          const own = [...all.keys()].filter((place) => all[place]!.line.personId === personId);
          expectSame(
            linesOfPerson(both, personId),
            own.map((place) => all[place]!),
            own.map((place) => kept[place]!),
          );
        }
      },
    ),
    { numRuns: 60 },
  );
});
