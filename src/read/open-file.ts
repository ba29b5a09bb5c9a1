// A path (or standard input) -> what is known of the file, and its sheet on its way in.
import { type Finding, type Found, finding } from '../model/finding.ts';
import type { FindingFacts } from '../model/finding-facts.ts';
import type { Place } from '../model/place.ts';
import type { FileFacts, Sheet } from '../model/sheet.ts';
import { accessFinding, changedFinding } from './access-finding.ts';
import { type ByteSource, EndlessInput, fileSource, inputSource, wholeBytes } from './byte-source.ts';
import { type ContentKind, contentKind, isEncryptedPackage } from './content-kind.ts';
import { csvSheet } from './csv-sheet.ts';
import { guessEncoding, isPartlyUtf8 } from './guess-encoding.ts';
import { lineOfByte } from './line-of-byte.ts';
import { nearestEntry } from './nearest-entry.ts';
import { type ByteSurvey, surveyBytes } from './survey-bytes.ts';
import { type SheetChoice, workbookSheet } from './workbook-sheet.ts';

export interface ReadRequest extends SheetChoice {
  /** `-` is standard input. */
  readonly path: string;
  /** How the file is named in findings. */
  readonly name: string;
  /** Null: found out by content. */
  readonly encoding: string | null;
  /** Words that a text in the right encoding is known to show. */
  readonly headerWords: readonly string[];
  readonly input?: NodeJS.ReadableStream;
}

export interface OpenedFile {
  readonly facts: FileFacts;
  /** Each can be gone through once. */
  readonly sheets: readonly Sheet[];
}

type Opened = Found<OpenedFile | null>;

/** Opens the file and finds its sheet; rows are read only as the sheet is gone through. */
export async function openFile(request: ReadRequest): Promise<Opened> {
  try {
    const bytes = await (request.path === '-' ? inputSource(request.input ?? process.stdin) : fileSource(request.path));
    const survey = await surveyBytes(bytes.chunks());
    return await openContent(request, bytes, survey, contentKind(survey.sample));
  } catch (error) {
    if (error instanceof EndlessInput) {
      return refused(finding('READ-DAMAGED', wholeFile(request), null, { reason: 'too-large-input' }));
    }
    return refused(accessFinding(error, request.name, () => nearestEntry(request.path)));
  }
}

async function openContent(
  request: ReadRequest,
  bytes: ByteSource,
  survey: ByteSurvey,
  kind: ContentKind,
): Promise<Opened> {
  const claimsWorkbook = /\.xls[xmb]$/i.test(request.path);
  switch (kind) {
    case 'zip': {
      const whole = await wholeBytes(bytes);
      if (!(await bytes.isUnchanged())) return refused(changedFinding(request.name));
      return openWorkbook(request, whole, survey);
    }
    case 'ole':
      return notAWorkbook(request, isEncryptedPackage(await wholeBytes(bytes)) ? 'encrypted' : 'xls');
    case 'html':
    case 'xml':
    case 'json':
    case 'archive':
      return notAWorkbook(request, kind);
    case 'empty':
      return claimsWorkbook ? notAWorkbook(request, kind) : openText(request, bytes, survey);
    case 'binary':
      return notAWorkbook(request, 'unknown');
    case 'text':
      return claimsWorkbook ? notAWorkbook(request, 'csv') : openText(request, bytes, survey);
  }
}

const wholeFile = (request: ReadRequest): Place => ({
  source: { file: request.name, sheet: null },
  row: null,
  column: null,
});

const refused = (found: Finding): Opened => ({ value: null, findings: [found] });

const notAWorkbook = (request: ReadRequest, looksLike: FindingFacts['READ-NOT-A-WORKBOOK']['looksLike']): Opened =>
  refused(finding('READ-NOT-A-WORKBOOK', wholeFile(request), null, { looksLike }));

const factsOf = (request: ReadRequest, survey: ByteSurvey, encoding: string | null): FileFacts => ({
  file: request.name,
  bytes: survey.bytes,
  sha256: survey.sha256,
  encoding,
});

async function openWorkbook(request: ReadRequest, bytes: Uint8Array, survey: ByteSurvey): Promise<Opened> {
  const { value: sheet, findings } = await workbookSheet(request.name, bytes, request);
  if (sheet === null) return { value: null, findings };
  return { value: { facts: factsOf(request, survey, null), sheets: [sheet] }, findings };
}

async function openText(request: ReadRequest, bytes: ByteSource, survey: ByteSurvey): Promise<Opened> {
  const place = wholeFile(request);
  if (request.sheet !== null) {
    return refused(finding('READ-NO-SHEET', place, request.sheet, { sheet: request.sheet, sheets: '' }));
  }
  const encoding = request.encoding === null ? guessEncoding(survey, request.headerWords) : known(request.encoding);
  const lineAt = (offset: number): Promise<number | null> => lineOfByte(bytes, encoding, offset);
  if (encoding === null) {
    const offset = survey.invalidUtf8At;
    const row = offset === null ? null : await lineAt(offset);
    const mixed = request.encoding === null && isPartlyUtf8(survey);
    const facts = { offset: `${offset ?? 0}`, ...(mixed ? { mixed } : {}) };
    return refused(finding('READ-ENCODING', { ...place, row }, request.encoding, facts));
  }
  if (survey.endlessAt !== null) {
    const row = await lineAt(survey.endlessAt);
    return refused(finding('READ-QUOTE', { ...place, row }, null, { reason: 'CSV_MAX_RECORD_SIZE' }));
  }
  const sheet = csvSheet(place.source, { bytes, encoding, isUtf8: survey.invalidUtf8At === null }, request.headerWords);
  return { value: { facts: factsOf(request, survey, encoding), sheets: [sheet] }, findings: [] };
}

/** The encoding by its usual name, null where the runtime knows none of that name. */
function known(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}
