// Findings about open figures, and the run that is wanted -> without those whose clause pays in no run up to it.
import { monthOf } from '../model/calendar.ts';
import type { Finding } from '../model/finding.ts';
import type { SalesRow } from '../model/ledger.ts';
import type { Editions } from '../model/policy.ts';
import { inPassing, type RowList } from '../model/row-list.ts';
import { type Run, runsThrough } from '../model/run.ts';

/** A pool of the year stops no month run; figures of the ladder always count. Null: any run may be wanted. */
export function neededFigures(
  findings: readonly Finding[],
  editions: Editions,
  sales: RowList<SalesRow>,
  run: Run | null,
): readonly Finding[] {
  if (run === null || !findings.some(({ code }) => code === 'POLICY-FILL-IN')) return findings;
  const kinds = kindsThrough(editions, sales, run);
  const idle = new Set(
    editions.flatMap(({ file, open }) =>
      open.flatMap(({ path, line, period }) =>
        path.startsWith('grades.') || period === null || kinds.has(period) ? [] : [`${file}:${line} ${path}`],
      ),
    ),
  );
  return findings.filter(
    (found) =>
      found.code !== 'POLICY-FILL-IN' ||
      !idle.has(`${found.place?.source.file}:${found.place?.row} ${found.facts.path}`),
  );
}

/** The kinds of all runs that the wanted one follows from. */
function kindsThrough(
  [{ fiscalYearStarts: starts }]: Editions,
  sales: RowList<SalesRow>,
  run: Run,
): ReadonlySet<Run['kind']> {
  let first = Number.POSITIVE_INFINITY;
  const sale = inPassing(sales);
  for (let place = 0; place < sales.length; place += 1) first = Math.min(first, monthOf(sale.at(place)!.signedOn));
  const runs = Number.isFinite(first) ? runsThrough(first, run, { starts }) : [];
  return new Set([run, ...runs].map(({ kind }) => kind));
}
