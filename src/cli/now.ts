// The clock -> the present instant in UTC, `2026-04-02T08:30:00.000Z`: who closed a run when, and nothing else, depends on it.
export const now = (): string => new Date().toISOString();
