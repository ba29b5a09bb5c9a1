// A text as a file has it -> the same without characters that nobody sees, which copies from web pages and dialogs bring along.

/** Zero bytes, soft hyphens, characters of no width, marks of a direction that is the usual one; not those that turn digits around. */
const INVISIBLE = /[\0\u00ad\u200b-\u200e\u202a\u202c\u202d\u2060-\u2064\u2066\u2069\ufeff]/g;

export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '');
