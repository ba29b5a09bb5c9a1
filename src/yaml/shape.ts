// Text rules as zod schemas whose messages are the short forms of what was expected, for shape-errors to pick up.
import * as z from 'zod';
import type { TextRule } from './text-rule.ts';

/** A shape is looked at once a run: zod's own compiler would cost more than it saves. */
z.config({ jitless: true });

/** The word for a figure that a regulation leaves open. */
export const FILL_IN = 'fill-in';

/** A text that follows a rule. */
export const scalar = <T>(rule: TextRule<T>) =>
  z
    .string({ error: rule.expected })
    .transform((text, context): T => read(rule, text, context))
    .meta(rule.json);

/** A text that follows a rule or is `fill-in`, which is read as null. */
export const openScalar = <T>(rule: TextRule<T>) =>
  z
    .string({ error: rule.expected })
    .transform((text, context): T | null => (text.trim() === FILL_IN ? null : read(rule, text, context)))
    .meta({ type: ['string', 'number'], anyOf: [rule.json, { const: FILL_IN }] });

function read<T>(rule: TextRule<T>, text: string, context: z.RefinementCtx): T {
  const found = rule.read(text);
  if ('value' in found) return found.value;
  context.addIssue({ code: 'custom', message: found.expected });
  return z.NEVER;
}

export const oneOf = <const Choices extends readonly [string, ...string[]]>(choices: Choices) =>
  z.enum(choices, { error: `one of: ${choices.join(', ')}` });

/** One of several shapes; `branchOf` says by what was written which of them was meant, so that errors are about that one. */
export const oneShapeOf = <const Branches extends readonly [z.ZodType, z.ZodType, ...z.ZodType[]]>(
  branches: Branches,
  branchOf: (written: unknown) => number,
) => z.union(branches, { error: (issue) => `branch ${branchOf(issue.input)}` });

/** A mapping with exactly these keys; an unknown key's message lists the known ones. */
export const mapping = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : 'mapping'),
  });

export const list = <Item extends z.ZodType>(item: Item) => z.array(item, { error: 'list' });

/** A mapping with some keys of its own and free ones besides. */
export const namedMapping = <Shape extends z.core.$ZodLooseShape, Value extends z.ZodType>(
  shape: Shape,
  value: Value,
) => z.object(shape, { error: 'mapping' }).catchall(value);

/** A mapping with free keys. */
export const dictionary = <Value extends z.ZodType>(value: Value) => z.record(z.string(), value, { error: 'mapping' });

/** A shape that the JSON Schema writes once, under a name. */
export const defined = <Schema extends z.ZodType>(schema: Schema, id: string): Schema => schema.meta({ id });

/** What a key means, in Chinese and English, for editors. */
export const said = <Schema extends z.ZodType>(schema: Schema, chinese: string, english: string): Schema =>
  schema.meta({ description: `${chinese} — ${english}` });
