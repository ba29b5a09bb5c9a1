// The steps of a month -> those of every person, each in the order of the month.
import type { StepRange } from './make-steps.ts';
import { type StepsInOrder, stepsInOrder } from './queue.ts';
import type { Steps } from './steps.ts';

/**
 * By place in the roster: the steps that count for each of `count` people. `countFor` says for whom the performance of the person at a
 * place of the roster does; what is nobody's performance counts for nobody.
 */
export function dealOut(
  steps: Steps,
  { from, to }: StepRange,
  count: number,
  countFor: (person: number) => readonly number[],
): (person: number) => StepsInOrder {
  const ends = new Int32Array(count + 1);
  for (let place = from; place < to; place += 1) {
    const person = steps.personAt(place);
    if (person >= 0) for (const one of countFor(person)) ends[one + 1]! += 1;
  }
  for (let one = 0; one < count; one += 1) ends[one + 1]! += ends[one]!;
  const starts = ends.slice();
  const places = new Int32Array(ends[count]!);
  for (let place = from; place < to; place += 1) {
    const person = steps.personAt(place);
    if (person < 0) continue;
    for (const one of countFor(person)) {
      places[starts[one]!] = place;
      starts[one]! += 1;
    }
  }
  return (person) => stepsInOrder(steps, places, ends[person]!, ends[person + 1]!);
}
