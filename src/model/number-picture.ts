// The digits of a number and the picture that a format makes of it -> the text that is shown: `7` and `HT-0000` make `HT-0007`.

/** In a picture: a place for one digit, filled from the right with zeros before; or the whole number as it is. */
export const DIGIT = '\u0001';
export const NUMBER = '\u0002';

/** What has no place in the picture, a fraction or a minus among single digits, stays as it is. */
export function pictured(digits: string, picture: string): string {
  if (!picture.includes(DIGIT)) return picture.replaceAll(NUMBER, () => digits);
  if (!/^\d+$/.test(digits)) return digits;
  const places = picture.split(DIGIT).length - 1;
  const padded = digits.padStart(places, '0');
  let at = padded.length - places;
  let isFirst = true;
  return picture.replaceAll(DIGIT, () => {
    const taken = isFirst ? padded.slice(0, at + 1) : padded[at]!;
    isFirst = false;
    at += 1;
    return taken;
  });
}
