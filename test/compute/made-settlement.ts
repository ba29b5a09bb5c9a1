// A few figures of people and teams -> a settlement that has nothing else in it.
import { type Ratio, ratio } from '../../src/model/money.ts';
import { asOfDay, parseRun } from '../../src/model/run.ts';
import type { Assessment, PersonSettlement, Settlement, TeamSettlement } from '../../src/model/settlement.ts';
import { loadZhicheng } from '../policy/zhicheng.ts';

export const policy = loadZhicheng().value!;

const NOTHING = { payable: 0, payout: 0, owed: 0, held: 0 };

export const madeSettlement = (
  run: string,
  people: readonly PersonSettlement[],
  teams: readonly TeamSettlement[] = [],
): Settlement => ({
  run: parseRun(run)!,
  asOf: asOfDay(parseRun(run)!, { starts: policy.fiscalYearStarts }),
  policy,
  people,
  teams,
  lines: [],
  grants: [],
  corrections: [],
  heldOrders: [],
  totals: NOTHING,
  tieOut: {
    rows: [],
    salesRead: 0,
    salesCredited: 0,
    collectionsRead: 0,
    collectionsMatched: 0,
    collectionsUnmatched: 0,
    linesPay: 0,
    grantsPay: 0,
    peoplePayable: 0,
    settledLines: 0,
    settledAmount: 0,
  },
});

const assessment = (more: Partial<Assessment>): Assessment => ({
  assessed: true,
  performance: 0,
  target: null,
  teamPerformance: null,
  teamTarget: null,
  met: null,
  attainment: null,
  ...more,
});

const share = (performance: number, target: number | null): Ratio | null =>
  target === null || target <= 0 ? null : ratio(performance, target);

export const settled = (
  personId: string,
  name: string,
  performance: number,
  target: number | null,
  more: Partial<PersonSettlement> = {},
): PersonSettlement => ({
  personId,
  name,
  kind: 'sales',
  grade: policy.grades[1]!,
  leaderId: null,
  team: null,
  assessment: assessment({ performance, target, attainment: share(performance, target) }),
  carryIn: 0,
  carryOut: 0,
  earned: null,
  current: 0,
  release: 0,
  trueUp: 0,
  correction: 0,
  monthBonus: 0,
  quarterBonus: 0,
  yearBonus: 0,
  bonusTrueUp: 0,
  adjustments: 0,
  awards: 0,
  supplements: 0,
  owedBefore: 0,
  drawBalance: 0,
  deferredBalance: 0,
  earnedSoFar: 0,
  paidSoFar: 0,
  ...NOTHING,
  ...more,
});

/** `attainment` of a leader is the lower of own and team: here always zero, as of a leader who sold nothing. */
export const team = (
  leaderId: string,
  name: string,
  memberIds: readonly string[],
  teamPerformance: number,
  teamTarget: number | null,
): TeamSettlement => ({
  leaderId,
  name,
  memberIds,
  assessment: assessment({ target: 2000000, teamPerformance, teamTarget, attainment: { num: 0, den: 1 } }),
});
