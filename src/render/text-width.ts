// Text enters, how many cells of a terminal, or digits of a sheet, it is wide leaves.
import stringWidth from 'string-width';

/** Two for a Chinese character. The common characters are counted here: the full measure takes its time. */
export function cellsOf(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  if (
    /^[ -~\u00b7\u00c0-\u00ff\u2010-\u2027\u2190-\u22ff\u2500-\u259f\u2713\u2717\u3000-\u3029\u4e00-\u9fff\uff01-\uff60]*$/.test(
      text,
    )
  ) {
    return text.length + text.replace(/[^\u3000-\uffff]+/g, '').length;
  }
  return stringWidth(text);
}
