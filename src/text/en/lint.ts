// What is odd about a policy itself, in English: the sentences and hints of `policy check`.
import type { LintWords } from '../words.ts';

export const lint: LintWords = {
  'LINT-TIER-GAP': {
    says: ({ from, to }) => `Nothing is earned from ${from} to ${to}: no tier or case begins there.`,
    hint: () => 'Add a tier from 0, or else for the rest; nothing to do if nothing is to be earned.',
  },
  'LINT-CLIFF': {
    says: ({ at, before, after, falls }) =>
      falls === 'yes'
        ? `Selling more pays less: ${before} just before ${at}, ${after} once it is reached.`
        : `A cliff: ${before} just before ${at}, ${after} once it is reached.`,
    hint: ({ falls }) =>
      falls === 'yes'
        ? 'Let the rates rise, or write mode: marginal, so that every slice keeps its own rate.'
        : 'People may move orders across this border. With mode: marginal every slice earns its own rate; nothing to do if the jump is meant.',
  },
  'LINT-UNREACHABLE': {
    says: ({ reason, limit }) => `${UNREACHABLE[reason](limit)}`,
    hint: () =>
      'Correct the figure or the name, or delete what is never reached; for a score, missing: share-out does not wait.',
  },
  'LINT-NO-PEOPLE': {
    says: ({ grade }) => `Nobody in the people ledger has the grade ${grade}.`,
    hint: () => 'Nothing to do while the post is vacant; else correct the grades in the people ledger.',
  },
  'LINT-PERCENT': {
    says: ({ reason, beside }) => PERCENT[reason](beside),
    hint: () => 'Count the places after the point again: 5% is five of a hundred.',
  },
  'LINT-TARGETS': {
    says: ({ grade, period, sum }) =>
      period === 'quarter'
        ? `Whoever meets each month exactly misses the quarter: three month targets of ${grade} are ${sum}.`
        : `Whoever meets each quarter exactly misses the year: four quarter targets of ${grade} are ${sum}.`,
    hint: () => 'Tell people, or make the targets agree; nothing to do if the longer period is to ask for more.',
  },
  'LINT-MARGINAL': {
    says: ({ rate, parts, withBonuses }) =>
      `The last yuan that everybody sells in full excess costs ${rate} (${parts})${withBonuses === rate ? '' : `, ${withBonuses} with quarter and year bonuses`}.`,
    hint: () => 'Hold it against the gross margin.',
  },
  'LINT-TEAM': {
    says: ({ reason, who }) =>
      reason === 'no-target'
        ? 'Team figures without a team target: nothing divides task from excess, and the bonus can never be missed.'
        : `The grade leads a team, but nobody reports to ${who}.`,
    hint: ({ reason }) =>
      reason === 'no-target'
        ? 'Add team-target; nothing to do if the team has none.'
        : 'Enter leader_id in the people ledger.',
  },
  'LINT-FILL-IN': {
    says: ({ path, who }) => `${path} is still open${who === '' ? '' : `; it is needed by ${who}`}.`,
    hint: () => 'Replace fill-in by the figure that the company has decided, before somebody needs it.',
  },
  'LINT-DEFAULT': {
    says: ({ choice }) => `The file does not say this; the program takes: ${choice}.`,
    hint: () => 'Write it down, so that the regulation and not the program decides.',
  },
  'LINT-UNUSED': {
    says: ({ reason }) => `This can never have an effect: ${UNUSED[reason] ?? reason}.`,
    hint: () => 'Delete it, or give it the value that changes nothing, or add what it needs.',
  },
  'LINT-NO-EXAMPLE': {
    says: ({ article }) => `No example shows ${article}.`,
    hint: () =>
      'Add one under examples with figures worked out by hand, or freeze a real month with salesctl case save.',
  },
};

const UNREACHABLE = {
  'below-target': (limit: string) => `The tier ends at or below the target of ${limit}, where the excess only begins.`,
  'above-target': (limit: string) =>
    `The tier begins at or above the target of ${limit}, where the excess rate takes over.`,
  'above-score': (limit: string) => `No score reaches this: with every indicator at its cap it is ${limit}.`,
  'discount-right': (limit: string) =>
    `Discounts beyond ${limit} need an approval first; without one the order is held and the case never pays.`,
  'not-sold': () => 'No row of the ledgers has this.',
  'above-cap': (limit: string) => `A cap of ${limit} for the same people cuts what this pays on top.`,
  'waits-growth': () =>
    'In a first period there is nothing to grow from: the score, and with it the bonus, then waits for ever.',
  'waits-review': () => 'The reviews ledger has no row of this kind: every score, and with it the bonus, waits.',
} as const;

const PERCENT = {
  small: () => 'A very low rate: is it a percentage of a percentage?',
  large: () => 'A very high rate: more than half of what is sold goes to one person.',
  neighbours: (beside: string) => `Ten times or a tenth of the rates beside it (${beside}).`,
} as const;

const UNUSED: Readonly<Record<string, string>> = {
  'decided-by-month': 'the month decides alone, so no quarter changes anything afterwards',
  'no-quarter-bonus': 'no grade has a quarter bonus',
  'no-month-bonus': 'no grade has a month bonus',
  'no-bonus': 'no grade has a quarter or year bonus',
  'no-team': 'no grade has a team rate',
  'no-target': 'no grade has a target',
  'no-excess': 'no grade has an own target, so there is no excess',
  'no-cut': 'the factor is 1',
  'no-month-runs': 'with pay.cycle: quarter the runs of months do not pay, and only they have minimums',
  'not-collected': 'release does not wait for money',
  'no-ladder': 'there is no grade to be promoted to',
  'no-rate': 'the rate is 0',
  'no-projects': 'the projects ledger is empty',
  'no-non-sales': 'nobody in the people ledger is non-sales staff',
};
