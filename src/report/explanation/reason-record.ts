// A reason -> its canonical record for JSON: code, facts, figure, arithmetic with exact operands, place and article.
import { formatDay, formatMonth } from '../../model/calendar.ts';
import type { Plain } from '../../model/document.ts';
import type { Arithmetic, Reason, ReasonCode, ReasonFacts, Term } from '../../model/explanation.ts';
import { formatFen, formatRatio, parseRatio, type Ratio, ratio } from '../../model/money.ts';
import { formatPlace } from '../../model/place.ts';
import { formatRun, type Run } from '../../model/run.ts';

type Union<T> = T extends unknown ? keyof T : never;
type FactName = Union<ReasonFacts[ReasonCode]>;

/** All that reasons have under a name. */
type ValueOf<Name extends FactName, Facts = ReasonFacts[ReasonCode]> = Facts extends {
  readonly [_ in Name]: infer Value;
}
  ? NonNullable<Value>
  : never;

/** What values may be written as: two reasons that mean different things by one name do not compile. */
type TypeFor<Value> = [Value] extends [number]
  ? 'money' | 'day' | 'month' | 'plain'
  : [Value] extends [Ratio]
    ? 'ratio'
    : [Value] extends [Run]
      ? 'run'
      : [Value] extends [number | Ratio]
        ? 'money_or_ratio'
        : 'plain';

/** What each fact is, by its name. */
const FACTS: { readonly [Name in FactName]: TypeFor<ValueOf<Name>> } = {
  owedBefore: 'money',
  performance: 'money',
  before: 'money_or_ratio',
  after: 'money_or_ratio',
  target: 'money',
  from: 'money',
  sale: 'money',
  unitPrice: 'money',
  floorPrice: 'money',
  listPrice: 'money',
  due: 'money',
  collected: 'money',
  own: 'money',
  team: 'money',
  share: 'ratio',
  factor: 'ratio',
  ratio: 'ratio',
  rate: 'ratio',
  specialRate: 'ratio',
  taskRate: 'ratio',
  excessRate: 'ratio',
  teamRate: 'ratio',
  bonusRate: 'ratio',
  teamBonusRate: 'ratio',
  attained: 'ratio',
  hiredOn: 'day',
  leftOn: 'day',
  signedOn: 'day',
  executedOn: 'day',
  approvedOn: 'day',
  on: 'day',
  month: 'month',
  period: 'run',
  of: 'run',
  orderNo: 'plain',
  lineNo: 'plain',
  customer: 'plain',
  kind: 'plain',
  band: 'plain',
  hasTarget: 'plain',
  seller: 'plain',
  factorReason: 'plain',
  why: 'plain',
  projectNo: 'plain',
  base: 'plain',
  reason: 'plain',
  grade: 'plain',
  met: 'plain',
  source: 'plain',
  day: 'plain',
  person: 'plain',
  note: 'plain',
  heldFor: 'plain',
  receiptNo: 'plain',
  rows: 'plain',
  approvalNo: 'plain',
  bonus: 'plain',
  adjustmentNo: 'plain',
  approvedBy: 'plain',
  titles: 'plain',
  pool: 'money',
  people: 'plain',
  tier: 'plain',
  score: 'ratio',
  letter: 'plain',
  coefficient: 'ratio',
  metric: 'plain',
  reached: 'ratio',
  goal: 'ratio',
  points: 'ratio',
  weight: 'ratio',
  contribution: 'ratio',
  full: 'money',
  minimum: 'money',
  lacking: 'money',
  payable: 'money',
  balance: 'money',
  per: 'plain',
  cap: 'money',
  paid: 'money',
  ref: 'plain',
  dueOn: 'day',
  clearsOn: 'day',
  paidOn: 'day',
  days: 'plain',
  measure: 'plain',
  asked: 'plain',
  mode: 'plain',
  scale: 'plain',
  lower: 'ratio',
  holdsLower: 'plain',
  isFurther: 'plain',
  upper: 'ratio',
  total: 'ratio',
  unlimited: 'ratio',
};

export function reasonRecord(reason: Reason, text: string): { readonly [name: string]: Plain } {
  const { code, facts, figure, arithmetic, place, article } = reason;
  return {
    code,
    text,
    figure: figure === null ? null : formatFen(figure),
    formula: arithmetic === null ? null : formulaRecord(arithmetic),
    source: place === null ? null : formatPlace(place),
    article,
    facts: Object.fromEntries(Object.entries(facts).map(([name, value]) => [snake(name), factValue(name, value)])),
  };
}

const formulaRecord = ({ op, operands }: Arithmetic): Plain => ({
  op,
  operands: operands.map(({ name, term, child }) => ({
    name,
    value: termValue(term),
    ...(child === null ? {} : { child }),
  })),
});

/** A plain decimal, or `1/3` where no decimal is exact. */
function termValue(term: Term): string {
  switch (term.unit) {
    case 'money':
      return formatFen(term.value);
    case 'rate':
    case 'each':
    case 'factor':
      return exact(term.value);
    case 'exact':
      return exact(ratio(term.value.num, BigInt(term.value.den) * 100n));
  }
}

function exact(value: Ratio): string {
  const decimal = formatRatio(value);
  const back = parseRatio(decimal);
  const isSame = back !== null && BigInt(back.num) * BigInt(value.den) === BigInt(value.num) * BigInt(back.den);
  return isSame ? decimal : `${value.num}/${value.den}`;
}

function factValue(name: string, value: unknown): Plain {
  if (value === null) return null;
  switch (FACTS[name as FactName]) {
    case 'money':
      return formatFen(value as number);
    case 'ratio':
      return exact(value as Ratio);
    case 'money_or_ratio':
      return typeof value === 'number' ? formatFen(value) : exact(value as Ratio);
    case 'day':
      return formatDay(value as number);
    case 'month':
      return formatMonth(value as number);
    case 'run':
      return formatRun(value as Run);
    case 'plain':
      return value as Plain;
  }
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
