// The short form of what a value should have been -> English words.
import { type ExpectedPhrase, expectedPhrase } from '../expected-phrase.ts';

const PHRASES: readonly ExpectedPhrase[] = [
  [/^fixed error$/, 'error: nothing can be computed in spite of it, so no policy lowers it'],
  [/^percent (.+)\?$/, 'a percentage, with its sign; $1 if that is meant'],
  [/^percent (.+)\.\.(.+)$/, 'a percentage from $1 to $2'],
  [/^percent$/, 'a percentage such as 5%'],
  [/^money 0\.00$/, 'an amount with at most two places'],
  [/^money \.\.(.+)$/, 'an amount of at most $1'],
  [/^money$/, 'an amount of money such as 1234.50'],
  [/^day$/, 'a date such as 2026-03-05'],
  [/^integer (.+)\.\.(.+)$/, 'a whole number from $1 to $2'],
  [/^(?:decimal|factor) (.+)\.\.(.+)$/, 'a number from $1 to $2'],
  [/^number$/, 'a number'],
  [/^positive number$/, 'a number above zero'],
  [/^id$/, 'a name of letters, digits, "_", "-" and "."'],
  [/^text$/, 'some text'],
  [/^mapping$/, 'keys with values below it'],
  [/^list 1\.\.$/, 'a list with at least one entry'],
  [/^list 2\.\.$/, 'a list with at least two entries'],
  [/^list$/, 'a list'],
  [/^unique$/, 'a value that is not there yet'],
  [/^ascending$/, 'a value above the one before it'],
  [/^sum (.+)$/, 'values that sum to $1'],
  [/^contains: (.+)$/, 'a list that contains $1'],
  [/^at least: (.+)$/, 'at least as much as $1'],
  [/^first above: (.+)$/, 'a first entry above $1'],
  [/^run$/, 'a run such as 2026-03, 2026-Q1 or 2026'],
  [/^discount (.+)$/, 'a discount such as $1, the lower end first'],
  [/^descending$/, 'a value below the one before it'],
  [/^instead: (.+)$/, 'nothing here, but $1 in its place'],
  [/^only with: (.+)$/, 'something else, or $1 beside it'],
  [/^no tie with (.+)$/, 'a case that says more or less about a row than case $1: one row can meet both'],
  [/^marginal per (.+)$/, 'marginal: a month cannot know the total of its $1 (a bonus-rate of the $1 can)'],
  [/^flat: (.+)$/, 'one percentage, because of $1'],
];

export const expectedInWords = (form: string): string => expectedPhrase(form, PHRASES);
