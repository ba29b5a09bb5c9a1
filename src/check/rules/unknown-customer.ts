// KEY-UNKNOWN-CUSTOMER: a customer of the sales ledger that the customers ledger does not have, once each.
import { finding } from '../../model/finding.ts';
import type { SalesRow } from '../../model/ledger.ts';
import { placeOf } from '../../model/place.ts';
import type { Rule } from '../rule.ts';
import { suggestAmong } from '../suggestions.ts';

/** Only where there is a customers ledger: a book may do without. */
export const unknownCustomer: Rule = {
  codes: ['KEY-UNKNOWN-CUSTOMER'],
  *find({ ledgers }) {
    if (ledgers.customers.length === 0) return;
    const known = new Map(ledgers.customers.map((row) => [row.customer, row]));
    const suggest = suggestAmong(known);
    const noticed = new Set<string>();
    const isUnknown = ({ customer, status }: SalesRow): boolean =>
      customer !== null && status !== 'cancelled' && !known.has(customer);
    for (const row of ledgers.sales.filter(isUnknown)) {
      const customer = row.customer!;
      if (noticed.has(customer)) continue;
      noticed.add(customer);
      yield finding('KEY-UNKNOWN-CUSTOMER', placeOf(row, 'customer'), customer, { nearest: suggest(customer) });
    }
  },
};
