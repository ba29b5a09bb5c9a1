// Writes templates/*.schema.json from the schemas in src/; a test holds them equal.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadSource } from './load-source.mjs';

const templates = fileURLToPath(new URL('../templates/', import.meta.url));
const { policyJsonSchema } = await loadSource('src/policy/policy-json-schema.ts');
const { bookJsonSchema } = await loadSource('src/config/book-json-schema.ts');
writeFileSync(`${templates}policy.schema.json`, policyJsonSchema());
writeFileSync(`${templates}salesctl.schema.json`, bookJsonSchema());
