// The clause of a policy file that gives findings another severity, one key for every code.
import * as z from 'zod';
import type { FindingCode } from '../model/finding.ts';
import { SEVERITIES } from '../model/severities.ts';
import { isFixed, type Severities } from '../model/severity.ts';
import { mapping, oneOf, said } from '../yaml/shape.ts';

const CHOICES = ['error', 'warning', 'notice', 'off'] as const;

/** What stays an error may be named, so that a policy can list it, but not lowered. */
const severityOf = (code: FindingCode) =>
  isFixed(code)
    ? said(z.enum(['error'], { error: 'fixed error' }).optional(), '总是 error', 'Always an error')
    : said(oneOf(CHOICES).optional(), `级别（默认 ${SEVERITIES[code]}）`, `Severity (${SEVERITIES[code]} by default)`);

const codes = Object.keys(SEVERITIES) as FindingCode[];

export const findingsSchema = mapping(Object.fromEntries(codes.map((code) => [code, severityOf(code)])));

/** Only the codes that are named. */
export const severitiesOf = (read: z.output<typeof findingsSchema> | undefined): Severities =>
  Object.fromEntries(Object.entries(read ?? {}).filter(([, severity]) => severity !== undefined));
