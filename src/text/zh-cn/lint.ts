// What is odd about a policy itself, in simplified Chinese: the sentences and hints of `policy check`.
import type { LintWords } from '../words.ts';

export const lint: LintWords = {
  'LINT-TIER-GAP': {
    says: ({ from, to }) => `从 ${from} 到 ${to} 没有提成：没有任何档次或情形从这里开始。`,
    hint: () => '请补上从 0 起的一档，或给其余情形写 else；若本来就不提成，则无需处理。',
  },
  'LINT-CLIFF': {
    says: ({ at, before, after, falls }) =>
      falls === 'yes'
        ? `卖得多反而拿得少：差一点到 ${at} 时为 ${before}，达到后为 ${after}。`
        : `断崖：差一点到 ${at} 时为 ${before}，达到后为 ${after}。`,
    hint: ({ falls }) =>
      falls === 'yes'
        ? '请让比例递增，或写 mode: marginal，各段按各段的比例。'
        : '订单可能被挪到分界的另一边。mode: marginal 时各段按各段的比例；若本意如此，则无需处理。',
  },
  'LINT-UNREACHABLE': {
    says: ({ reason, limit }) => UNREACHABLE[reason](limit),
    hint: () => '请更正数字或名称，或删去达不到的内容；得分不想等待的，可用 missing: share-out。',
  },
  'LINT-NO-PEOPLE': {
    says: ({ grade }) => `人员台账中没有人是“${grade}”。`,
    hint: () => '岗位空缺则无需处理；否则请更正人员台账的职级。',
  },
  'LINT-PERCENT': {
    says: ({ reason, beside }) => PERCENT[reason](beside),
    hint: () => '请再数一遍小数位：5% 是百分之五。',
  },
  'LINT-TARGETS': {
    says: ({ grade, period, sum }) =>
      period === 'quarter'
        ? `每月刚好完成任务的人完不成季度任务：${grade}三个月的任务合计 ${sum}。`
        : `每季刚好完成任务的人完不成年度任务：${grade}四个季度的任务合计 ${sum}。`,
    hint: () => '请告知员工，或使两者一致；若本意就是更长的期间要求更高，则无需处理。',
  },
  'LINT-MARGINAL': {
    says: ({ rate, parts, withBonuses }) =>
      `全员超额时，最后一元销售的提成成本为 ${rate}（${parts}）${withBonuses === rate ? '' : `，加上季度、年度奖金为 ${withBonuses}`}。`,
    hint: () => '请与毛利率对照。',
  },
  'LINT-TEAM': {
    says: ({ reason, who }) =>
      reason === 'no-target'
        ? '有团队比例而没有团队任务：分不出任务与超额，奖金也永远不会因未完成而减少。'
        : `该职级带团队，但没有人的上级是 ${who.replaceAll(', ', '、')}。`,
    hint: ({ reason }) =>
      reason === 'no-target' ? '请补上 team-target；若团队本无任务，则无需处理。' : '请在人员台账填写 leader_id。',
  },
  'LINT-FILL-IN': {
    says: ({ path, who }) => `${path} 尚未填写${who === '' ? '' : `；${who} 要用到它`}。`,
    hint: () => '请在有人用到之前，把 fill-in 换成公司确定的数字。',
  },
  'LINT-DEFAULT': {
    says: ({ choice }) => `文件没有写明；程序按 ${choice} 处理。`,
    hint: () => '请写明，让制度而不是程序来决定。',
  },
  'LINT-UNUSED': {
    says: ({ reason }) => `这一项永远不起作用：${UNUSED[reason] ?? reason}。`,
    hint: () => '请删去，或改为不起作用的值，或补上它所需要的内容。',
  },
  'LINT-NO-EXAMPLE': {
    says: ({ article }) => `没有算例说明“${article.replaceAll('; ', '；')}”。`,
    hint: () => '请在 examples 下补一个手工算好的例子，或用 salesctl case save 固定一个真实的月份。',
  },
};

const UNREACHABLE = {
  'below-target': (limit: string) => `这一档止于任务 ${limit} 以内，而超额部分从那里才开始。`,
  'above-target': (limit: string) => `这一档始于任务 ${limit} 或以上，而那里已改用超额比例。`,
  'above-score': (limit: string) => `没有人能得到这个等级：各项指标都封顶时得分为 ${limit}。`,
  'discount-right': (limit: string) => `超过 ${limit} 的降价须先审批；未审批的订单暂缓发放，这一情形不会发放。`,
  'not-sold': () => '台账中没有任何一行符合。',
  'above-cap': (limit: string) => `同一批人的封顶 ${limit} 会把这里补足的部分再扣掉。`,
  'waits-growth': () => '第一个周期没有可比的上期，得分和奖金会一直等下去。',
  'waits-review': () => '评价台账中没有这一类的评价，得分和奖金会一直等下去。',
} as const;

const PERCENT = {
  small: () => '比例很低：是不是多除了一次一百？',
  large: () => '比例很高：一个人拿走销售额的一半以上。',
  neighbours: (beside: string) => `是相邻比例（${beside.replaceAll(', ', '、')}）的十倍或十分之一。`,
} as const;

const UNUSED: Readonly<Record<string, string>> = {
  'decided-by-month': '以月度为准，季度不再改变什么',
  'no-quarter-bonus': '没有职级有季度奖金',
  'no-month-bonus': '没有职级有月度奖金',
  'no-bonus': '没有职级有季度或年度奖金',
  'no-team': '没有职级有团队比例',
  'no-target': '没有职级有任务',
  'no-excess': '没有职级有个人任务，也就没有超额',
  'no-cut': '系数为 1',
  'no-month-runs': 'pay.cycle 为 quarter 时月度结算不发放，而保底和预支只在月度结算中',
  'not-collected': '发放不以到账为条件',
  'no-ladder': '没有更高的职级可以晋升',
  'no-rate': '比例为 0',
  'no-projects': '项目台账是空的',
  'no-non-sales': '人员台账中没有非销售人员',
};
