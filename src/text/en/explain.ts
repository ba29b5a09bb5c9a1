// Explanations in English, for the person who is paid.
import type { ReasonFacts } from '../../model/explanation.ts';
import type { LineKind } from '../../model/line.ts';
import { formatRatio, type Ratio, timesRounded } from '../../model/money.ts';
import type { TierScale } from '../../model/rate-rule.ts';
import type { ExplainWords, Speech } from '../explain-words.ts';

const at = (customer: string | null): string => (customer === null ? '' : ` ${customer}`);

const KINDS: Readonly<Record<LineKind, string>> = {
  personal: 'own sale',
  team: 'team sale',
  special: 'special price',
  project: 'project',
  non_sales: 'sale by non-sales staff',
  quarter_bonus: 'quarter bonus',
  year_bonus: 'year bonus',
};

function line(facts: ReasonFacts['line'], say: Speech): string {
  const { orderNo, lineNo, customer, kind, band, hasTarget, seller, factor, factorReason } = facts;
  const isBonus = kind === 'quarter_bonus' || kind === 'year_bonus';
  const where =
    band === null || !hasTarget || isBonus ? '' : band === 'task' ? ', below the target' : ', above the target';
  const whose = seller === null ? '' : ` by ${say.person(seller)}`;
  const cut = factor.num === factor.den ? '' : `; × ${say.factor(factor)}: ${say.factorReason(factorReason)}`;
  return `${orderNo}/${lineNo}${at(customer)}: ${KINDS[kind]}${whose}${where}${cut}`;
}

const SCALES: Readonly<Record<TierScale, (total: string, per: string) => string>> = {
  amount: (total, per) => `the ${per} has ${total}`,
  profit: (total, per) => `the ${per} has a profit of ${total}`,
  quantity: (total, per) => `the ${per} has ${total} units`,
  attainment: (total, per) => `the ${per} has reached ${total} of its target`,
};

