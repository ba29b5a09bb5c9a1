// The book file's schema -> the JSON Schema that editors use, `templates/salesctl.schema.json`.
import { jsonSchemaText } from '../yaml/json-schema.ts';
import { bookSchema } from './book-schema.ts';

export const bookJsonSchema = (): string => jsonSchemaText(bookSchema, 'salesctl 账簿 book');
