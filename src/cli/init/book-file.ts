// A new book's title and language -> the text of its salesctl.yaml.
import type { Language } from '../../model/document.ts';
import type { InitWords } from '../../text/cli-words.ts';

export function bookFile(title: string, language: Language, words: InitWords): string {
  const comment = words.bookComment.map((line) => `# ${line}`).join('\n');
  return `# yaml-language-server: $schema=salesctl.schema.json\n${comment}\nbook: ${JSON.stringify(title)}\nlanguage: ${language}\npolicies: [policy.yaml]\n`;
}
