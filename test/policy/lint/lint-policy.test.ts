// Rules about a policy itself: what each finds, where it points, with which figures, and when it is silent.
import { describe, expect, test } from 'vitest';
import { EMPTY_LEDGERS, type Ledgers } from '../../../src/model/ledger.ts';
import { LINT_RULES, lintPolicy } from '../../../src/policy/lint/lint-policy.ts';
import { loadPlacedPolicy } from '../../../src/policy/placed-policy.ts';
import { bookOf } from '../../support/inline-book.ts';
import { zhichengText } from '../zhicheng.ts';

interface Parts {
  readonly month?: string;
  readonly more?: string;
  readonly clauses?: string;
  readonly price?: string;
  readonly shortfall?: string;
}

const textOf = ({
  month = 'rate: 5%',
  more = '',
  clauses = '',
  price = '',
  shortfall = '',
}: Parts): string => `policy: small
title: { zh-CN: 小公司 }
source: 办法
price: { article: 一, below-floor: ignore${price} }
grades:
  - grade: seller
    title: { zh-CN: 销售 }
    month: { article: 二, ${month} }
${more}
shortfall: { article: 三, decided-by: quarter, commission-factor: 1, quarter-bonus-factor: 1, month-bonus-factor: 1, true-up: both${shortfall} }
excess: { article: 四, default: settle, elections: [settle] }
release: { article: 五, when: [], mode: full }
${clauses}
`;

function lint(parts: Parts, code: string, ledgers: Ledgers | null = null) {
  const { value, findings } = loadPlacedPolicy(textOf(parts), 'small.yaml', '');
  if (value === null) throw new Error(JSON.stringify(findings));
  return lintPolicy({ ...value, ledgers })
    .filter((found) => found.code === code)
    .map(({ place, facts, value: text }) => ({
      at: `${place?.row}:${place?.character} ${place?.column}`,
      facts,
      text,
    }));
}

const table = (mode: string, tiers: string, on = 'amount', more = '') =>
  `{ mode: ${mode}, on: ${on}, per: month, ${more}tiers: [${tiers}] }`;

test('every rule has a code of its own', () => {
  expect(new Set(LINT_RULES.map(({ code }) => code)).size).toBe(LINT_RULES.length);
});

describe('LINT-CLIFF', () => {
  const cliffs = (rate: string, target = '') =>
    lint({ month: `${target}rate: ${rate}` }, 'LINT-CLIFF').map(({ facts }) => facts);

  test('a whole table: what all is worth before and at the border, and where it stands', () => {
    const month = `rate: ${table('whole', '{ from: 0, rate: 3% }, { from: 100000, rate: 5% }, { above: 300000, rate: 4% }')}`;
    const character = textOf({ month }).split('\n')[7]!.indexOf('{ from: 100000') + 1;
    expect(lint({ month }, 'LINT-CLIFF')).toEqual([
      {
        at: `8:${character} grades.seller.month.rate.tiers.2`,
        facts: { at: '100000', before: '3000 (3%)', after: '5000 (5%)', falls: 'no' },
        text: null,
      },
      expect.objectContaining({ facts: { at: '300000', before: '15000 (5%)', after: '12000 (4%)', falls: 'yes' } }),
    ]);
  });

  test('a fixed table counts from nothing, also where its first border is not zero', () => {
    expect(cliffs(table('fixed', '{ from: 20000, amount: 500 }, { from: 50000, amount: 2000 }'))).toEqual([
      { at: '20000', before: '0', after: '500', falls: 'no' },
      { at: '50000', before: '500', after: '2000', falls: 'no' },
    ]);
  });

  test('an overage table jumps only from its second border on', () => {
    const tiers = '{ from: 0, rate: 3% }, { from: 50000, rate: 5% }, { from: 100000, rate: 8% }';
    expect(cliffs(table('overage', tiers))).toEqual([
      { at: '100000', before: '2500 (5%)', after: '4000 (8%)', falls: 'no' },
    ]);
  });

  test('attainment takes its money from the target, units theirs from the rate', () => {
    const tiers = '{ from: 0%, rate: 3% }, { from: 80%, rate: 5% }';
    expect(cliffs(table('whole', tiers, 'attainment'), 'target: 10000, ')).toEqual([
      { at: '80%', before: '240 (3%)', after: '400 (5%)', falls: 'no' },
    ]);
    expect(cliffs(table('whole', tiers, 'attainment'))).toEqual([
      { at: '80%', before: '3%', after: '5%', falls: 'no' },
    ]);
    const units = '{ from: 0, each: 1.5 }, { from: 100, each: 2 }';
    expect(cliffs(table('whole', units, 'quantity', 'of: quantity, '))).toEqual([
      { at: '100', before: '150 (1.5)', after: '200 (2)', falls: 'no' },
    ]);
  });

  test('none in marginal tables, at equal rates and where a rate is open', () => {
    expect(cliffs(table('marginal', '{ from: 0, rate: 3% }, { from: 100, rate: 5% }'))).toEqual([]);
    expect(cliffs(table('whole', '{ from: 0, rate: 3% }, { from: 100, rate: 3% }'))).toEqual([]);
    expect(cliffs(table('whole', '{ from: 0, rate: fill-in }, { from: 100, rate: 3% }'))).toEqual([]);
  });

  test('a table inside a choice is found at its case', () => {
    const rule = `{ by: category, a: 3%, else: ${table('whole', '{ from: 0, rate: 3% }, { from: 100, rate: 5% }')} }`;
    expect(lint({ month: `rate: ${rule}` }, 'LINT-CLIFF').map(({ at }) => at.split(' ')[1])).toEqual([
      'grades.seller.month.rate.else.tiers.2',
    ]);
    const cases = `{ cases: [ { product: a, rate: ${table('whole', '{ from: 0, rate: 3% }, { from: 100, rate: 5% }')} } ] }`;
    expect(lint({ month: `rate: ${cases}` }, 'LINT-CLIFF').map(({ at }) => at.split(' ')[1])).toEqual([
      'grades.seller.month.rate.cases.1.rate.tiers.2',
    ]);
  });
});

