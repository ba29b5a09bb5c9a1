// Short forms of why something failed (error codes of the system, of CSV and YAML parsing, of editions) -> English words.

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EPERM: 'no permission',
  EISDIR: 'it is a folder',
  EBUSY: 'another program holds it',
  EMFILE: 'too many open files',
  CSV_QUOTE_NOT_CLOSED: 'a quoted cell has no end',
  INVALID_OPENING_QUOTE: 'a quote within a cell that does not start with one',
  CSV_INVALID_CLOSING_QUOTE: 'text after the closing quote',
  'duplicate-key': 'the key stands here a second time',
  'tab-as-indent': 'a tab where spaces are needed',
  'bad-indent': 'the indentation does not match',
  'missing-char': 'a character is missing',
  'unexpected-token': 'something unexpected stands here',
  'multiline-implicit-key': 'a key must stand on one line, with a colon and a space after it',
  'block-as-implicit-key': 'two keys on one line',
  'multiple-docs': 'more than one document',
  'non-string-key': 'a key must be a plain word',
  'too-large': 'the file is too large',
  'too-deep': 'it is nested too deeply',
  alias: 'aliases are not used here',
  anchor: 'anchors are not used here',
  tag: 'tags are not used here',
  none: 'there is none',
  'same-date': 'two start on the same day',
  'different-id': 'they have different names',
  'fiscal-year': 'their fiscal years start in different months',
};

/** An unknown form as it is. */
export const reasonInWords = (reason: string): string => REASONS[reason] ?? reason;
