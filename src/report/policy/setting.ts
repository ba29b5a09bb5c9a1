// A value of a policy enters, the text of it as the policy file writes it leaves.
import { type Fen, formatFen, formatRatio, multiply, type Ratio } from '../../model/money.ts';
import type { PolicyKey } from '../../text/policy-words.ts';
import type { OptionName } from '../../text/report-words.ts';

/** One key of the policy file with its value, `10%`, `0.5`, `1500.00`, `quarter`, and the clause it comes from. */
export interface Setting {
  readonly key: OptionName | PolicyKey;
  /** Null: not set. */
  readonly value: string | null;
  readonly article: string | null;
}

/** How a figure stands that the company has to fill in. */
export const FILL_IN = 'fill-in';

const HUNDRED: Ratio = { num: 100, den: 1 };

export const percentValue = (value: Ratio | null): string | null =>
  value === null ? null : `${formatRatio(multiply(value, HUNDRED))}%`;

export const moneyValue = (value: Fen | null): string | null => (value === null ? null : formatFen(value));

export const countValue = (value: number | null): string | null => (value === null ? null : `${value}`);

export const flagValue = (value: boolean): string => (value ? 'true' : 'false');

/** `settle + carry`; null for an empty list. */
export const listValue = (values: readonly string[]): string | null =>
  values.length === 0 ? null : values.join(' + ');
