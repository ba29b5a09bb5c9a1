// A run as people write it (`2026.1`, `2026年1月`, `Q1 2026`, `2026年度`) -> the run that it surely means, to be suggested; null where nobody can tell.
import { parseRun, type Run } from '../model/run.ts';

/** It is not taken for that run: what is settled should be named in one way only. */
export function runMeant(text: string): Run | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, ' ').trim().toUpperCase();
  for (const [form, nameOf] of FORMS) {
    const match = form.exec(plain);
    if (match !== null) return parseRun(nameOf(match.groups!));
  }
  return null;
}

type Parts = Readonly<Record<string, string>>;

const monthOf = ({ year, month }: Parts): string => `${year}-${month!.padStart(2, '0')}`;

const quarterOf = ({ year, quarter }: Parts): string => `${year}-Q${'一二三四'.indexOf(quarter!) + 1 || quarter}`;

const FORMS: readonly (readonly [form: RegExp, nameOf: (parts: Parts) => string])[] = [
  [/^(?<year>\d{4})(?: ?[-./_年] ?| )(?<month>\d{1,2}) ?(?:月份?)?$/, monthOf],
  [/^(?<year>\d{4})(?<month>\d{2})$/, monthOf],
  [/^(?<month>\d{1,2}) ?[-./_ ] ?(?<year>\d{4})$/, monthOf],
  [
    /^(?<year>\d{4}) ?[-./_年]? ?(?:Q(?<quarter>[1-4])|第?(?<other>[1-4一二三四]) ?季度?)$/,
    (parts) => quarterOf(either(parts)),
  ],
  [/^(?:Q(?<quarter>[1-4])|(?<other>[1-4])Q) ?[-./_]? ?(?<year>\d{4})$/, (parts) => quarterOf(either(parts))],
  [/^(?<year>\d{4}) ?[-./_]? ?(?<quarter>[1-4])Q$/, quarterOf],
  [/^(?:FY ?)?(?<year>\d{4}) ?(?:年度?|全年)?$/, ({ year }) => year!],
];

const either = ({ year, quarter, other }: Parts): Parts => ({ year: year!, quarter: quarter ?? other! });
