// A case -> whether its difference is a matter of another figure in the same rows: band, factor, share or rate.
import type { SettledLine } from '../../model/line.ts';
import { compareRatios, type Fen, ONE, type Ratio, ratio } from '../../model/money.ts';
import { groupBy } from '../../model/roster.ts';
import { type Case, comesTo, type Fit, linesOfRun, totalOf } from './case.ts';
import { payAt } from './pay-at.ts';

/** Ours with `changed` lines paid otherwise. */
function oursWith({ ours }: Case, changed: readonly SettledLine[], otherwise: (line: SettledLine) => Fen): Fen {
  return ours + totalOf(changed.map((line) => otherwise(line) - line.pay));
}

const isSame = (a: Ratio, b: Ratio): boolean => compareRatios(a, b) === 0;

/** Kinds alone, and all of them: a sheet may be wrong for the own sales only. */
function groupsOf(lines: readonly SettledLine[]): readonly (readonly SettledLine[])[] {
  const kinds = [...groupBy(lines, ({ line }) => line.kind).values()];
  return kinds.length > 1 ? [...kinds, lines] : kinds;
}

/** One rate for everything where ours changes it at the target. */
export function bandFit(one: Case): Fit | null {
  for (const group of groupsOf(linesOfRun(one))) {
    const banded = group.filter(({ line }) => line.band !== null && line.takesBack === null);
    const rates = [...new Map(banded.map(({ line }) => [JSON.stringify(line.rate), line.rate])).values()];
    if (new Set(banded.map(({ line }) => line.band)).size < 2 || rates.length < 2) continue;
    for (const rate of rates) {
      const sum = oursWith(one, banded, (line) => payAt(line, { rate }));
      if (sum === one.ours || !comesTo(sum, one, banded.length)) continue;
      const own = rates.find((other) => !isSame(other, rate))!;
      return { match: 'band', evidence: { kind: 'rate', ours: own, theirs: rate } };
    }
  }
  return null;
}

/** Another factor of the policy, else exactly half or double. */
export function halvingFit(one: Case): Fit | null {
  const { policy, ours, theirs } = one;
  const lines = linesOfRun(one);
  const factors = [ONE, policy.shortfall.commissionFactor, policy.incidents.commissionFactor];
  for (const group of groupsOf(lines)) {
    for (const [own, alike] of groupBy(group, ({ factor }) => JSON.stringify(factor))) {
      for (const factor of factors) {
        if (JSON.stringify(factor) === own) continue;
        const sum = oursWith(one, alike, (line) => payAt(line, { factor }));
        if (sum === ours || !comesTo(sum, one, alike.length)) continue;
        return { match: 'halving', evidence: { kind: 'factor', ours: alike[0]!.factor, theirs: factor } };
      }
    }
  }
  const half = { num: 1, den: 2 };
  if (comesTo(2 * ours, one, lines.length))
    return { match: 'halving', evidence: { kind: 'factor', ours: half, theirs: ONE } };
  if (Math.abs(2 * theirs - ours) <= Math.max(1, lines.length)) {
    return { match: 'halving', evidence: { kind: 'factor', ours: ONE, theirs: half } };
  }
  return null;
}

/** The order undivided, or by somebody else's share. */
export function shareFit(one: Case): Fit | null {
  const lines = linesOfRun(one).filter(({ line }) => line.sellerId === line.personId && line.kind !== 'project');
  for (const [orderNo, group] of groupBy(lines, ({ line }) => line.row.orderNo)) {
    const shares = one.sharesOf(orderNo);
    if (shares === null || shares.own.num === 0) continue;
    for (const share of [ONE, ...shares.others]) {
      if (isSame(share, shares.own)) continue;
      const scale = ratio(BigInt(share.num) * BigInt(shares.own.den), BigInt(share.den) * BigInt(shares.own.num));
      const sum = oursWith(one, group, (line) => payAt(line, { scale }));
      // The base was cut to fen before: scaled up, it is off by as much more.
      const slack = group.length + Math.ceil(scale.num / scale.den);
      if (sum === one.ours || !comesTo(sum, one, slack)) continue;
      return { match: 'share', evidence: { kind: 'share', ours: shares.own, theirs: share } };
    }
  }
  return null;
}

/** Another rate of the ladder in place of one of ours, or of all of them. */
export function rateFit(one: Case): Fit | null {
  const lines = linesOfRun(one).filter(({ line }) => line.rate.num !== 0);
  const byRate = [...groupBy(lines, ({ line }) => JSON.stringify([line.kind, line.rate])).values()];
  for (const rate of one.rates) {
    for (const group of [...groupsOf(lines), ...byRate]) {
      const changed = group.filter(({ line }) => !isSame(line.rate, rate));
      if (changed.length === 0) continue;
      const sum = oursWith(one, changed, (line) => payAt(line, { rate }));
      if (sum === one.ours || !comesTo(sum, one, changed.length)) continue;
      return { match: 'rate', evidence: { kind: 'rate', ours: changed[0]!.line.rate, theirs: rate } };
    }
  }
  return null;
}
