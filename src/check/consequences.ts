// What of a book could not be read -> which findings only say again that it is missing.
import type { Book } from '../model/book.ts';
import type { Finding, FindingCode } from '../model/finding.ts';
import type { LedgerName } from '../model/ledger.ts';

/**
 * A person whose row has a wrong date is not unknown: the sales of that person are as they should be, and no other person was meant. Whoever
 * goes on without the rows that have errors needs these findings all the same.
 */
export function isConsequenceIn({ leftOut, unread = [] }: Book): (found: Finding) => boolean {
  const keys = new Map<LedgerName, Set<string>>();
  for (const row of leftOut) {
    const known = keys.get(row.ledger) ?? new Set<string>();
    keys.set(row.ledger, known);
    for (const key of row.keys ?? []) known.add(key);
  }
  return (found) => {
    const cause = causeOf(found);
    return cause !== null && (unread.includes(cause.ledger) || keys.get(cause.ledger)?.has(cause.key) === true);
  };
}

interface Cause {
  readonly ledger: LedgerName;
  readonly key: string;
}

/** The ledger in which these findings miss something, by the name under which they miss it. */
const MISSED_BY_VALUE: Readonly<Partial<Record<FindingCode, LedgerName>>> = {
  'KEY-UNKNOWN-PERSON': 'people',
  'KEY-UNKNOWN-LEADER': 'people',
  'KEY-UNKNOWN-ORDER': 'sales',
  'KEY-UNKNOWN-PROJECT': 'projects',
  'KEY-UNKNOWN-CUSTOMER': 'customers',
  'KEY-SPLITS-SUM': 'splits',
  'KEY-SPLITS-SELLER': 'splits',
};

function causeOf(found: Finding): Cause | null {
  switch (found.code) {
    case 'KEY-REFUND-NO-SALE':
    case 'KEY-REFUND-EXCEEDS':
    case 'SUM-COLLECTED-ABOVE-ORDER':
      return { ledger: 'sales', key: found.facts.order };
    case 'POLICY-PROFIT-SHARE':
      return { ledger: 'projects', key: found.facts.project };
    default: {
      const ledger = MISSED_BY_VALUE[found.code];
      return ledger === undefined || found.value === null ? null : { ledger, key: found.value };
    }
  }
}
