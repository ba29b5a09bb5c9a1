// Codes, facts and figures -> reasons with their arithmetic; children that are summed stand first.
import type { Arithmetic, Operand, Reason, ReasonCode, ReasonFacts, ReasonOf, Term } from '../../model/explanation.ts';
import type { Fen, Ratio } from '../../model/money.ts';

type Rest<Code extends ReasonCode> = Partial<Omit<ReasonOf<Code>, 'code' | 'facts'>>;

const NONE = { figure: null, arithmetic: null, place: null, article: null, children: [] } as const;

export const reason = <Code extends ReasonCode>(code: Code, facts: ReasonFacts[Code], rest: Rest<Code> = {}): Reason =>
  ({ ...NONE, ...rest, code, facts }) as Reason;

export const money = (value: Fen): Term => ({ unit: 'money', value });

export const rate = (value: Ratio): Term => ({ unit: 'rate', value });

export const factor = (value: Ratio): Term => ({ unit: 'factor', value });

export const given = (name: string, term: Term): Operand => ({ name, term, child: null });

/** The figure of the child at a place. */
export const ofChild = (children: readonly Reason[], child: number): Operand => ({
  name: children[child]!.code,
  term: money(children[child]!.figure ?? 0),
  child,
});

export const arithmetic = (op: Arithmetic['op'], ...operands: readonly Operand[]): Arithmetic => ({ op, operands });

/** The sum of `count` children from a place on. */
const sumOfChildren = (children: readonly Reason[], from: number, count: number): Arithmetic => ({
  op: 'sum',
  operands: children.slice(from, from + count).map((_, place) => ofChild(children, from + place)),
});

/** A figure that is the sum of its parts; what else is to be said of it leads, or stands behind them. */
export const summed = <Code extends ReasonCode>(
  code: Code,
  facts: ReasonFacts[Code],
  figure: Fen,
  parts: readonly Reason[],
  { lead = [], children: behind = [], ...rest }: Rest<Code> & { readonly lead?: readonly Reason[] } = {},
): Reason => {
  const children = [...lead, ...parts, ...behind];
  const sums = sumOfChildren(children, lead.length, parts.length);
  return reason(code, facts, { ...(rest as Rest<Code>), figure, arithmetic: sums, children });
};

export const figuresOf = (reasons: readonly Reason[]): Fen =>
  reasons.reduce((sum, { figure }) => sum + (figure ?? 0), 0);
