// An explanation's JSON, as printed -> nothing, or what is wrong with its arithmetic, worked out here with fractions only.

export interface Operand {
  readonly name: string;
  readonly value: string;
  readonly child?: number;
}

export interface Node {
  readonly code: string;
  readonly text: string;
  readonly figure: string | null;
  readonly formula: { readonly op: string; readonly operands: readonly Operand[] } | null;
  readonly source: string | null;
  readonly article: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly children: readonly Node[];
}

interface Fraction {
  readonly num: bigint;
  readonly den: bigint;
}

function fractionOf(text: string): Fraction {
  const parts = /^(-?\d+)\/(\d+)$/.exec(text);
  if (parts !== null) return { num: BigInt(parts[1]!), den: BigInt(parts[2]!) };
  const decimal = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (decimal === null) throw new Error(`no figure: ${text}`);
  const places = decimal[3] ?? '';
  const num = BigInt(`${decimal[2]}${places}`);
  return { num: decimal[1] === '-' ? -num : num, den: 10n ** BigInt(places.length) };
}

const add = (a: Fraction, b: Fraction): Fraction => ({ num: a.num * b.den + b.num * a.den, den: a.den * b.den });
const less = (a: Fraction, b: Fraction): Fraction => add(a, { num: -b.num, den: b.den });
const times = (a: Fraction, b: Fraction): Fraction => ({ num: a.num * b.num, den: a.den * b.den });

/** To the fen, half away from zero. */
function rounded({ num, den }: Fraction): bigint {
  const size = (num < 0n ? -num : num) * 100n;
  const fen = (2n * size + den) / (2n * den);
  return num < 0n ? -fen : fen;
}

function exactFen(value: Fraction): bigint {
  const fen = rounded(value);
  if (fen * value.den !== value.num * 100n) throw new Error(`no whole fen: ${value.num}/${value.den}`);
  return fen;
}

const ZERO: Fraction = { num: 0n, den: 1n };

function result(op: string, values: readonly Fraction[]): bigint {
  switch (op) {
    case 'sum':
      return exactFen(values.reduce(add, ZERO));
    case 'difference':
      return exactFen(values.slice(1).reduce(less, values[0]!));
    case 'product':
      return rounded(values.reduce(times));
    case 'minimum':
      return values.map(exactFen).sort((a, b) => (a < b ? -1 : 1))[0]!;
    default:
      throw new Error(`no such operation: ${op}`);
  }
}

/** Every node whose figure does not follow from its operands, or whose operand is not its child's figure. */
export function faultsIn(node: Node, path = node.code): readonly string[] {
  const faults = node.children.flatMap((child, place) => faultsIn(child, `${path}/${place}:${child.code}`));
  const { formula, figure } = node;
  if (formula === null) return faults;
  if (figure === null) return [...faults, `${path}: a formula without a figure`];
  const strange = formula.operands.filter(
    ({ child, value }) => child !== undefined && node.children[child]?.figure !== value,
  );
  const replayed = result(
    formula.op,
    formula.operands.map(({ value }) => fractionOf(value)),
  );
  const isSame = replayed === exactFen(fractionOf(figure));
  return [
    ...faults,
    ...strange.map(({ name }) => `${path}: the operand ${name} is not the child's figure`),
    ...(isSame ? [] : [`${path}: ${JSON.stringify(formula)} gives ${replayed} fen, not ${figure}`]),
  ];
}

export const nodesIn = (nodes: readonly Node[]): readonly Node[] =>
  nodes.flatMap((node) => [node, ...nodesIn(node.children)]);
