// The pay clause -> what does not fit in it: positions of unknown grades, reversed ranges, unordered tax tables.
import type { Fen } from '../model/money.ts';
import type { TreeStep } from '../yaml/tree.ts';
import { knownGrade, type Misfit } from './misfit.ts';
import type { PayFile } from './pay-schema.ts';

export function payMisfits(pay: PayFile | undefined, grades: readonly string[]): readonly Misfit[] {
  if (pay === undefined) return [];
  return [...positionMisfits(pay, grades), ...rangeMisfits(pay), ...taxMisfits(pay)];
}

function positionMisfits(pay: PayFile, grades: readonly string[]): readonly Misfit[] {
  const positions = pay.positions ?? [];
  return positions.flatMap(({ grade }, index) => {
    const steps = ['pay', 'positions', index, 'grade'];
    const doubled = positions.findIndex((other) => other.grade === grade) < index;
    return doubled ? [{ steps, expected: 'unique' }] : knownGrade(grade, steps, grades);
  });
}

const rangeMisfits = (pay: PayFile): readonly Misfit[] =>
  (pay.probation?.ranges ?? []).flatMap((range, index) =>
    range.to < range.from ? [{ steps: ['pay', 'probation', 'ranges', index, 'to'], expected: 'at least: from' }] : [],
  );

/** Tables by date, bands by amount, the first band from zero. */
function taxMisfits(pay: PayFile): readonly Misfit[] {
  return (pay.tax ?? []).flatMap((table, index, tables) => {
    const steps = ['pay', 'tax', index];
    const before = tables[index - 1];
    const late = before === undefined || before.from < table.from;
    return [
      ...(late ? [] : [{ steps: [...steps, 'from'], expected: 'ascending' }]),
      ...firstBandMisfits(table.bands[0]?.above, [...steps, 'bands']),
      ...table.bands.flatMap((band, place) =>
        place > 0 && band.above <= table.bands[place - 1]!.above
          ? [{ steps: [...steps, 'bands', place, 'above'], expected: 'ascending' }]
          : [],
      ),
    ];
  });
}

function firstBandMisfits(above: Fen | undefined, steps: readonly TreeStep[]): readonly Misfit[] {
  if (above === undefined) return [{ steps, expected: 'list 1..' }];
  return above === 0 ? [] : [{ steps: [...steps, 0, 'above'], expected: 'one of: 0' }];
}
