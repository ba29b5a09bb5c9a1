// How a value is made -> a function that makes it when it is first asked for, and keeps it.

export function later<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
