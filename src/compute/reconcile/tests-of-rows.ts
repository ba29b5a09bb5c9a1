// A case -> whether its difference is a matter of which rows count when: rounding, rows, months, money that is held.
import { groupBy } from '../../model/roster.ts';
import { type Case, comesTo, type Fit, linesOfRun, totalOf } from './case.ts';

export function roundingFit(one: Case): Fit | null {
  const lines = linesOfRun(one).filter(({ pay }) => pay !== 0).length;
  if (lines === 0 || !comesTo(one.ours, one, lines)) return null;
  return { match: 'rounding', evidence: { kind: 'money', ours: one.ours, theirs: one.theirs } };
}

/** The amount belongs to an order of another month: the sheet counts it now, or counted it then. */
export function periodFit(one: Case): Fit | null {
  const { months, ours, theirs, lines, signedIn } = one;
  const own = months.at(-1)!;
  const other = (theirsIn: number): Fit => ({
    match: 'period',
    evidence: { kind: 'month', ours: own, theirs: theirsIn },
  });
  if (signedIn !== null && signedIn > own && lines.length === 0) return other(signedIn);
  const earlier = linesOfRun(one).filter(({ line, pay }) => pay !== 0 && !months.includes(line.month));
  if (theirs === 0) {
    const isAllEarlier = earlier.length > 0 && totalOf(earlier.map(({ pay }) => pay)) === ours;
    return isAllEarlier
      ? { match: 'period', evidence: { kind: 'month', ours: own, theirs: earlier[0]!.line.month } }
      : null;
  }
  const paidEarlier = lines.filter(({ line, pay }) => pay === 0 && !months.includes(line.month));
  for (const [month, group] of groupBy(paidEarlier, ({ line }) => line.month)) {
    const amounts = [group.map(({ amount }) => amount), group.map(({ released }) => released)].map(totalOf);
    if (amounts.some((sum) => sum !== 0 && comesTo(ours + sum, one, group.length))) return other(month);
  }
  const withoutEarlier = ours - totalOf(earlier.map(({ pay }) => pay));
  return earlier.length > 0 && withoutEarlier !== ours && comesTo(withoutEarlier, one, earlier.length)
    ? other(earlier[0]!.line.month)
    : null;
}

/** The sheet lacks something: the whole, one row of the order, one order or one bonus of the person. */
export function missingFit(one: Case): Fit | null {
  const { ours, theirs, lines, grants, isWholePerson } = one;
  const isBonus = lines.length === 0 && grants.length > 0;
  if (theirs === 0) return { match: 'missing_row', evidence: isBonus ? { kind: 'bonus', pay: ours } : null };
  const groups = groupBy(lines, ({ line }) =>
    isWholePerson ? line.row.orderNo : `${line.row.orderNo}/${line.row.lineNo}`,
  );
  for (const [row, group] of groups) {
    const pay = totalOf(group.map((line) => line.pay));
    if (pay !== 0 && ours - theirs === pay)
      return { match: 'missing_row', evidence: { kind: 'order', orderNo: row, pay } };
  }
  const grant = grants.find((amount) => amount !== 0 && ours - theirs === amount);
  return grant === undefined ? null : { match: 'missing_row', evidence: { kind: 'bonus', pay: grant } };
}

/** The sheet pays what is earned; we wait for the order. */
export function heldFit(one: Case): Fit | null {
  const ofRun = linesOfRun(one);
  const held = one.lines.filter(({ amount, released }) => amount !== released);
  const own = held.filter(({ line }) => one.months.includes(line.month));
  for (const waiting of [own, held]) {
    const sum = one.ours + totalOf(waiting.map(({ amount, released }) => amount - released));
    if (sum === one.ours || !comesTo(sum, one, ofRun.length)) continue;
    return { match: 'held', evidence: { kind: 'money', ours: one.ours, theirs: sum } };
  }
  return null;
}
