// The prefixes that the open elements bind -> the namespace that each means now.

export interface Namespaces {
  /** Changes whenever a binding does. */
  readonly version: () => number;
  readonly bind: (depth: number, prefix: string, namespace: string) => void;
  /** Drops what elements at this depth or deeper have bound. */
  readonly leave: (depth: number) => void;
  /** Empty for a prefix that is not bound. */
  readonly of: (prefix: string) => string;
}

export function namespaces(): Namespaces {
  const meanings = new Map<string, string[]>();
  const bound: { readonly depth: number; readonly prefix: string }[] = [];
  let version = 0;
  return {
    version: () => version,
    bind: (depth, prefix, namespace) => {
      version += 1;
      bound.push({ depth, prefix });
      const meaning = meanings.get(prefix);
      if (meaning === undefined) meanings.set(prefix, [namespace]);
      else meaning.push(namespace);
    },
    leave: (depth) => {
      while (bound.length > 0 && bound.at(-1)!.depth >= depth) {
        version += 1;
        meanings.get(bound.pop()!.prefix)!.pop();
      }
    },
    of: (prefix) => meanings.get(prefix)?.at(-1) ?? '',
  };
}
