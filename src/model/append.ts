// A list and more items -> the list with the items at its end, however many there are.

/** `push(...items)` hands every item over as an argument, and a hundred thousand arguments overflow the stack. */
export function append<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item);
}
