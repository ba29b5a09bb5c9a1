// The lines of a closed run and the same worked out today -> whether a line that only one side has stands under somebody else on the other.
import type { ClosedLine } from '../../model/closing.ts';
import { groupBy } from '../../model/roster.ts';
import { rowKey } from './rows-of-lines.ts';

/** The same share of the same row under another leader, or as another kind of staff: people have changed, not sales. */
export function isElsewhere(
  closed: readonly ClosedLine[],
  today: readonly ClosedLine[],
): (line: ClosedLine) => boolean {
  const [then, now] = [groupBy(closed, shareOf), groupBy(today, shareOf)];
  return (line) => {
    const [was, is] = [holders(then, line), holders(now, line)];
    const onlyThen = [...was].some((holder) => !is.has(holder));
    const onlyNow = [...is].some((holder) => !was.has(holder));
    return onlyThen && onlyNow && was.has(holderOf(line)) !== is.has(holderOf(line));
  };
}

type Shares = ReadonlyMap<string, readonly ClosedLine[]>;

/** What leaders earn on a share is told apart from what its seller earns. */
const shareOf = (line: ClosedLine): string =>
  `${line.kind === 'team' ? 'team' : 'own'} ${line.sellerId} ${rowKey(line)}`;

const holderOf = ({ personId, kind }: ClosedLine): string => `${kind} ${personId}`;

const holders = (shares: Shares, line: ClosedLine): ReadonlySet<string> =>
  new Set((shares.get(shareOf(line)) ?? []).filter(({ run }) => run.kind === 'month').map(holderOf));
