// The shape of the clauses about assessment, teams, grade reviews and incidents.
import { list, mapping, oneOf, said, scalar } from '../yaml/shape.ts';
import { decimal, factor, flag, id, integer, percent } from '../yaml/text-rule.ts';
import { article } from './schema-parts.ts';

export const assessment = mapping({
  article,
  day: said(
    scalar(integer(1, 31)),
    '当月此日（含）以前入职，当月起考核；以后入职，次月起考核',
    'Hired on or before this day: assessed from that month, else from the next',
  ),
  'count-unassessed': said(
    scalar(flag),
    '不考核的月份是否计入季度和年度',
    'Whether unassessed months count in their quarter and year',
  ),
});

export const team = mapping({
  article,
  excess: said(
    oneOf(['excess-rate', 'team-rate']),
    '团队超额部分用超额比例还是团队比例',
    "The rate of a team's excess",
  ),
  'include-leader': said(scalar(flag), '团队业绩是否包含负责人本人', 'Whether the leader belongs to the team'),
  levels: said(
    oneOf(['gross', 'net']).optional(),
    '上级负责人的团队提成：gross 全额（默认），net 只得与下级负责人的差额',
    'A leader above leaders earns the whole team rate, or only what it exceeds theirs by (gross when left out)',
  ),
});

export const promotion = mapping({
  article,
  months: said(scalar(integer(1, 24)), '连续完成月度任务的月数', 'Months in a row that must be met'),
  'performance-weight': said(scalar(percent()), '业绩所占权重', 'Weight of performance'),
  'attitude-weight': said(scalar(percent()), '态度与表现所占权重', 'Weight of attitude'),
  'pass-mark': said(scalar(decimal(100)), '综合评分合格线（0-100）', 'Composite score that passes (0-100)'),
  'up-to': said(scalar(id), '连续达标可晋升到的最高职级', 'The last grade that streaks lead to'),
});

export const demotion = mapping({
  article,
  'target-of': said(
    oneOf(['current', 'previous']),
    '晋升后考核哪一级的季度任务：current 现职级，previous 晋升前职级',
    'Whose quarter target is tested after a promotion: the current or the previous grade',
  ),
});

export const candidacy = mapping({
  change: said(scalar(id), '建议的名称（写入评审结果）', 'The name of the recommendation'),
  article,
  period: said(oneOf(['quarter', 'year']), '以季度或年度计', 'Counted in quarters or years'),
  times: said(scalar(integer(1, 12)), '连续完成几期', 'How many periods in a row must be met'),
  from: said(list(scalar(id)), '哪些职级可被提名', 'Grades that can become candidates'),
  to: said(scalar(id), '提名到哪个职级', 'The grade they are candidates for'),
});

export const dismissal = mapping({
  article,
  quarters: said(
    scalar(integer(1, 12)),
    '连续几个季度未完成任务即提请劝退或调岗',
    'Missed quarters in a row after which a dismissal is reviewed',
  ),
});

export const incidents = mapping({
  article,
  'commission-factor': said(
    scalar(factor),
    '情节严重者该季度提成的系数',
    "Factor of a quarter's commission after a serious incident",
  ),
  combine: said(
    oneOf(['lowest', 'multiply']),
    '多个减半理由并存：lowest 取最低一个，multiply 相乘',
    'Several grounds to cut at once: the lowest factor counts, or all are multiplied',
  ),
});
