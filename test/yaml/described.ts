// Every property of a JSON Schema with the description that an editor shows for it.
export function describedKeys(node: unknown, path = ''): readonly (readonly [path: string, description: unknown])[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, child]) =>
    name === 'properties'
      ? Object.entries(child as Record<string, { description?: unknown }>).flatMap(([key, value]) => [
          [`${path}.${key}`, value.description] as const,
          ...describedKeys(value, `${path}.${key}`),
        ])
      : describedKeys(child, path),
  );
}