describe('LINT-TIER-GAP', () => {
  const gaps = (rate: string) => lint({ month: `rate: ${rate}` }, 'LINT-TIER-GAP').map(({ facts }) => facts);

  test('below the first tier', () => {
    expect(gaps(table('marginal', '{ from: 2万, rate: 3% }'))).toEqual([{ from: '0', to: '20000' }]);
    expect(gaps(table('marginal', '{ above: 0, rate: 3% }'))).toEqual([]);
    expect(gaps(table('fixed', '{ from: 2万, amount: 300 }'))).toEqual([]);
  });

  test('between bands of discounts, unless another case is met there', () => {
    const bands = '{ discount: ..10%, rate: 5% }, { discount: 20%..30%, rate: 2% }';
    expect(gaps(`{ cases: [ ${bands} ] }`)).toEqual([{ from: '10%', to: '20%' }]);
    expect(gaps(`{ cases: [ ${bands}, { rate: 1% } ] }`)).toEqual([]);
    expect(gaps('{ cases: [ { discount: ..10%, rate: 5% }, { discount: 10%..30%, rate: 2% } ] }')).toEqual([]);
  });
});

describe('LINT-UNREACHABLE', () => {
  const reasons = (month: string, ledgers: Ledgers | null = null, price = '') =>
    lint({ month, price }, 'LINT-UNREACHABLE', ledgers).map(({ facts }) => (facts as { reason: string }).reason);
  const tiers = '{ from: 0, rate: 3% }, { from: 10000, rate: 5% }, { from: 20000, rate: 6% }';

  test('tiers on the wrong side of the target', () => {
    expect(reasons(`target: 10000, excess-rate: 9%, rate: ${table('marginal', tiers)}`)).toEqual([
      'above-target',
      'above-target',
    ]);
    expect(reasons(`target: 10000, rate: 3%, excess-rate: ${table('marginal', tiers)}`)).toEqual(['below-target']);
    expect(reasons(`target: 10000, rate: ${table('marginal', tiers)}`)).toEqual([]);
    expect(reasons(`target: 10000, excess-rate: 9%, rate: ${table('whole', tiers)}`)).toEqual([]);
    const shares = '{ from: 0%, rate: 3% }, { from: 100%, rate: 5% }';
    expect(reasons(`target: 9, excess-rate: 9%, rate: ${table('marginal', shares, 'attainment')}`)).toEqual([
      'above-target',
    ]);
  });

  test('discounts beyond the right of the seller', () => {
    const rate = '{ cases: [ { discount: ..10%, rate: 5% }, { discount: 10%.., rate: 2% } ] }';
    expect(reasons(`rate: ${rate}`, null, ', right: 10%')).toEqual(['discount-right']);
    expect(reasons(`rate: ${rate}`, null, ', right: 15%')).toEqual([]);
    expect(reasons(`rate: { all: [1%, ${rate}] }`, null, ', right: 10%')).toEqual(['discount-right']);
  });

  test('letters above the score of somebody who reaches every cap', () => {
    const card = (cap: string) => `scorecards:
  - scorecard: month
    title: { zh-CN: 考核 }
    article: 六
    per: month
    missing: share-out
    indicators:
      - { metric: sales, title: { zh-CN: 销售 }, article: 六, weight: 80%, better: more, floor: 0, cap: ${cap} }
      - { metric: growth, title: { zh-CN: 增长 }, article: 六, weight: 20%, bands: [{ from: 0%, points: 50 }, { from: 10%, points: 100 }] }
    letters: [{ letter: A, from: 110, coefficient: 1.2 }, { letter: B, from: 0, coefficient: 1 }]
    bonus: { seller: 1000 }`;
    const found = (cap: string) =>
      lint({ clauses: card(cap) }, 'LINT-UNREACHABLE').map(({ at, facts }) => [at.split(' ')[1], facts]);
    expect(found('100')).toEqual([['scorecards.month.letters.A', { reason: 'above-score', limit: '100' }]]);
    expect(found('120')).toEqual([]);
  });

  test('what no row of a book has; paths count for what lies below them', async () => {
    const book = await bookOf({
      people: 'person_id,name,grade,hired_on\nE1,A,seller,2025-01-01',
      sales: 'order_no,signed_on,person_id,amount,category\nA,2026-03-01,E1,5,家电/净水器',
    });
    const rate = 'rate: { by: category, 家电: 5%, 家具: 4%, else: 3% }';
    expect(reasons(rate, book.ledgers)).toEqual(['not-sold']);
    expect(reasons(rate, EMPTY_LEDGERS)).toEqual([]);
    expect(reasons('rate: { by: category, 家电 / 净水器: 5%, 家電: 4%, else: 3% }', book.ledgers)).toEqual([
      'not-sold',
    ]);
  });

  test('scores that wait for growth in a first period, or for reviews of a kind that nobody gives', async () => {
    const card = (missing: string) => `scorecards:
  - scorecard: month
    title: { zh-CN: 考核 }
    article: 六
    per: month
    missing: ${missing}
    indicators:
      - { metric: growth, title: { zh-CN: 增长 }, article: 六, weight: 40%, goal: 10% }
      - { metric: review, review: 态度, title: { zh-CN: 态度 }, article: 六, weight: 30% }
      - { metric: review, review: 满意度, title: { zh-CN: 满意 }, article: 六, weight: 30% }
    letters: [{ letter: A, from: 0, coefficient: 1 }]
    bonus: { seller: 1000 }`;
    const { ledgers } = await bookOf({
      people: 'person_id,name,grade,hired_on\nE1,A,seller,2025-01-01',
      sales: 'order_no,signed_on,person_id,amount\nA,2026-03-01,E1,5',
      reviews: 'person_id,month,kind,score\nE1,2026-03,态度,90',
    });
    const found = (missing: string, of: Ledgers | null) =>
      lint({ clauses: card(missing) }, 'LINT-UNREACHABLE', of).map(({ facts, text }) => [
        text,
        (facts as { reason: string }).reason,
      ]);
    expect(found('wait', null)).toEqual([['growth', 'waits-growth']]);
    expect(found('wait', ledgers)).toEqual([
      ['growth', 'waits-growth'],
      ['满意度', 'waits-review'],
    ]);
    expect(found('share-out', ledgers)).toEqual([]);
  });

  test('minimums above a cap of the same grade, over as many months as the cap counts', () => {
    const more = '  - grade: lead\n    title: { zh-CN: 主管 }\n    month: { article: 二, rate: 3% }';
    const found = (minimum: string, ...caps: readonly string[]) => {
      const clauses = `minimums: [{ article: 七, kind: guarantee, ${minimum} }]
caps: [${caps.map((cap) => `{ article: 八, beyond: lose, ${cap} }`).join(', ')}]`;
      return lint({ more, clauses }, 'LINT-UNREACHABLE').map(({ at, facts }) => [
        at.split(' ')[1],
        (facts as { limit: string }).limit,
      ]);
    };
    expect(found('amount: 5000', 'per: run, amount: 4999')).toEqual([['minimums.1.amount', '4999']]);
    expect(found('amount: 5000', 'per: run, amount: 5000')).toEqual([]);
    expect(found('amount: 5000, grades: [lead]', 'per: run, amount: 1, grades: [seller]')).toEqual([]);
    expect(
      found('amount: 5000', 'per: run, amount: 9000, grades: [seller]', 'per: run, amount: 4000').map(([, cap]) => cap),
    ).toEqual(['4000']);
    expect(found('amount: 5000', 'per: quarter, amount: 14999.99')).toHaveLength(1);
    expect(found('amount: 5000, months: 2', 'per: quarter, amount: 14999.99')).toEqual([]);
    expect(found('amount: 5000', 'per: year, amount: 60000')).toEqual([]);
  });
});

