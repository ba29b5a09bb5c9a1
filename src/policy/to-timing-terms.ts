// The clauses about dates and people's time as the schema read them -> terms; clauses left out do nothing.
import type {
  Instalment,
  InstalmentTerms,
  JoinerTerms,
  LeaverTerms,
  OverdueTerms,
  SafetyDays,
} from '../model/mechanisms.ts';
import type { Policy } from '../model/policy.ts';
import type { PolicyFile } from './policy-schema.ts';
import type { InstalmentsFile } from './timing-schema.ts';
import { ELSE } from './to-rate-rule.ts';

export function timingClauses(
  read: PolicyFile,
): Pick<Policy, 'dates' | 'vat' | 'joiners' | 'leavers' | 'instalments' | 'overdue'> {
  return {
    dates: read.dates ?? { article: '', rates: 'month' },
    vat: read.vat ?? null,
    joiners: read.joiners === undefined ? null : joinersOf(read.joiners),
    leavers: read.leavers === undefined ? null : leaversOf(read.leavers),
    instalments: read.instalments === undefined ? null : instalmentsOf(read.instalments),
    overdue: read.overdue === undefined ? null : overdueOf(read.overdue),
  };
}

const joinersOf = ({ article, ramp, prorate }: NonNullable<PolicyFile['joiners']>): JoinerTerms => ({
  article,
  ramp: ramp ?? [],
  prorate: prorate ?? 'months',
});

const leaversOf = ({ article, unreleased, days }: NonNullable<PolicyFile['leavers']>): LeaverTerms => ({
  article,
  unreleased,
  days: days ?? 0,
});

const instalmentsOf = ({ article, parts }: InstalmentsFile): InstalmentTerms => ({
  article,
  parts: parts.map(
    ({ share, until, months, since }): Instalment => ({ share, until, months: months ?? 0, since: since ?? 'signed' }),
  ),
});

const overdueOf = (read: NonNullable<PolicyFile['overdue']>): OverdueTerms => ({
  article: read.article,
  termsDays: read['terms-days'] ?? null,
  steps: read.steps,
  writeOff: read['write-off'],
});

export function safetyDaysOf(read: Readonly<Record<string, number>> | undefined): SafetyDays {
  const entries = Object.entries(read ?? {});
  return {
    methods: entries.flatMap(([method, days]) => (method === ELSE ? [] : [{ method, days }])),
    others: read?.[ELSE] ?? 0,
  };
}
