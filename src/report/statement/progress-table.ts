// A person's month, quarter and year so far -> targets, what is reached and what is missing, own and team, with bars.
import type { Table, Tone } from '../../model/document.ts';
import { compareRatios, type Fen, ONE, type Ratio, ratio, ZERO } from '../../model/money.ts';
import type { StatementWords } from '../../text/statement-words.ts';
import type { PeriodProgress } from './statement-report.ts';
import { type StatementColumnOf, type StatementWording, statementTable } from './statement-table.ts';

/** One target and how far it is. */
interface Goal {
  readonly of: PeriodProgress;
  readonly whose: 'own' | 'team';
  readonly performance: Fen;
  readonly target: Fen;
}

export const progressTable = (wording: StatementWording, progress: readonly PeriodProgress[]): Table =>
  statementTable(wording, { name: 'progress' }, columnsOf(wording), progress.flatMap(goalsOf), (goal) => ({
    tone: toneOf(goal),
  }));

function goalsOf(of: PeriodProgress): readonly Goal[] {
  const { performance, target, teamPerformance, teamTarget } = of.assessment;
  const own: readonly Goal[] = target === null ? [] : [{ of, whose: 'own', performance, target }];
  const hasTeam = teamPerformance !== null && teamTarget !== null;
  return hasTeam ? [...own, { of, whose: 'team', performance: teamPerformance, target: teamTarget }] : own;
}

const columnsOf = ({ words, statement }: StatementWording): readonly StatementColumnOf<Goal>[] => [
  {
    name: 'period',
    type: 'text',
    value: ({ of }) => (of.isOver ? words.run(of.period) : statement.soFar(words.run(of.period))),
  },
  { name: 'whose', type: 'code', words: statement.whose, value: ({ whose }) => whose },
  { name: 'performance', type: 'money', value: ({ performance }) => performance },
  { name: 'target', type: 'money', value: ({ target }) => target },
  {
    name: 'attainment',
    type: 'percent',
    places: 4,
    formula: { op: 'quotient', column: 'performance', by: 'target' },
    value: attained,
  },
  { name: 'bar', type: 'bar', places: 4, value: barOf },
  { name: 'short', type: 'money', value: shortBy },
  { name: 'standing', type: 'code', words: statement.standings, value: standingOf },
];

const attained = ({ performance, target }: Goal): Ratio | null => (target <= 0 ? null : ratio(performance, target));

/** From nothing to full. */
function barOf(goal: Goal): Ratio | null {
  const share = attained(goal);
  if (share === null || compareRatios(share, ZERO) < 0) return share === null ? null : ZERO;
  return compareRatios(share, ONE) > 0 ? ONE : share;
}

/** What is missing to the target; nothing where it is reached. */
const shortBy = ({ performance, target }: Goal): Fen | null => (performance < target ? target - performance : null);

const isMet = ({ performance, target }: Goal): boolean => performance >= target;

function standingOf(goal: Goal): keyof StatementWords['standings'] {
  if (goal.of.isOver) return isMet(goal) ? 'met' : 'missed';
  return isMet(goal) ? 'ahead' : 'behind';
}

const toneOf = (goal: Goal): Tone => (isMet(goal) ? 'good' : 'warning');