describe('LINT-PERCENT', () => {
  const odd = (month: string, more = '') =>
    lint({ month, more }, 'LINT-PERCENT').map(({ at, facts }) => [
      at.split(' ')[1],
      (facts as { reason: string }).reason,
    ]);
  const second = (rate: string) => `  - grade: b\n    title: { zh-CN: 乙 }\n    month: { article: 二, rate: ${rate} }`;

  test('too small, too large, ten times the rates beside it', () => {
    expect(odd('rate: 0.05%')).toEqual([['grades.seller.month.rate', 'small']]);
    expect(odd('rate: 51%')).toEqual([['grades.seller.month.rate', 'large']]);
    expect(odd('rate: 3%', second('30%'))).toEqual([
      ['grades.seller.month.rate', 'neighbours'],
      ['grades.b.month.rate', 'neighbours'],
    ]);
    expect(
      odd(`rate: ${table('marginal', '{ from: 0, rate: 3% }, { from: 9, rate: 4% }, { from: 20, rate: 50% }')}`),
    ).toEqual([['grades.seller.month.rate.tiers.3.rate', 'neighbours']]);
  });

  test('silent where rates are alike, nought, or of something else than amounts', () => {
    expect(odd('rate: 3%', second('29%'))).toEqual([]);
    expect(odd('rate: 0%', second('5%'))).toEqual([]);
    expect(odd('rate: { of: profit, rate: 60% }')).toEqual([]);
    expect(odd('rate: 0.03%', second('4%')).map(([, reason]) => reason)).toEqual(['small']);
  });
});

