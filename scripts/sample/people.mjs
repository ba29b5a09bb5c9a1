// The roster of the sample company, and what everyone sells in each month of 2026 (in thousands of yuan).

const person = (id, name, grade, leader, team, hired, more = {}) => ({
  person_id: id,
  name,
  grade,
  leader_id: leader,
  team,
  hired_on: hired,
  left_on: null,
  kind: 'sales',
  effective_from: null,
  probation_until: null,
  ...more,
});

const NON_SALES = { kind: 'non_sales' };

/** Rows of the people ledger; E10 has two, because E10 changes teams on 1 August. */
export const PEOPLE = [
  person('M01', '周立衡', 'manager', null, '销售管理部', '2017-04-10'),
  person('S01', '方文茵', 'supervisor', 'M01', '江岸组', '2018-07-02'),
  person('S02', '罗启川', 'supervisor', 'M01', '武昌组', '2019-03-18'),
  person('S03', '邹敏舒', 'supervisor', 'M01', '汉阳组', '2019-09-02'),
  person('E01', '陈予安', 'elite', 'S01', '江岸组', '2020-05-06'),
  person('E02', '沈若棠', 'specialist', 'S01', '江岸组', '2022-03-01'),
  person('E03', '韩柏舟', 'specialist', 'S01', '江岸组', '2023-06-12'),
  person('E04', '苏念禾', 'assistant', 'S01', '江岸组', '2025-08-04'),
  person('E05', '贺子谦', 'elite', 'S02', '武昌组', '2020-10-12'),
  person('E06', '石敬尧', 'specialist', 'S02', '武昌组', '2023-02-20'),
  person('E07', '梁思绮', 'specialist', 'S02', '武昌组', '2021-11-08', { left_on: '2026-06-30' }),
  person('E08', '夏知远', 'assistant', 'S02', '武昌组', '2026-03-06', { probation_until: '2026-06-05' }),
  person('E09', '顾怀瑜', 'elite', 'S03', '汉阳组', '2019-12-16'),
  person('E10', '孟书瑶', 'specialist', 'S03', '汉阳组', '2022-09-13'),
  person('E10', '孟书瑶', 'specialist', 'S02', '武昌组', '2022-09-13', { effective_from: '2026-08-01' }),
  person('E11', '丁一舟', 'assistant', 'S03', '汉阳组', '2025-04-21', { left_on: '2026-09-15' }),
  person('E12', '卢星野', 'assistant', 'S03', '汉阳组', '2026-05-18', { probation_until: '2026-08-17' }),
  person('N01', '范守拙', null, 'M01', '技术服务部', '2018-03-05', NON_SALES),
  person('N02', '谢清嘉', null, 'M01', '销售管理部', '2021-06-01', NON_SALES),
];

const GRADE_PAY = {
  manager: { position_pay: 100000, allowance: 40000, social_insurance: 112800, tax_deductions: 300000 },
  supervisor: { position_pay: 50000, allowance: 30000, social_insurance: 86400, tax_deductions: 200000 },
  elite: { position_pay: 20000, allowance: 30000, social_insurance: 62150, tax_deductions: 100000 },
  specialist: { position_pay: 0, allowance: 20000, social_insurance: 53400, tax_deductions: 0 },
  assistant: { position_pay: 0, allowance: 10000, social_insurance: 48600, tax_deductions: 0 },
};

const OFFICE_PAY = { position_pay: 0, allowance: 20000, social_insurance: 53400, tax_deductions: 100000 };

/** The people ledger with pay (fen). */
export const peopleRows = () =>
  PEOPLE.map((row) => ({ ...row, base_pay: 150000, ...(GRADE_PAY[row.grade] ?? OFFICE_PAY) }));

/** Net performance per person, January to December; refunds are part of it, projects and cancelled orders are not. */
export const GOALS = {
  M01: [0, 0, 18, 0, 0, 26, 0, 0, 32, 0, 0, 48],
  S01: [24, 21, 42, 19, 27, 33, 22, 26, 31, 60, 33, 38],
  E01: [68, 62, 132, 61, 66, 92, 22, 58, 71, 104, 148, 158],
  E02: [18, 31, 58, 27, 33, 28, 28, 29, 27, 74, 76, 92],
  E03: [27, 26, 73, 22, 26, 24, 31, 26, 28, 63, 62, 58],
  E04: [12, 16, 13, 17, 19, 21, 27, 33, 26, 21, 22, 26],
  S02: [22, 20, 55, 24, 21, 28, 30, 23, 26, 31, 35, 58],
  E05: [56, 53, 44, 51, 58, 54, 72, 66, 61, 57, 68, 112],
  E06: [29, 17, 24.86, 30, 21, 18, 26, 28, 30, 19, 27, 46],
  E07: [31, 27, 118, 26, 30, 33, 0, -8.3, 0, 0, 0, 0],
  E08: [0, 0, 17, 15.4, 12, 18, 16, 19, 22, 16, 17, 25],
  S03: [26, 18, 33, 22, 20, 25, 21, 24, 27, 20, 23, 30],
  E09: [64, 58, 112, 57, 70, 88, 52, 75, 81, 60, 66, 96],
  E10: [27, 22, 62, 30, 26, 31, 28, 31, 24, 29, 34, 62],
  E11: [16, 15.5, 21, 13, 16, 17, 15.2, 18, 9, 0, 0, 0],
  E12: [0, 0, 0, 0, 8, 14, 17, 16, 15.6, 18, 12, 22],
  N01: [6, 4, 5, 7, 6, 8, 9, 8, 6, 7, 6, 5],
};

/** A person's row in force on a day. */
export function personOn(id, day) {
  const rows = PEOPLE.filter((row) => row.person_id === id);
  return rows.findLast((row) => row.effective_from === null || row.effective_from <= day);
}

export const isEmployed = (row, day) => row.hired_on <= day && (row.left_on === null || day <= row.left_on);

/** Everyone once, in roster order. */
export const everyone = () => PEOPLE.filter((row) => row.effective_from === null);
