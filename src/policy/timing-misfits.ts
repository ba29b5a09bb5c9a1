// The clauses about dates, instalments and overdue orders -> what does not fit in them.
import { isWhole } from './is-whole.ts';
import type { Misfit } from './misfit.ts';
import type { PolicyFile } from './policy-schema.ts';

export const timingMisfits = (read: PolicyFile): readonly Misfit[] => [
  ...dateMisfits(read),
  ...measureMisfits(read),
  ...instalmentMisfits(read),
  ...overdueMisfits(read),
  ...leaverMisfits(read),
];

/** The day of a receipt is only there where receipts are the performance. */
const dateMisfits = ({ dates, performance }: PolicyFile): readonly Misfit[] =>
  dates?.rates === 'collection' && performance?.basis !== 'collected'
    ? [{ steps: ['dates', 'rates'], expected: 'only with: performance.basis: collected' }]
    : [];

/** Parts of a row that receipts pay have no units of their own, and scorecards measure money. */
function measureMisfits({ performance, scorecards }: PolicyFile): readonly Misfit[] {
  if (performance?.of === undefined || performance.of === 'amount') return [];
  const steps = ['performance', 'of'];
  return [
    ...(performance.basis === 'collected' ? [{ steps, expected: 'only with: performance.basis: signed' }] : []),
    ...(scorecards === undefined ? [] : [{ steps: ['scorecards'], expected: 'only with: performance.of: amount' }]),
  ];
}

function instalmentMisfits({ instalments }: PolicyFile): readonly Misfit[] {
  if (instalments === undefined) return [];
  const { parts } = instalments;
  const whole = isWhole(parts.map(({ share }) => share));
  return [
    ...(parts.length === 0 ? [{ steps: ['instalments', 'parts'], expected: 'list 1..' }] : []),
    ...(parts.length === 0 || whole
      ? []
      : [{ steps: ['instalments', 'parts', parts.length - 1, 'share'], expected: 'sum 100%' }]),
    ...parts.flatMap(({ until, months, since }, index): readonly Misfit[] => {
      const steps = ['instalments', 'parts', index];
      if (until === 'months') return months === undefined ? [{ steps: [...steps, 'months'], expected: 'number' }] : [];
      const idle = [months === undefined ? [] : ['months'], since === undefined ? [] : ['since']].flat();
      return idle.map((key) => ({ steps: [...steps, key], expected: 'only with: until: months' }));
    }),
  ];
}

function overdueMisfits({ overdue }: PolicyFile): readonly Misfit[] {
  const { steps = [] } = overdue ?? {};
  return steps.flatMap(({ above }, index) =>
    index > 0 && above <= steps[index - 1]!.above
      ? [{ steps: ['overdue', 'steps', index, 'above'], expected: 'ascending' }]
      : [],
  );
}

const leaverMisfits = ({ leavers }: PolicyFile): readonly Misfit[] =>
  leavers?.unreleased === 'pay' && leavers.days !== undefined
    ? [{ steps: ['leavers', 'days'], expected: 'only with: unreleased: forfeit' }]
    : [];