describe('the shipped Zhicheng policy', () => {
  const placed = loadPlacedPolicy(zhichengText, 'policy.yaml', '').value!;
  const found = lintPolicy({ ...placed, ledgers: null });
  const of = (code: string) => found.filter((one) => one.code === code);

  test('whoever just meets each month misses the quarter, at every grade', () => {
    expect(of('LINT-TARGETS').map(({ place, facts }) => [place?.column, (facts as { sum: string }).sum])).toEqual([
      ['grades.assistant.quarter.target', '45000'],
      ['grades.specialist.quarter.target', '75000'],
      ['grades.elite.quarter.target', '150000'],
      ['grades.supervisor.quarter.team-target', '900000'],
      ['grades.manager.quarter.team-target', '2400000'],
    ]);
  });

  test('the last yuan in full excess costs 22 %, 35 % with bonuses', () => {
    expect(of('LINT-MARGINAL').map(({ facts }) => facts)).toEqual([
      expect.objectContaining({ rate: '22%', withBonuses: '35%' }),
    ]);
  });

  test('every figure is shown by an example, nothing is unused, no error', () => {
    expect([of('LINT-NO-EXAMPLE'), of('LINT-UNUSED'), of('LINT-PERCENT')]).toEqual([[], [], []]);
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(of('LINT-FILL-IN').length).toBe(placed.policy.open.length);
  });

  test('findings are in the order of the file', () => {
    const lines = found.map(({ place }) => place?.row ?? 0);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  });
});

