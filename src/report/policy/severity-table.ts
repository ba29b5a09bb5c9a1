// A policy enters, the findings to which it gives another weight leave as a table.
import type { Language, Table } from '../../model/document.ts';
import type { FindingCode } from '../../model/finding.ts';
import type { Policy } from '../../model/policy.ts';
import { SEVERITIES } from '../../model/severities.ts';
import { wordsIn } from '../../text/words.ts';
import { plainTable } from './pay-tables.ts';

export function severityTable({ severities }: Policy, language: Language): Table {
  const { policy, report } = wordsIn(language);
  const words = { ...report.severities, off: policy.values.off };
  const rows = (Object.keys(severities) as FindingCode[]).flatMap((code) => {
    const severity = severities[code];
    return severity === undefined || severity === SEVERITIES[code] ? [] : [[code, severity, SEVERITIES[code]]];
  });
  return plainTable(
    'findings',
    [
      ['code', 'code'],
      ['severity', 'code', words],
      ['usual', 'code', words],
    ],
    rows,
    language,
  );
}
