// Lines -> those of one person, as a list of their own.
import type { Lines } from './lines.ts';

export function linesOfPerson(lines: Lines, personId: string): Lines {
  const places: number[] = [];
  for (let place = 0; place < lines.length; place += 1) {
    const owner = lines.mouldAt(place) ?? lines.at(place).line;
    if (owner.personId === personId) places.push(place);
  }
  return {
    length: places.length,
    at: (place) => lines.at(places[place]!),
    *[Symbol.iterator]() {
      for (const place of places) yield lines.at(place);
    },
    mouldAt: (place) => lines.mouldAt(places[place]!),
    baseAt: (place) => lines.baseAt(places[place]!),
    rowAt: (place) => lines.rowAt(places[place]!),
  };
}
