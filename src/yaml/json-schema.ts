// A schema -> the JSON Schema of what is written in the file, for editors that complete and check YAML.
import * as z from 'zod';

type Json = Record<string, unknown>;

/** The text of the JSON Schema file: draft 7, which YAML editors know best. */
export function jsonSchemaText(schema: z.ZodType, title: string): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === 'optional') allowEmpty(jsonSchema as Json);
    },
  });
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}

/** A key with nothing behind it counts as left out; editors see it as null. */
function allowEmpty(json: Json): void {
  if (Array.isArray(json.enum)) json.enum = [...json.enum, null];
  if (json.type !== undefined) json.type = [json.type, 'null'].flat();
  if (Array.isArray(json.anyOf)) json.anyOf = [...json.anyOf, { type: 'null' }];
  if (Array.isArray(json.allOf)) {
    json.anyOf = [...json.allOf, { type: 'null' }];
    delete json.allOf;
  }
}
