// Cells as they were read and as others read them -> one line for each that is not the same.

/** Numbers compare within 1e-12 of their size, days to the minute, texts with one kind of line end. */
export function cellDifferences(read, expected) {
  const lines = [];
  for (const [place, [kind, value]] of expected) {
    const cell = read.get(place) ?? null;
    if (!isSame(cell, kind, value))
      lines.push(`${place}: ${show(cell)} here, ${kind} ${JSON.stringify(value)} elsewhere`);
  }
  for (const [place, cell] of read)
    if (!expected.has(place)) lines.push(`${place}: ${show(cell)} here, blank elsewhere`);
  return lines;
}

function isSame(cell, kind, value) {
  if (cell === null) return false;
  if (typeof cell === 'string') return kind === 'text' && oneLineEnd(cell) === oneLineEnd(value);
  switch (cell.kind) {
    case 'number':
      return kind === 'number' && near(+cell.digits, +value);
    case 'day':
      return kind === 'date' && momentOf(cell) === value.slice(0, 16);
    case 'boolean':
      return kind === 'boolean' && `${cell.value}` === `${value}`;
    case 'error':
      return kind === 'error' && cell.text === value;
  }
  return false;
}

const oneLineEnd = (text) => text.replace(/\r\n?/g, '\n');

const near = (a, b) => Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));

const two = (number) => `${number}`.padStart(2, '0');

function momentOf({ day, minute }) {
  const date = `${Math.floor(day / 10_000)}-${two(Math.floor(day / 100) % 100)}-${two(day % 100)}`;
  return `${date}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

function show(cell) {
  if (cell === null) return 'blank';
  if (typeof cell === 'string') return `text ${JSON.stringify(cell)}`;
  switch (cell.kind) {
    case 'day':
      return `date ${momentOf(cell)}`;
    case 'number':
      return `number ${cell.digits}`;
    default:
      return `${cell.kind} ${JSON.stringify(cell.value ?? cell.text)}`;
  }
}
