// The teams of a settlement -> a table of leaders, members and team targets.
import type { Table } from '../../model/document.ts';
import { type Ratio, ratio } from '../../model/money.ts';
import type { Settlement, TeamSettlement } from '../../model/settlement.ts';
import { type ColumnOf, tableOf } from '../table-of.ts';
import type { Wording } from '../wording.ts';

export const teamsTable = (wording: Wording, { teams }: Settlement): Table =>
  tableOf(
    wording,
    { name: 'teams', sheet: wording.words.sheets.teams, only: ['workbook'] },
    columnsOf(wording),
    teams,
    ({ assessment }) => ({ tone: assessment.met === null ? 'muted' : assessment.met ? 'good' : 'warning' }),
  );

const columnsOf = (wording: Wording): readonly ColumnOf<TeamSettlement>[] => [
  { name: 'leader_id', type: 'id', value: (team) => team.leaderId },
  { name: 'name', type: 'text', value: (team) => team.name },
  { name: 'member_count', type: 'count', value: (team) => team.memberIds.length },
  { name: 'own_performance', type: 'money', value: ({ assessment }) => assessment.performance },
  { name: 'own_target', type: 'money', value: ({ assessment }) => assessment.target },
  { name: 'team_performance', type: 'money', value: ({ assessment }) => assessment.teamPerformance },
  { name: 'team_target', type: 'money', value: ({ assessment }) => assessment.teamTarget },
  {
    name: 'team_attainment',
    type: 'percent',
    places: 4,
    formula: { op: 'quotient', column: 'team_performance', by: 'team_target' },
    value: teamAttainment,
  },
  { name: 'short_by', type: 'money', value: shortBy },
  { name: 'met', type: 'flag', words: wording.words.met, value: ({ assessment }) => assessment.met },
  { name: 'members', type: 'text', value: (team) => membersOf(wording, team) },
];

function teamAttainment({ assessment }: TeamSettlement): Ratio | null {
  const { teamPerformance, teamTarget } = assessment;
  return teamPerformance === null || teamTarget === null || teamTarget === 0
    ? null
    : ratio(teamPerformance, teamTarget);
}

/** What is missing to the team's target; nought when reached. */
function shortBy({ assessment }: TeamSettlement): number | null {
  const { teamPerformance, teamTarget } = assessment;
  return teamPerformance === null || teamTarget === null ? null : Math.max(0, teamTarget - teamPerformance);
}

const membersOf = ({ words, nameOf }: Wording, { memberIds }: TeamSettlement): string =>
  memberIds.map((id) => nameOf(id)).join(words.comma);