/** `Rate for desks; tier 2: above 100,000.00 (the month has 130,000.00)` */
function rated(facts: ReasonFacts['rated'], say: Speech): string {
  const { measure, asked, mode, scale, per, tier, lower, holdsLower, upper, total, unlimited, isFurther } = facts;
  const on = (value: Ratio): string =>
    scale === 'attainment' ? say.percent(value) : scale === 'quantity' ? formatRatio(value) : say.money(fenOf(value));
  const range = [
    lower === null ? '' : `${holdsLower ? 'from' : 'above'} ${on(lower)}`,
    upper === null ? '' : `up to ${on(upper)}`,
  ].filter((part) => part !== '');
  const has = scale === null || per === null || total === null ? '' : ` (${SCALES[scale](on(total), per)})`;
  const parts = [
    isFurther ? 'a further rate on the same row' : '',
    asked.length === 0 ? '' : `rate for ${asked.join(', ')}`,
    mode === null ? '' : `${tier === null ? 'below the first tier' : `tier ${tier}: ${range.join(' ')}`}${has}`,
    measure === 'profit' ? 'the rate is of the profit' : measure === 'quantity' ? 'the rate is yuan a unit' : '',
    unlimited === null
      ? ''
      : `a limit of the line applies, the rate itself is ${measure === 'quantity' ? formatRatio(unlimited) : say.percent(unlimited)}`,
  ].filter((part) => part !== '');
  const text = parts.length === 0 ? 'the rate for everything else' : parts.join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

const fenOf = ({ num, den }: Ratio): number => timesRounded(100, { num, den });

function target(whose: string, facts: ReasonFacts['own_target'], say: Speech): string {
  const { performance, target: asked, attained, met, source, grade, period } = facts;
  const from = source === 'ledger' ? 'set in the targets ledger' : `of the grade ${say.grade(grade)}`;
  const share = attained === null ? '' : ` (${say.percent(attained)})`;
  const short = met ? 'reached' : `missed by ${say.counted(asked - performance)}`;
  return `${whose} target of ${say.run(period)}, ${from}: ${say.counted(performance)} of ${say.counted(asked)}${share}, ${short}`;
}

function judged({ period, factor, factorReason }: ReasonFacts['judged'], say: Speech): string {
  const so = factor.num === factor.den ? 'counts in full' : `counts × ${say.factor(factor)}`;
  return factorReason === 'full'
    ? `${say.run(period)}: no target decides; ${so}`
    : `${say.run(period)}: ${say.factorReason(factorReason)}; ${so}`;
}

function whyUnassessed({ why, hiredOn, leftOn, day }: ReasonFacts['unassessed'], say: Speech): string {
  switch (why) {
    case 'non_sales':
      return 'non-sales staff have no target';
    case 'no_grade':
      return 'no grade is known';
    case 'not_employed':
      return leftOn === null ? `hired only on ${say.day(hiredOn)}` : `left on ${say.day(leftOn)}`;
    case 'hired_late':
      return `hired on ${say.day(hiredOn)}, after day ${day} of the month`;
    case 'left_early':
      return `left on ${say.day(leftOn!)}, before the last day of the month`;
  }
}

const NO_PAY: Readonly<Record<ReasonFacts['nothing_paid']['why'], string>> = {
  no_lines: 'There is nothing to pay here',
  held: 'Everything that is earned waits for its orders (see what is held)',
  paid_before: 'Everything was paid by earlier runs',
  pay_cycle: "The company pays by the quarter: the quarter's run will pay it",
};

const BONUSES: Readonly<Record<ReasonFacts['no_bonus']['bonus'], string>> = {
  month_bonus: 'month bonus',
  quarter_bonus: 'quarter bonus',
  year_bonus: 'year bonus',
};

const NO_BONUS: Readonly<Record<ReasonFacts['no_bonus']['why'], string>> = {
  missed: 'the target is missed',
  unassessed: 'not assessed',
  no_target: 'there is no target to reach',
  none_in_grade: 'the grade has none',
  no_lines: 'no sale counts for it',
  other_run: 'it belongs to another run',
};

function special({ why, unitPrice, floorPrice, specialRate }: ReasonFacts['special'], say: Speech): string {
  const prices =
    unitPrice === null || floorPrice === null ? '' : ` (${say.money(unitPrice)} < ${say.money(floorPrice)})`;
  const reasons = {
    'below-floor': `sold below the floor price${prices}`,
    'above-cost-ratio': 'its cost is above the limit',
    refunded: 'takes back a sale at a special price',
  };
  const rate =
    specialRate === null
      ? 'no special rate is approved, so it earns nothing'
      : `special rate ${say.percent(specialRate)}`;
  return `Special: ${reasons[why]}; ${rate}`;
}

function corrected({ of, reason, before, after }: ReasonFacts['corrected'], say: Speech): string {
  const shown = (value: typeof before): string =>
    value === null ? '' : typeof value === 'number' ? say.money(value) : say.factor(value);
  const change = before === null && after === null ? '' : ` (${shown(before)} → ${shown(after)})`;
  return `Changed since ${say.run(of)} was closed: ${say.correctionReason(reason)}${change}`;
}

function toTarget({ period, own, team, signedOn }: ReasonFacts['to_target'], say: Speech): string {
  const missing = [
    ...(own > 0 ? [`${say.money(own)} of own sales`] : []),
    ...(team > 0 ? [`${say.money(team)} of team sales`] : []),
  ].join(' and ');
  return `${say.run(period)}: ${missing} are missing to the target; sold on ${say.day(signedOn)}, executed and paid, they would earn about`;
}

export const explain: ExplainWords = {
  title: (who, run) => `Why this much: ${who}, ${run}`,
  facts: { run: 'Run', as_of: 'As of', policy: 'Policy', person_id: 'Person', order_no: 'Order', figure: 'Figure' },
  table: 'Explanation',
  columns: {
    depth: 'Level',
    code: 'Code',
    text: 'Reason',
    figure: 'Amount',
    arithmetic: 'Arithmetic',
    place: 'Source',
    article: 'Article',
  },
  figures: {
    payout: 'payout',
    payable: 'payable',
    current: 'current',
    release: 'release',
    true_up: 'true-up',
    correction: 'correction',
    month_bonus: 'month bonus',
    quarter_bonus: 'quarter bonus',
    year_bonus: 'year bonus',
    bonus_true_up: 'bonus true-up',
    adjustments: 'adjustments',
    awards: 'awards',
    supplements: 'supplements',
    held: 'held',
    owed: 'owed',
    earned: 'earned',
    performance: 'performance',
    team_performance: 'team performance',
    outlook: 'outlook',
  },
  reasons: {
    payout: () => 'Paid out',
    payable: () => 'Payable: the sum of all parts',
    set_off: ({ owedBefore }, say) => `Set off against the ${say.money(owedBefore)} owed from earlier runs`,
    set_off_limit: ({ share }, say) => `At most ${say.percent(share)} of what is payable`,
    new_debt: () => 'Nobody is paid less than nothing: it is owed, and set off against later runs',
    owed: ({ owedBefore }, say) => `Owed after this run (${say.money(owedBefore)} before it)`,
    nothing_paid: ({ why }) => NO_PAY[why],
    current: () => "Commission on this run's sales, released",
    release: () => 'Commission and bonuses of earlier runs, released now',
    true_up: () => 'True-up: lines of earlier months have another factor now',
    correction: () => 'Corrections of closed runs',
    month_bonus: () => 'Month bonus',
    quarter_bonus: () => 'Quarter bonus, released',
    year_bonus: () => 'Year bonus, released',
    bonus_true_up: () => 'Month bonuses cut because the quarter is missed',
    adjustments: () => 'Adjustments that were approved',
    awards: () => 'Shares of pools, scorecards and fixed amounts',
    supplements: () => 'What the run pays in all: minimums and caps',
    judged,
    line,
    amount: ({ factor }, say) => `Worth at factor ${say.factor(factor)}`,
    amount_before: ({ factor, factorReason }, say) =>
      `Worth before, at factor ${say.factor(factor)} (${say.factorReason(factorReason)})`,
    released: ({ ratio }, say) => `Released: ${say.percent(ratio)} of the order`,
    released_before: ({ ratio }, say) => `Released before: ${say.percent(ratio)} of the order`,
    cut: ({ before, after, target: asked }, say) =>
      `This sale crosses the target of ${say.counted(asked)}: it takes the month from ${say.counted(before)} to ${say.counted(after)}`,
    share: ({ share, sale }, say) => `A share of ${say.percent(share)} of the sale of ${say.money(sale)}`,
    carried: ({ signedOn, month }, say) =>
      `Signed on ${say.day(signedOn)}; as excess of its quarter it was carried into ${say.month(month)}`,
    rated,
    takes_back: ({ lineNo, month }, say) =>
      `A refund: takes back what line ${lineNo} earned in ${say.month(month)}, at its rate and factor`,
    special,
    project: ({ projectNo, base, rate }, say) =>
      `Project ${projectNo}: ${say.percent(rate)} of the ${base === 'profit' ? 'profit' : 'amount'}`,
    corrected,
    paid_late: ({ dueOn, paidOn, days, factor }, say) =>
      `Due on ${say.day(dueOn)}, ${paidOn === null ? 'not paid in full yet' : `paid in full on ${say.day(paidOn)}`}: ${days} ${days === 1 ? 'day' : 'days'} late, × ${say.factor(factor)}`,
    written_off: ({ on, share }, say) =>
      `Written off on ${say.day(on)}: no more than ${say.percent(share)} of it is paid`,
    forfeited: ({ on, share }, say) =>
      `Left: of the order ${say.percent(share)} was released by ${say.day(on)}, the rest is forfeited`,
    grant: ({ month, grade }, say) =>
      `Bonus of ${say.month(month)} for the grade ${say.grade(grade)}: its target is reached`,
    cut_grant: ({ month, factor, period }, say) =>
      `Bonus of ${say.month(month)} cut to × ${say.factor(factor)}: ${say.run(period)} is missed`,
    cut_bonus: ({ factor }, say) => `The bonus at factor ${say.factor(factor)}`,
    corrected_grant: ({ month, of }, say) =>
      `Bonus of ${say.month(month)}, paid otherwise when ${say.run(of)} was closed`,
    held_grant: ({ month }, say) => `Bonus of ${say.month(month)}: waits for the run that pays`,
    adjusted: ({ adjustmentNo, note, approvedBy }) => `Adjustment ${adjustmentNo}: ${note}, approved by ${approvedBy}`,
    pool_share: ({ titles, pool, share, people }, say) =>
      `${titles.en ?? titles['zh-CN']}: ${say.percent(share)} of ${say.money(pool)}, shared by ${people}`,
    tier_amount: ({ tier }) => `The fixed amount of tier ${tier}`,
    scored: ({ titles, score, letter, coefficient, full }, say) =>
      `${titles.en ?? titles['zh-CN']}: score ${say.factor(score)}, ${letter}; ${say.money(full)} × ${say.factor(coefficient)}`,
    indicator: ({ titles, metric, reached, goal, points, weight }, say) => {
      const title = titles.en ?? titles['zh-CN'];
      if (reached === null || points === null || weight === null)
        return `${title}: no figure, the others share its weight`;
      const asked = goal === null ? '' : ` (100 points for ${say.measured(metric, goal)})`;
      return `${title}: ${say.measured(metric, reached)}${asked} gives ${formatRatio(points, 2)} points × ${say.percent(weight)}`;
    },
    minimum: ({ kind, month, minimum, lacking }, say) =>
      kind === 'guarantee'
        ? `The pay of ${say.month(month)} lacked ${say.money(lacking)} to the guaranteed ${say.money(minimum)}`
        : `The pay of ${say.month(month)} lacked ${say.money(lacking)} to ${say.money(minimum)}: an advance on later commission`,
    recovered: ({ minimum, payable, share, balance }, say) =>
      `Advances taken back: at most ${say.percent(share)} of what ${say.money(payable)} exceeds ${say.money(minimum)} by, of ${say.money(balance)}`,
    capped: ({ kind, per, cap, payable, paid }, say) => {
      const before = paid === 0 ? '' : ` after ${say.money(paid)} paid in the ${per}`;
      const then = kind === 'cap_deferred' ? 'the rest is paid later' : 'the rest is lost';
      return `${say.money(payable)}${before} exceeds the cap of ${say.money(cap)} a ${per}: ${then}`;
    },
    deferred: ({ ref, balance }, say) =>
      `Of the ${say.money(balance)} that the cap ${ref === 'run' ? 'of earlier runs' : `of ${ref}`} had deferred`,
    assessment: ({ period, grade }, say) =>
      grade === null ? `Targets of ${say.run(period)}` : `Targets of ${say.run(period)}, as ${say.grade(grade)}`,
    own_target: (facts, say) => target('Own', facts, say),
    team_target: (facts, say) => target('Team', facts, say),
    rates: ({ grade, taskRate, excessRate, teamRate }, say) => {
      const rates = [
        ...(taskRate === null
          ? ["by the policy's table, as each line says"]
          : [`${say.percent(taskRate)} ${excessRate === null ? 'of own sales' : 'below the target'}`]),
        ...(excessRate === null ? [] : [`${say.percent(excessRate)} above it`]),
        ...(teamRate === null ? [] : [`${say.percent(teamRate)} on the team's sales`]),
      ];
      return `Rates of the grade ${say.grade(grade)}: ${rates.join(', ')}`;
    },
    bonus_rates: ({ grade, period, bonusRate, teamBonusRate }, say) => {
      const rates = [
        ...(bonusRate === null ? [] : [`${say.percent(bonusRate)} of own sales`]),
        ...(teamBonusRate === null ? [] : [`${say.percent(teamBonusRate)} of the team's sales`]),
      ];
      return `Bonus of the grade ${say.grade(grade)} in ${say.run(period)}: ${rates.length === 0 ? 'none' : rates.join(', ')}`;
    },
    unassessed: (facts, say) =>
      `${say.month(facts.month)} is not assessed: ${whyUnassessed(facts, say)}. There is no target, nothing is cut, and there is no month bonus`,
    unassessed_period: ({ period }, say) =>
      `No month of ${say.run(period)} is assessed: there is no target and no bonus`,
    no_target: ({ period, grade }, say) => `The grade ${say.grade(grade)} has no target in ${say.run(period)}`,
    performance: ({ period }, say) => `Own sales of ${say.run(period)}`,
    team_performance: ({ period }, say) => `Sales of the team in ${say.run(period)}`,
    month_performance: ({ month }, say) => `${say.month(month)}`,
    member: ({ person }, say) => `${say.person(person)}`,
    step: ({ orderNo, lineNo, customer, signedOn, seller }, say) =>
      `${orderNo}/${lineNo}${at(customer)}, signed ${say.day(signedOn)}${seller === null ? '' : `, by ${say.person(seller)}`}`,
    period_target: ({ period }, say) =>
      `Target of ${say.run(period)}: a ${period.kind === 'quarter' ? 'third' : 'twelfth'} for each assessed month`,
    target_sum: () => "The assessed months' whole targets together",
    month_target: ({ month, grade }, say) => `${say.month(month)}, as ${say.grade(grade)}`,
    incident: ({ on, note }, say) => `Incident of ${say.day(on)}${note === null ? '' : `: ${note}`}`,
    carry_in: ({ month }, say) => `Excess of the quarter before, carried into ${say.month(month)}`,
    carry_out: ({ month }, say) =>
      `Excess of ${say.month(month)} that opens the next quarter instead of being paid here`,
    leads_nobody: ({ grade, month }, say) =>
      `The grade ${say.grade(grade)} leads a team, but nobody reports here in ${say.month(month)}`,
    earned: ({ period }, say) => `Earned in ${say.run(period)}, paid or not`,
    earned_kind: ({ kind }) => `${KINDS[kind][0]!.toUpperCase()}${KINDS[kind].slice(1)}`,
    held: () => 'Held: earned, but not released yet',
    held_order: ({ orderNo, customer, heldFor }, say) =>
      `${orderNo}${at(customer)}: waits for ${heldFor.map((why) => say.heldFor(why)).join(', ')}`,
    waits_collection: ({ due, collected }, say) =>
      `Released when the money is in: ${say.money(collected)} of ${say.money(due)} has come, missing`,
    receipt: ({ receiptNo, on }, say) => `Received ${say.day(on)}, ${receiptNo}`,
    unsafe_receipt: ({ receiptNo, on, clearsOn }, say) =>
      `Received ${say.day(on)}, ${receiptNo}: counts from ${say.day(clearsOn)}`,
    waits_execution: ({ rows }) =>
      `Released when everything is executed: ${rows} ${rows === 1 ? 'row is' : 'rows are'} not`,
    unexecuted_row: ({ lineNo, executedOn }, say) =>
      `Line ${lineNo} of the order${executedOn === null ? ', no date of execution' : `, executed only on ${say.day(executedOn)}`}`,
    waits_approval: ({ rows }) =>
      `Released when the discount is approved: ${rows} ${rows === 1 ? 'row goes' : 'rows go'} beyond the seller's right`,
    unapproved_row: ({ lineNo, unitPrice, listPrice, approvedOn }, say) => {
      const prices =
        unitPrice === null || listPrice === null
          ? ''
          : `: ${say.money(unitPrice)} against the list price ${say.money(listPrice)}`;
      return `Line ${lineNo} of the order${prices}${approvedOn === null ? ', no approval' : `, approved only on ${say.day(approvedOn)}`}`;
    },
    waits_instalment: () => 'Paid in parts: the rest is still to come',
    later_part: ({ share, period }, say) =>
      period === null
        ? `${say.percent(share)} some months after the order is executed, which is not dated yet`
        : `${say.percent(share)} from ${say.run(period)} on, once the order is released`,
    waits_pay_cycle: () => NO_PAY.pay_cycle,
    not_more: () => 'Why not more',
    no_bonus: ({ bonus, period, why }, say) => `No ${BONUSES[bonus]} in ${say.run(period)}: ${NO_BONUS[why]}`,
    earns_nothing: () => 'Lines that are worth nothing',
    cancelled_row: ({ orderNo, lineNo, customer }) =>
      `${orderNo}/${lineNo}${at(customer)} is cancelled and does not count`,
    order: ({ orderNo, customer, person }, say) => `${say.person(person)} earned on ${orderNo}${at(customer)}, so far`,
    order_earned: ({ orderNo, person }, say) => `How ${say.person(person)} earned it on ${orderNo}`,
    paid_before: () => 'Paid by earlier runs',
    paid_now: () => 'Paid by this run',
    collected: ({ due }, say) => `Money received for the order, of ${say.money(due)} due`,
    outlook: () => "What would come with the next targets (an estimate on today's ledgers)",
    to_target: toTarget,
    worth_sale: () => 'on that sale itself',
    worth_lines: () => 'on other sales, because the target is reached',
    worth_grants: () => 'in month bonuses',
    worth_supplements: () => 'in guarantees, draws and caps',
    all_met: () => 'All targets of the month, the quarter and the year so far are reached',
  },
  smallest: (terms) => `the smaller of ${terms.join(' and ')}`,
  unexplained: {
    unknown_person: ({ asked, nearest }) =>
      `Nobody on the roster is ‘${asked}’.${nearest.length === 0 ? '' : ` Did you mean ${nearest.join(', ')}?`} salesctl cat people lists everybody.`,
    ambiguous_person: ({ asked, ids }) => `Several people are named ‘${asked}’: say which, ${ids.join(' or ')}.`,
    not_in_run: ({ personId, hiredOn, leftOn }, say, run) =>
      `${personId} ${say.person(personId)} is not in the run ${say.run(run)}: employed from ${say.day(hiredOn)}${leftOn === null ? '' : ` to ${say.day(leftOn)}`}, and nothing is to be paid or held.`,
    unknown_order: ({ asked, nearest }, say, run) =>
      `By the end of ${say.run(run)} nobody earned anything on an order ‘${asked}’.${nearest === '' ? '' : ` Did you mean ${nearest}?`} salesctl cat sales lists all.`,
    not_in_order: ({ orderNo, personId, sellers }, say) =>
      `${personId} ${say.person(personId)} has no share of ${orderNo}. Who has: ${sellers.map((id) => `${id} ${say.person(id)}`).join(', ')}.`,
    before_ledgers: ({ firstMonth }, say, run) =>
      `There is nothing to explain in ${say.run(run)}: the sales ledger begins in ${say.month(firstMonth)}. Name a later period.`,
  },
  nobody: 'Who is it about? Name a person, as in salesctl explain E01 --month 2026-03, or an order with --order.',
  orderOrFigure: 'Give either --order or --figure, not both.',
  closedRun: "This run is closed. Explained is what today's ledgers say of it; changes are corrected in the next run.",
};
