// The digits of a number and the picture that a format makes of it -> the text that is shown: `7` and `HT-0000` make `HT-0007`.

/** In a picture: a place for one digit, filled from the right with zeros before; or the whole number as it is. */
export const DIGIT = '\u0001';
export const NUMBER = '\u0002';
/** In front of a picture that shows a number below zero without a minus. */
export const NO_MINUS = '\u0003';

/** A minus stands before all of it; a fraction among single digits has no place and stays as it is. */
export function pictured(digits: string, picture: string): string {
  if (picture.startsWith(NO_MINUS)) return pictured(digits.replace(/^-/, ''), picture.slice(1));
  if (!picture.includes(DIGIT) && !picture.includes(NUMBER)) return picture;
  if (digits.startsWith('-')) return `-${pictured(digits.slice(1), picture)}`;
  return picture.includes(DIGIT) ? padded(digits, picture) : picture.replaceAll(NUMBER, () => digits);
}

function padded(digits: string, picture: string): string {
  if (!/^\d+$/.test(digits)) return digits;
  const places = picture.split(DIGIT).length - 1;
  const all = digits.padStart(places, '0');
  let at = all.length - places;
  let isFirst = true;
  return picture.replaceAll(DIGIT, () => {
    const taken = isFirst ? all.slice(0, at + 1) : all[at]!;
    isFirst = false;
    at += 1;
    return taken;
  });
}
