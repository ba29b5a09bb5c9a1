// The width of a terminal -> how a line of a message is broken there between words; what measures words is loaded for terminals only.

export type BrokenLine = (line: string) => readonly string[];

/** What goes on below stands further to the right than hints do. */
const HANGING = 4;
/** In a narrower window its own lines are no worse. */
const LEAST_WIDTH = 20;

/** `width`: null where lines are not broken. */
export async function lineBreaker(width: number | null): Promise<BrokenLine> {
  if (width === null || width < LEAST_WIDTH) return (line) => [line];
  const { wrappedWhole } = await import('../render/terminal/cell-text.ts');
  return (line) => wrappedWhole(line, width, HANGING);
}
