// A share of 0..1 enters, a picture of it leaves that needs no colour to be read: a dark part in an outlined track.
import { compareRatios, formatRatio, ONE, type Ratio, ZERO } from '../../model/money.ts';

/** `label` is what is read out to those who do not see it. */
export function barPicture(share: Ratio, label: string): string {
  const kept = compareRatios(share, ZERO) < 0 ? ZERO : compareRatios(share, ONE) > 0 ? ONE : share;
  const width = formatRatio({ num: kept.num * 100, den: kept.den }, 2);
  return (
    `<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label="${label}">` +
    '<rect class="track" x="0" y="0" width="100" height="10"/>' +
    `<rect class="done" x="0" y="0" width="${width}" height="10"/></svg>`
  );
}