describe('people of a book', () => {
  const people = 'person_id,name,grade,leader_id,hired_on\nE1,A,seller,,2025-01-01\nS1,B,lead,,2025-01-01';
  const more = `  - grade: lead
    title: { zh-CN: 主管 }
    month: { article: 二, rate: 3%, team-rate: 1%, team-target: 5 }
  - grade: top
    title: { zh-CN: 总监 }
    month: { article: 二, rate: fill-in }`;

  test('grades that nobody holds, leaders of nobody, who needs an open figure', async () => {
    const { ledgers } = await bookOf({ people });
    expect(lint({ more }, 'LINT-NO-PEOPLE', ledgers).map(({ text }) => text)).toEqual(['top']);
    expect(lint({ more }, 'LINT-TEAM', ledgers).map(({ facts }) => facts)).toEqual([
      { reason: 'no-members', who: 'S1' },
    ]);
    const held = await bookOf({ people: `${people}\nT1,C,top,,2025-01-01` });
    expect(lint({ more }, 'LINT-FILL-IN', held.ledgers).map(({ facts }) => facts)).toEqual([
      { path: 'grades.top.month.rate', who: 'top 总监 T1' },
    ]);
  });

  test('nothing of it without a book', () => {
    expect(lint({ more }, 'LINT-NO-PEOPLE')).toEqual([]);
    expect(lint({ more }, 'LINT-TEAM')).toEqual([]);
  });
});

test('LINT-TEAM: a team bonus or rate without a target, but not where the target is open', () => {
  const grade = (target: string) => `  - grade: lead
    title: { zh-CN: 主管 }
    month: { article: 二, rate: 3%, team-rate: 1%${target} }
    year: { article: 二, team-bonus-rate: 1%${target} }`;
  const at = (target: string) => lint({ more: grade(target) }, 'LINT-TEAM').map((one) => one.at.split(' ')[1]);
  expect(at('')).toEqual(['grades.lead.month.team-rate', 'grades.lead.year.team-bonus-rate']);
  expect(at(', team-target: fill-in')).toEqual([]);
});

test('LINT-DEFAULT names what is taken, only where the question arises', () => {
  const choices = (parts: Parts) =>
    lint(parts, 'LINT-DEFAULT').map(({ facts }) => (facts as { choice: string }).choice);
  const bare = choices({});
  expect(bare).toContain('refund.rate: original');
  expect(bare.join()).not.toMatch(/team|bonus/);
  expect(choices({ clauses: 'refund: { article: 六, rate: month }' })).not.toContain('refund.rate: month');
});

test('LINT-UNUSED: a clause without what it needs', () => {
  const unused = (parts: Parts) =>
    lint(parts, 'LINT-UNUSED').map(({ at, facts }) => [at.split(' ')[1], (facts as { reason: string }).reason]);
  expect(unused({})).toEqual([]);
  expect(unused({ clauses: 'incidents: { article: 六, commission-factor: 1, combine: lowest }' })).toEqual([
    ['incidents', 'no-cut'],
  ]);
  const paid = (cycle: string) =>
    `minimums: [{ article: 七, kind: draw, amount: 9 }]\npay: { article: 八, cycle: ${cycle} }`;
  expect(unused({ clauses: paid('quarter') })).toEqual([['minimums', 'no-month-runs']]);
  expect(unused({ clauses: paid('month') })).toEqual([]);
  expect(unused({ clauses: 'bonus: { article: 六, release: own-run, counts-special: false }' })).toEqual([
    ['bonus', 'no-bonus'],
  ]);
});

test('a policy may turn a rule off or make it an error', () => {
  const clauses = 'findings: { LINT-DEFAULT: off, LINT-MARGINAL: error }';
  const { value } = loadPlacedPolicy(textOf({ clauses }), 'small.yaml', '');
  const found = lintPolicy({ ...value!, ledgers: null });
  expect(found.filter(({ code }) => code === 'LINT-DEFAULT')).toEqual([]);
  expect(found.find(({ code }) => code === 'LINT-MARGINAL')?.severity).toBe('error');
});

test('LINT-NO-EXAMPLE: one finding without examples, else one for each article', () => {
  const figures = 'target: 10, rate: 5%';
  expect(lint({ month: figures }, 'LINT-NO-EXAMPLE').map(({ facts }) => facts)).toEqual([{ article: '二; 三' }]);
  const clauses = `examples:
  - example: a
    article: 二
    run: 2026-03
    given: { people: [ { person_id: E1, grade: seller } ] }
    expect: { E1: { payable: 0 } }`;
  expect(lint({ month: figures, clauses }, 'LINT-NO-EXAMPLE').map(({ facts }) => facts)).toEqual([{ article: '三' }]);
});
