// Text enters, how many cells of a terminal, or digits of a sheet, it is wide leaves.
import stringWidth from 'string-width';

/** Two for a Chinese character. */
export const cellsOf = (text: string): number => (/^[ -~]*$/.test(text) ? text.length : stringWidth(text));
