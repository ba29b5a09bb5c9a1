// Explanations in simplified Chinese, for the person who is paid.
import type { ReasonFacts } from '../../model/explanation.ts';
import type { LineKind } from '../../model/line.ts';
import { formatRatio, type Ratio, timesRounded } from '../../model/money.ts';
import type { TierScale, TierSpan } from '../../model/rate-rule.ts';
import type { ExplainWords, Speech } from '../explain-words.ts';
import { PAY_PARTS } from './pay-parts.ts';

const at = (customer: string | null): string => (customer === null ? '' : ` ${customer}`);

const KINDS: Readonly<Record<LineKind, string>> = {
  personal: '个人销售',
  team: '团队销售',
  special: '特价销售',
  project: '项目',
  non_sales: '非销售人员销售',
  quarter_bonus: '季度奖金',
  year_bonus: '年终奖金',
};

function line(facts: ReasonFacts['line'], say: Speech): string {
  const { orderNo, lineNo, customer, kind, band, hasTarget, seller, factor, factorReason } = facts;
  const isBonus = kind === 'quarter_bonus' || kind === 'year_bonus';
  const where = band === null || !hasTarget || isBonus ? '' : band === 'task' ? '，任务内' : '，超额';
  const whose = seller === null ? '' : `（${say.person(seller)}）`;
  const cut = factor.num === factor.den ? '' : `；${say.factorReason(factorReason)}，系数 ${say.factor(factor)}`;
  return `${orderNo}/${lineNo}${at(customer)}：${KINDS[kind]}${whose}${where}${cut}`;
}

const SPANS: Readonly<Record<TierSpan, string>> = { row: '本行', month: '本月', quarter: '本季', year: '本年' };

const SCALES: Readonly<Record<TierScale, string>> = {
  amount: '',
  profit: '毛利 ',
  quantity: '数量 ',
  attainment: '达成 ',
};

