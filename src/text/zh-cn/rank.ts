// Rankings in simplified Chinese.
import type { RankWords } from '../rank-words.ts';

const by = { sales: '业绩', collected: '回款', attainment: '达成率' };
const of = { people: '个人', teams: '团队' };

export const rank: RankWords = {
  title: (run, ranked, figure) => `${run}${of[ranked]}${by[figure]}排名`,
  facts: { run: '结算期', of: '对象', by: '依据' },
  columns: {
    rank: '名次',
    person_id: '工号',
    leader_id: '负责人工号',
    name: '姓名',
    leader: '负责人',
    team: '团队',
    grade: '职级',
    sales: '业绩',
    collected: '回款',
    target: '任务',
    attainment: '达成率',
    bar_of_target: '任务进度',
    bar_of_best: '与榜首比',
    distance: '距任务',
  },
  by,
  of,
};
