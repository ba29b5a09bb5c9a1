// Rankings in English.
import type { RankWords } from '../rank-words.ts';

const by = { sales: 'sales', collected: 'money collected', attainment: 'attainment' };
const of = { people: 'people', teams: 'teams' };

export const rank: RankWords = {
  title: (run, ranked, figure) => `Ranking of ${of[ranked]} by ${by[figure]}, ${run}`,
  facts: { run: 'Run', of: 'Ranked', by: 'By' },
  columns: {
    rank: '#',
    person_id: 'Person',
    leader_id: 'Leader no.',
    name: 'Name',
    leader: 'Leader',
    team: 'Team',
    grade: 'Grade',
    sales: 'Sales',
    collected: 'Collected',
    target: 'Target',
    attainment: 'Attained',
    bar_of_target: 'Of target',
    bar_of_best: 'Of best',
    distance: 'To target',
  },
  by,
  of,
};