/** `书桌的比例；第 2 档：超过 100,000.00（本月 130,000.00）` */
function rated(facts: ReasonFacts['rated'], say: Speech): string {
  const { measure, asked, mode, scale, per, tier, lower, holdsLower, upper, total, unlimited, isFurther } = facts;
  const on = (value: Ratio): string =>
    scale === 'attainment' ? say.percent(value) : scale === 'quantity' ? formatRatio(value) : say.money(fenOf(value));
  const range = [
    lower === null ? '' : `${holdsLower ? '满' : '超过'} ${on(lower)}`,
    upper === null ? '' : `至 ${on(upper)}`,
  ].filter((part) => part !== '');
  const has = scale === null || per === null || total === null ? '' : `（${SPANS[per]} ${SCALES[scale]}${on(total)}）`;
  const parts = [
    isFurther ? '同一业务另计的提成' : '',
    asked.length === 0 ? '' : `${asked.join('、')}的比例`,
    mode === null ? '' : `${tier === null ? '未到第 1 档' : `第 ${tier} 档：${range.join(' ')}`}${has}`,
    measure === 'profit' ? '以毛利为基数' : measure === 'quantity' ? '按件计算' : '',
    unlimited === null
      ? ''
      : `按每行提成的上下限计算，原比例 ${measure === 'quantity' ? formatRatio(unlimited) : say.percent(unlimited)}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '其余业务的比例' : parts.join('；');
}

const fenOf = ({ num, den }: Ratio): number => timesRounded(100, { num, den });

function target(whose: string, facts: ReasonFacts['own_target'], say: Speech): string {
  const { performance, target: asked, attained, met, source, grade, period } = facts;
  const from = source === 'ledger' ? '任务台账' : say.grade(grade);
  const share = attained === null ? '' : `（${say.percent(attained)}）`;
  const short = met ? '已达成' : `未达成，差 ${say.counted(asked - performance)}`;
  return `${say.run(period)}${whose}任务（${from}）：完成 ${say.counted(performance)}，任务 ${say.counted(asked)}${share}，${short}`;
}

function judged({ period, factor, factorReason }: ReasonFacts['judged'], say: Speech): string {
  const so = factor.num === factor.den ? '按全额计' : `按系数 ${say.factor(factor)} 计`;
  return factorReason === 'full'
    ? `${say.run(period)}：不受任务影响，${so}`
    : `${say.run(period)}：${say.factorReason(factorReason)}，${so}`;
}

function whyUnassessed({ why, hiredOn, leftOn, day }: ReasonFacts['unassessed'], say: Speech): string {
  switch (why) {
    case 'non_sales':
      return '非销售人员没有任务';
    case 'no_grade':
      return '没有职级';
    case 'not_employed':
      return leftOn === null ? `${say.day(hiredOn)} 才入职` : `已于 ${say.day(leftOn)} 离职`;
    case 'hired_late':
      return `${say.day(hiredOn)} 入职，晚于当月 ${day} 日`;
    case 'left_early':
      return `${say.day(leftOn!)} 离职，未满当月`;
  }
}

const NO_PAY: Readonly<Record<ReasonFacts['nothing_paid']['why'], string>> = {
  no_lines: '这里没有可发的金额',
  held: '应得的金额都在等订单条件（见“待发”）',
  paid_before: '以前各期已全部发放',
  pay_cycle: '公司按季发放，由季度结算支付',
};

const BONUSES: Readonly<Record<ReasonFacts['no_bonus']['bonus'], string>> = {
  month_bonus: '月度奖金',
  quarter_bonus: '季度奖金',
  year_bonus: '年终奖金',
};

const NO_BONUS: Readonly<Record<ReasonFacts['no_bonus']['why'], string>> = {
  missed: '任务未达成',
  unassessed: '不参加考核',
  no_target: '没有任务',
  none_in_grade: '该职级没有这项奖金',
  no_lines: '没有计入的销售',
  other_run: '不属于本期',
};

function special({ why, unitPrice, floorPrice, specialRate }: ReasonFacts['special'], say: Speech): string {
  const prices =
    unitPrice === null || floorPrice === null ? '' : `（${say.money(unitPrice)} < ${say.money(floorPrice)}）`;
  const reasons = {
    'below-floor': `低于最低价${prices}`,
    'above-cost-ratio': '成本占比超过上限',
    refunded: '退回特价销售',
  };
  const rate = specialRate === null ? '没有特批比例，不计提成' : `特批比例 ${say.percent(specialRate)}`;
  return `特价：${reasons[why]}；${rate}`;
}

function corrected({ of, reason, before, after }: ReasonFacts['corrected'], say: Speech): string {
  const shown = (value: typeof before): string =>
    value === null ? '无' : typeof value === 'number' ? say.money(value) : say.factor(value);
  const change = before === null && after === null ? '' : `（${shown(before)} → ${shown(after)}）`;
  return `${say.run(of)}关账后有变动：${say.correctionReason(reason)}${change}`;
}

function toTarget({ period, own, team, signedOn }: ReasonFacts['to_target'], say: Speech): string {
  const missing = [
    ...(own > 0 ? [`本人业绩 ${say.money(own)}`] : []),
    ...(team > 0 ? [`团队业绩 ${say.money(team)}`] : []),
  ].join('、');
  return `距${say.run(period)}任务还差${missing}；若在 ${say.day(signedOn)} 签下并履约、回款，约可多得`;
}

export const explain: ExplainWords = {
  title: (who, run) => `${who} ${run}为什么是这个数`,
  facts: {
    run: '结算期',
    as_of: '截止日期',
    policy: '适用制度',
    person_id: '工号',
    order_no: '订单号',
    figure: '项目',
  },
  table: '计算说明',
  columns: {
    depth: '层级',
    code: '代码',
    text: '说明',
    figure: '金额',
    arithmetic: '算式',
    place: '来源',
    article: '条款',
  },
  figures: {
    payout: '实发',
    payable: '应发',
    ...PAY_PARTS,
    held: '待发',
    owed: '欠款',
    earned: '本期提成',
    performance: '业绩',
    team_performance: '团队业绩',
    outlook: '展望',
  },
  reasons: {
    payout: () => '实发',
    payable: () => '应发：各项之和',
    set_off: ({ owedBefore }, say) => `抵扣前期欠款（前期共欠 ${say.money(owedBefore)}）`,
    set_off_limit: ({ share }, say) => `最多抵扣应发的 ${say.percent(share)}`,
    new_debt: () => '应发为负的不倒扣，转为欠款，以后抵扣',
    owed: ({ owedBefore }, say) => `期末欠款（期初 ${say.money(owedBefore)}）`,
    nothing_paid: ({ why }) => NO_PAY[why],
    current: () => '当期发放：本期销售的提成，已可发',
    release: () => '前期发放：以前的提成和奖金，本期可发',
    true_up: () => '季度补扣：以前各月的提成系数有变（季度定案、逾期等）',
    correction: () => '更正：已关账期间的变动',
    month_bonus: () => '月度奖金',
    quarter_bonus: () => '季度奖金，已可发',
    year_bonus: () => '年终奖金，已可发',
    bonus_true_up: () => '奖金扣回：季度未达成',
    adjustments: () => '经批准的调整',
    awards: () => '奖金池、绩效考核与固定奖金',
    supplements: () => '按本期发放总额：保底、预支与封顶',
    judged,
    line,
    amount: ({ factor }, say) => `系数 ${say.factor(factor)} 时的金额`,
    amount_before: ({ factor, factorReason }, say) =>
      `原金额：系数 ${say.factor(factor)}（${say.factorReason(factorReason)}）`,
    released: ({ ratio }, say) => `可发：订单的 ${say.percent(ratio)}`,
    released_before: ({ ratio }, say) => `原可发：订单的 ${say.percent(ratio)}`,
    cut: ({ before, after, target: asked }, say) =>
      `这一笔跨过任务 ${say.counted(asked)}：当月累计从 ${say.counted(before)} 到 ${say.counted(after)}`,
    share: ({ share, sale }, say) => `按 ${say.percent(share)} 分成，该笔销售 ${say.money(sale)}`,
    carried: ({ signedOn, month }, say) => `${say.day(signedOn)} 签约，作为上季超额结转到${say.month(month)}`,
    rated,
    takes_back: ({ lineNo, month }, say) =>
      `退款：退回第 ${lineNo} 行在${say.month(month)}的提成，比例和系数与原来相同`,
    special,
    project: ({ projectNo, base, rate }, say) =>
      `项目 ${projectNo}：${base === 'profit' ? '利润' : '金额'}的 ${say.percent(rate)}`,
    corrected,
    paid_late: ({ dueOn, paidOn, days, factor }, say) =>
      `${say.day(dueOn)}到期，${paidOn === null ? '尚未付清' : `${say.day(paidOn)}付清`}，逾期 ${days} 天：× ${say.factor(factor)}`,
    written_off: ({ on, share }, say) => `${say.day(on)}核销：最多发 ${say.percent(share)}`,
    forfeited: ({ on, share }, say) => `已离职：截至${say.day(on)}订单可发 ${say.percent(share)}，其余不再发`,
    grant: ({ month, grade }, say) => `${say.month(month)}任务达成，${say.grade(grade)}的奖金`,
    cut_grant: ({ month, factor, period }, say) =>
      `${say.run(period)}未达成，${say.month(month)}的奖金按系数 ${say.factor(factor)} 计`,
    cut_bonus: ({ factor }, say) => `系数 ${say.factor(factor)} 时的奖金`,
    corrected_grant: ({ month, of }, say) => `${say.month(month)}的奖金，与${say.run(of)}关账时不同`,
    held_grant: ({ month }, say) => `${say.month(month)}的奖金，待发放期支付`,
    adjusted: ({ adjustmentNo, note, approvedBy }) => `调整 ${adjustmentNo}：${note}，${approvedBy}批准`,
    pool_share: ({ titles, pool, share, people }, say) =>
      `${titles['zh-CN']}：${say.money(pool)} 的 ${say.percent(share)}，共 ${people} 人分配`,
    tier_amount: ({ tier }) => `第 ${tier} 档的固定奖金`,
    scored: ({ titles, score, letter, coefficient, full }, say) =>
      `${titles['zh-CN']}：得分 ${say.factor(score)}，等级 ${letter}；${say.money(full)} × ${say.factor(coefficient)}`,
    indicator: ({ titles, metric, reached, goal, points, weight }, say) => {
      const title = titles['zh-CN'];
      if (reached === null || points === null || weight === null) return `${title}：缺少数据，权重由其余指标分担`;
      const asked = goal === null ? '' : `（${say.measured(metric, goal)} 得 100 分）`;
      return `${title}：${say.measured(metric, reached)}${asked}，${formatRatio(points, 2)} 分 × ${say.percent(weight)}`;
    },
    minimum: ({ kind, month, minimum, lacking }, say) =>
      kind === 'guarantee'
        ? `${say.month(month)}应发距保底 ${say.money(minimum)} 差 ${say.money(lacking)}`
        : `${say.month(month)}应发距 ${say.money(minimum)} 差 ${say.money(lacking)}，预支以后的提成`,
    recovered: ({ minimum, payable, share, balance }, say) =>
      `收回预支 ${say.money(balance)}：最多为 ${say.money(payable)} 超过 ${say.money(minimum)} 部分的 ${say.percent(share)}`,
    capped: ({ kind, per, cap, payable, paid }, say) => {
      const period = { run: '每期', quarter: '每季度', year: '每年' }[per];
      const before = paid === 0 ? '' : `，加上已发 ${say.money(paid)}`;
      const then = kind === 'cap_deferred' ? '超出部分递延' : '超出部分不发';
      return `${say.money(payable)}${before}，超过${period}上限 ${say.money(cap)}：${then}`;
    },
    deferred: ({ ref, balance }, say) =>
      `${ref === 'run' ? '以前各期' : `${ref} `}因封顶递延的 ${say.money(balance)} 之中`,
    assessment: ({ period, grade }, say) =>
      grade === null ? `${say.run(period)}的任务` : `${say.run(period)}的任务（${say.grade(grade)}）`,
    own_target: (facts, say) => target('个人', facts, say),
    team_target: (facts, say) => target('团队', facts, say),
    rates: ({ grade, taskRate, excessRate, teamRate }, say) => {
      const rates = [
        ...(taskRate === null
          ? ['按比例表，见各行']
          : [`${excessRate === null ? '个人' : '任务内'} ${say.percent(taskRate)}`]),
        ...(excessRate === null ? [] : [`超额 ${say.percent(excessRate)}`]),
        ...(teamRate === null ? [] : [`团队 ${say.percent(teamRate)}`]),
      ];
      return `${say.grade(grade)}的提成比例：${rates.join('，')}`;
    },
    bonus_rates: ({ grade, period, bonusRate, teamBonusRate }, say) => {
      const rates = [
        ...(bonusRate === null ? [] : [`个人业绩的 ${say.percent(bonusRate)}`]),
        ...(teamBonusRate === null ? [] : [`团队业绩的 ${say.percent(teamBonusRate)}`]),
      ];
      return `${say.run(period)}${say.grade(grade)}的奖金：${rates.length === 0 ? '无' : rates.join('，')}`;
    },
    unassessed: (facts, say) =>
      `${say.month(facts.month)}不参加考核：${whyUnassessed(facts, say)}。没有任务，提成不减，也没有月度奖金`,
    unassessed_period: ({ period }, say) => `${say.run(period)}没有参加考核的月份：没有任务，也没有奖金`,
    no_target: ({ period, grade }, say) => `${say.grade(grade)}在${say.run(period)}没有任务`,
    performance: ({ period }, say) => `${say.run(period)}个人业绩`,
    team_performance: ({ period }, say) => `${say.run(period)}团队业绩`,
    month_performance: ({ month }, say) => `${say.month(month)}`,
    member: ({ person }, say) => `${say.person(person)}`,
    step: ({ orderNo, lineNo, customer, signedOn, seller }, say) =>
      `${orderNo}/${lineNo}${at(customer)}，${say.day(signedOn)} 签约${seller === null ? '' : `，${say.person(seller)}`}`,
    period_target: ({ period }, say) =>
      `${say.run(period)}任务：每个考核月计${period.kind === 'quarter' ? '三分之一' : '十二分之一'}`,
    target_sum: () => '各考核月的整期任务合计',
    month_target: ({ month, grade }, say) => `${say.month(month)}，${say.grade(grade)}`,
    incident: ({ on, note }, say) => `${say.day(on)} 的奖惩决定${note === null ? '' : `：${note}`}`,
    carry_in: ({ month }, say) => `上季超额结转到${say.month(month)}`,
    carry_out: ({ month }, say) => `${say.month(month)}的超额不在本期结算，结转下季`,
    leads_nobody: ({ grade, month }, say) => `${say.grade(grade)}应带团队，但${say.month(month)}没有下属`,
    earned: ({ period }, say) => `${say.run(period)}应得（无论是否已发）`,
    earned_kind: ({ kind }) => KINDS[kind],
    held: () => '待发：已应得，还不可发',
    held_order: ({ orderNo, customer, heldFor }, say) =>
      `${orderNo}${at(customer)}：${heldFor.map((why) => say.heldFor(why)).join('、')}`,
    waits_collection: ({ due, collected }, say) =>
      `回款到齐即可发：应收 ${say.money(due)}，已回 ${say.money(collected)}，尚缺`,
    receipt: ({ receiptNo, on }, say) => `${say.day(on)} 回款，${receiptNo}`,
    unsafe_receipt: ({ receiptNo, on, clearsOn }, say) =>
      `${say.day(on)}收到，${receiptNo}：${say.day(clearsOn)}起计算`,
    waits_execution: ({ rows }) => `全部履约即可发：还有 ${rows} 行未履约`,
    unexecuted_row: ({ lineNo, executedOn }, say) =>
      `订单第 ${lineNo} 行${executedOn === null ? '，没有履约日期' : `，${say.day(executedOn)} 才履约`}`,
    waits_approval: ({ rows }) => `折扣批准即可发：有 ${rows} 行超过销售人员的折扣权限`,
    unapproved_row: ({ lineNo, unitPrice, listPrice, approvedOn }, say) => {
      const prices =
        unitPrice === null || listPrice === null
          ? ''
          : `：成交 ${say.money(unitPrice)}，统一报价 ${say.money(listPrice)}`;
      return `订单第 ${lineNo} 行${prices}${approvedOn === null ? '，没有审批' : `，${say.day(approvedOn)} 才批准`}`;
    },
    waits_instalment: () => '分期发放：其余部分到期再发',
    later_part: ({ share, period }, say) =>
      period === null
        ? `${say.percent(share)}：履约若干月后发放，尚无履约日期`
        : `${say.percent(share)}：${say.run(period)}起发放（订单须已满足发放条件）`,
    waits_pay_cycle: () => NO_PAY.pay_cycle,
    not_more: () => '为什么没有更多',
    no_bonus: ({ bonus, period, why }, say) => `${say.run(period)}没有${BONUSES[bonus]}：${NO_BONUS[why]}`,
    earns_nothing: () => '金额为零的明细',
    cancelled_row: ({ orderNo, lineNo, customer }) => `${orderNo}/${lineNo}${at(customer)} 已作废，不计入`,
    order: ({ orderNo, customer, person }, say) => `${say.person(person)}在 ${orderNo}${at(customer)} 的累计应得`,
    order_earned: ({ orderNo, person }, say) => `${say.person(person)}在 ${orderNo} 的应得怎样算出`,
    paid_before: () => '以前各期已发',
    paid_now: () => '本期发放',
    collected: ({ due }, say) => `订单已回款，应收 ${say.money(due)}`,
    outlook: () => '再达成任务可得多少（按现有台账估算）',
    to_target: toTarget,
    worth_sale: () => '这笔销售本身的提成和奖金',
    worth_lines: () => '因达成而多计的其他销售',
    worth_grants: () => '月度奖金',
    worth_supplements: () => '保底、预支与封顶',
    all_met: () => '当月、当季和全年至今的任务都已达成',
  },
  smallest: (terms) => `${terms.join('、')} 中较小者`,
  unexplained: {
    unknown_person: ({ asked, nearest }) =>
      `花名册上没有“${asked}”。${nearest.length === 0 ? '' : `您是不是要：${nearest.join('、')}？`}salesctl cat people 列出全部人员。`,
    ambiguous_person: ({ asked, ids }) => `有几个人叫“${asked}”，请指明工号：${ids.join('、')}。`,
    not_in_run: ({ personId, hiredOn, leftOn }, say, run) =>
      `${personId} ${say.person(personId)}不在${say.run(run)}的结算中：${say.day(hiredOn)} 入职${leftOn === null ? '' : `，${say.day(leftOn)} 离职`}，没有可发或待发的金额。`,
    unknown_order: ({ asked, nearest }, say, run) =>
      `到${say.run(run)}末，没有人在订单“${asked}”上有应得。${nearest === '' ? '' : `您是不是要 ${nearest}？`}salesctl cat sales 列出全部订单。`,
    not_in_order: ({ orderNo, personId, sellers }, say) =>
      `${personId} ${say.person(personId)}与 ${orderNo} 无关。有关的人：${sellers.map((id) => `${id} ${say.person(id)}`).join('、')}。`,
    before_ledgers: ({ firstMonth }, say, run) =>
      `${say.run(run)}没有可说明的内容：销售台账从${say.month(firstMonth)}开始。请指明以后的期间。`,
  },
  nobody: '要说明谁的？请写工号或姓名，如 salesctl explain E01 --month 2026-03，或用 --order 指明订单。',
  orderOrFigure: '--order 与 --figure 只能用一个。',
  closedRun: '该期已关账。这里按现有台账说明；如有变动，在下一期更正。',
};
