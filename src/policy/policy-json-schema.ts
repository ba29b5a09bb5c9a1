// The policy file's schema -> the JSON Schema that editors use, `templates/policy.schema.json`.
import { jsonSchemaText } from '../yaml/json-schema.ts';
import { policySchema } from './policy-schema.ts';

export const policyJsonSchema = (): string => jsonSchemaText(policySchema, 'salesctl 销售办法 sales policy');
