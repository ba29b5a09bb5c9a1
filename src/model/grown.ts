// A column that is full and a larger one -> the larger one with what the full one held.

export function grown<Column extends Int32Array | Float64Array | Uint8Array>(full: Column, larger: Column): Column {
  larger.set(full);
  return larger;
}
