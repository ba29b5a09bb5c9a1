// A generator enters; the expenses and budgets ledgers leave (fen). March shows every kind of budget alert.
import { monthName, workdays, YEAR_END } from './days.mjs';
import { everyone, isEmployed, personOn } from './people.mjs';

const BOSS = '沈嘉树';
const [TRAVEL, MEALS, RIDES, MARKET, OFFICE] = ['差旅费', '业务招待费', '交通费', '市场推广费', '办公费'];
const CITIES = ['宜昌', '襄阳', '长沙', '南昌', '荆州', '黄石'];

/** Everyday spending: [department, category, claims a month, least and most yuan]. */
const HABITS = [
  ['江岸组', TRAVEL, 1, 900, 1900],
  ['武昌组', TRAVEL, 1, 800, 1700],
  ['江岸组', MEALS, 1, 500, 1400],
  ['汉阳组', MEALS, 1, 400, 1200],
  ['江岸组', RIDES, 1, 120, 380],
  ['武昌组', RIDES, 1, 110, 360],
  ['汉阳组', RIDES, 1, 100, 340],
  ['技术服务部', RIDES, 1, 180, 420],
  ['销售管理部', OFFICE, 1, 300, 900],
  ['销售管理部', MARKET, 1, 1200, 3200],
];

const expense = (spent_on, person_id, department, category, yuan, more = {}) => ({
  spent_on,
  person_id,
  department,
  category,
  amount: Math.round(yuan * 100),
  city: null,
  nights: null,
  heads: null,
  ...more,
});

const trip = (day, person, department, yuan, city, nights) =>
  expense(day, person, department, TRAVEL, yuan, { city, nights });

const meal = (day, person, department, yuan, heads) => expense(day, person, department, MEALS, yuan, { heads });

/** Written by hand, because a budget tells something about each. */
const TOLD = [
  // 汉阳组 差旅费: fast in the first five months, slow afterwards.
  trip('2026-01-13', 'E09', '汉阳组', 2860, '宜昌', 3),
  trip('2026-02-04', 'E10', '汉阳组', 2415.5, '襄阳', 3),
  trip('2026-03-05', 'E09', '汉阳组', 2180, '长沙', 2),
  trip('2026-03-19', 'E09', '汉阳组', 1744.6, '荆州', 2),
  trip('2026-04-14', 'E10', '汉阳组', 2530, '南昌', 3),
  trip('2026-05-12', 'E09', '汉阳组', 2476.8, '宜昌', 3),
  ...['06', '07', '08', '09', '10', '11', '12'].map((month, turn) =>
    trip(`2026-${month}-16`, 'E09', '汉阳组', 920 + turn * 35, CITIES[turn % CITIES.length], 1),
  ),
  // 武昌组 业务招待费 in March: 5,130 of 6,000.
  meal('2026-03-04', 'E05', '武昌组', 1880, 8),
  meal('2026-03-12', 'E07', '武昌组', 2130, 9),
  meal('2026-03-20', 'S02', '武昌组', 1120, 5),
  ...['01', '02', '04', '05', '07', '09', '11', '12'].map((month, turn) =>
    meal(`2026-${month}-24`, turn % 2 === 0 ? 'E05' : 'S02', '武昌组', 680 + turn * 112.5, 4 + (turn % 3)),
  ),
  // 江岸组 市场推广费 in March: 17,240 of 15,000.
  expense('2026-03-10', 'S01', '江岸组', MARKET, 12800),
  expense('2026-03-17', 'E01', '江岸组', MARKET, 2960),
  expense('2026-03-18', 'E03', '江岸组', MARKET, 1480),
  // 技术服务部 业务招待费: nothing was budgeted.
  meal('2026-03-25', 'N01', '技术服务部', 386, 4),
];

const membersOf = (department, day) =>
  everyone()
    .map((row) => personOn(row.person_id, day))
    .filter((row) => row !== undefined && row.team === department && isEmployed(row, day));

function habit([department, category, , least, most], day, random) {
  const { person_id } = random.pick(membersOf(department, day));
  const yuan = random.between(least * 10, most * 10) / 10;
  if (category === TRAVEL) return trip(day, person_id, department, yuan, random.pick(CITIES), random.between(1, 3));
  if (category === MEALS) return meal(day, person_id, department, yuan, random.between(3, 8));
  return expense(day, person_id, department, category, yuan);
}

const approverOf = (row) => {
  const leader = personOn(row.person_id, row.spent_on).leader_id;
  return leader === null ? BOSS : personOn(leader, row.spent_on).name;
};

const byDay = (a, b) => (a.spent_on === b.spent_on ? 0 : a.spent_on < b.spent_on ? -1 : 1);

export function expenseRows(random) {
  const usual = Array.from({ length: 12 }, (_, index) =>
    workdays(monthName(index + 1), '2026-01-01', YEAR_END),
  ).flatMap((days) =>
    HABITS.flatMap((row) => Array.from({ length: row[2] }, () => habit(row, random.pick(days), random))),
  );
  return [...TOLD, ...usual].sort(byDay).map((row, index) => ({
    expense_no: `BX26-${String(index + 1).padStart(4, '0')}`,
    ...row,
    invoice_no: String(26420000 + index * 137 + 58),
    approved_by: approverOf(row),
  }));
}

const budget = (period, department, category, yuan, revised_on = null) => ({
  period,
  department,
  category,
  amount: yuan * 100,
  revised_on,
  approved_by: BOSS,
});

export const BUDGETS = [
  budget('2026', '*', '*', 250000),
  budget('2026', '江岸组', TRAVEL, 17000),
  budget('2026', '江岸组', TRAVEL, 22000, '2026-07-01'),
  budget('2026', '江岸组', MEALS, 16000),
  budget('2026', '江岸组', MARKET, 30000),
  budget('2026', '武昌组', TRAVEL, 22000),
  budget('2026', '武昌组', MEALS, 28000),
  budget('2026', '汉阳组', TRAVEL, 24000),
  budget('2026', '汉阳组', MEALS, 15000),
  budget('2026', '技术服务部', MEALS, 0),
  budget('2026', '技术服务部', RIDES, 5000),
  budget('2026', '销售管理部', MARKET, 36000),
  budget('2026', '销售管理部', OFFICE, 10000),
  budget('2026-03', '武昌组', MEALS, 6000),
  budget('2026-03', '江岸组', MARKET, 15000),
];
