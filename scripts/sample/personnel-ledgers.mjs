// The roster and a generator enter; targets, elections, decisions, projects, reviews and incidents leave.
import { monthName } from './days.mjs';
import { everyone, isEmployed, personOn } from './people.mjs';

const target = (period, person_id, own, team, stretch = null) => ({
  period,
  person_id,
  target: own,
  team_target: team,
  stretch,
  metric: 'amount',
});

/** Spring Festival lowers February; fen. */
export const TARGETS = [
  target('2026-02', 'M01', null, 40000000),
  target('2026-02', 'S01', null, 15000000),
  target('2026-02', 'S02', null, 12000000),
  target('2026-02', 'S03', null, 11000000),
  target('2026-02', 'E10', 2000000, null),
  target('2026-09', 'E05', 6000000, null, 7000000),
];

export const ELECTIONS = [
  { person_id: 'E01', quarter: '2026-Q2', excess: 'carry' },
  { person_id: 'E09', quarter: '2026-Q2', excess: 'settle' },
];

const promotion = (person_id, to_grade, effective_from, decided_on) => ({
  person_id,
  change: 'promote',
  to_grade,
  effective_from,
  decided_on,
  approved_by: '周立衡',
});

/** E02's is dated inside a month and counts from the next one. */
export const DECISIONS = [
  promotion('E04', 'specialist', '2026-07-01', '2026-06-30'),
  promotion('E02', 'elite', '2026-09-14', '2026-09-11'),
];

export const PROJECTS = [
  { project_no: 'GC2026-01', person_id: 'E09', base: 'profit', rate: '10%' },
  { project_no: 'GC2026-01', person_id: 'S03', base: 'profit', rate: '5%' },
  { project_no: 'GC2026-02', person_id: 'E05', base: 'amount', rate: '3%' },
  { project_no: 'GC2026-02', person_id: 'E03', base: 'amount', rate: '1.5%' },
];

export const INCIDENTS = [
  {
    date: '2026-05-20',
    person_id: 'E06',
    severity: 'minor',
    effect: 'position_pay_half',
    note: '未按时提交客户拜访记录',
  },
  {
    date: '2026-08-11',
    person_id: 'E10',
    severity: 'serious',
    effect: 'quarter_commission_half',
    note: '擅自承诺安装日期，引起客户投诉',
  },
];

const ATTITUDE = { E04: 90, E06: 72, E05: 79, E08: 86, E12: 75, E11: 76 };

const USUAL = 85;

const reviewerOf = (row) => row.leader_id ?? '沈嘉树';

/** One attitude score a month for everyone who is employed on its 28th, or leaves at the month's end. */
export const reviewRows = (random) =>
  Array.from({ length: 12 }, (_, index) => monthName(index + 1)).flatMap((period) =>
    everyone()
      .map((row) => personOn(row.person_id, `${period}-01`) ?? row)
      .filter((row) => isEmployed(row, `${period}-28`))
      .map((row) => ({
        person_id: row.person_id,
        period,
        kind: 'attitude',
        score: (ATTITUDE[row.person_id] ?? USUAL) + random.between(-4, 5),
        reviewer: reviewerOf(row),
      })),
  );
