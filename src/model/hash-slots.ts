// Slots of a hash table, two places each (the hash, and a number from 1 on, 0 for none) -> the same in a larger table.

/** `room` places, a power of two; a taken slot sends on to the next one. */
export function spread(full: Int32Array, room: number): Int32Array<ArrayBuffer> {
  const slots = new Int32Array(room);
  const last = room - 2;
  for (let taken = 0; taken < full.length; taken += 2) {
    if (full[taken + 1] === 0) continue;
    let slot = (full[taken]! * 2) & last;
    while (slots[slot + 1] !== 0) slot = (slot + 2) & last;
    slots[slot] = full[taken]!;
    slots[slot + 1] = full[taken + 1]!;
  }
  return slots;
}
