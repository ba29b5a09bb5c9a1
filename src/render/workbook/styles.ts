// What a cell is enters, how it looks leaves: every look is one object, made once and shared by all its cells.
import type { Alignment, Borders, Fill, Font, Style } from 'exceljs';
import type { Column, ColumnType, Language, Row, Tone } from '../../model/document.ts';
import { isFigure } from '../face-text.ts';
import { FACE_WORDS } from '../face-words.ts';

export type Look = Partial<Style>;

const INK = 'FF1F2937';
const FAINT = 'FF6B7280';
const DARK = 'FF1F4E79';
const LINE = 'FFD5DAE1';

const font = (more: Partial<Font> = {}): Partial<Font> => ({
  name: 'Calibri',
  family: 2,
  scheme: 'minor',
  size: 11,
  color: { argb: INK },
  ...more,
});

const fill = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });

const edge = (style: 'hair' | 'thin' | 'medium', argb = LINE) => ({ style, color: { argb } });

const TONE_FILL: Readonly<Record<Tone, string | null>> = {
  good: 'FFE3F4E8',
  warning: 'FFFFF3CD',
  bad: 'FFFBE3E4',
  muted: null,
};

export const titleLook: Look = { font: font({ size: 16, bold: true, color: { argb: DARK } }) };
export const subtitleLook: Look = { font: font({ size: 13, bold: true, color: { argb: DARK } }) };
export const noteLook: Look = {
  font: font({ color: { argb: FAINT }, italic: true }),
  alignment: { wrapText: true, vertical: 'top' },
};
export const factTitleLook: Look = { font: font({ color: { argb: FAINT } }), alignment: { vertical: 'middle' } };

function numberFormat({ type, places }: Pick<Column, 'type' | 'places'>, language: Language): string | null {
  switch (type) {
    case 'money':
      return '#,##0.00;[Red]-#,##0.00';
    case 'percent':
      return places === undefined ? '0.00##%' : '0.00%';
    case 'factor':
      return places === undefined || places === 0 ? null : `0.${'0'.repeat(places)}`;
    case 'each':
      return `#,##0.00####"${FACE_WORDS[language].each}"`;
    case 'count':
    case 'medal':
      return '#,##0';
    case 'day':
      return 'yyyy-mm-dd';
    case 'month':
      return 'yyyy-mm';
    case 'bar':
      return '0%';
    case 'id':
      return '@';
    case 'text':
    case 'code':
    case 'flag':
      return null;
  }
}

const side = (type: ColumnType): 'left' | 'right' => (isFigure(type) || type === 'bar' ? 'right' : 'left');

const withFormat = (column: Column, language: Language, look: Look): Look => {
  const numFmt = numberFormat(column, language);
  return numFmt === null ? look : { ...look, numFmt };
};

const aligned = (column: Column, more: Partial<Alignment> = {}): Partial<Alignment> => ({
  horizontal: side(column.type),
  vertical: 'middle',
  // Words would touch the figure at their left.
  ...(side(column.type) === 'left' ? { indent: 1 } : {}),
  ...more,
});

export const headerLook = (column: Column): Look => ({
  font: font({ bold: true, color: { argb: 'FFFFFFFF' } }),
  fill: fill(DARK),
  alignment: aligned(column, { wrapText: true }),
  border: { right: edge('thin', 'FF5B7FA3') },
});

/** Rows of one key look alike. */
export const lookKey = ({ tone, types }: Row): string =>
  types === undefined ? (tone ?? '') : `${tone ?? ''} ${Object.entries(types).join(' ')}`;

/** A body cell's look; `wraps` for a column whose words are longer than it is wide. */
export function bodyLook(column: Column, language: Language, tone: Tone | undefined, wraps: boolean): Look {
  const background = tone === undefined ? null : TONE_FILL[tone];
  return withFormat(column, language, {
    font: font(tone === 'muted' ? { color: { argb: FAINT } } : {}),
    alignment: aligned(column, wraps ? { wrapText: true } : {}),
    border: { bottom: edge('hair') },
    ...(background === null ? {} : { fill: fill(background) }),
  });
}

export const totalLook = (column: Column, language: Language): Look =>
  withFormat(column, language, {
    font: font({ bold: true }),
    fill: fill('FFF0F3F7'),
    alignment: aligned(column),
    border: { top: edge('medium', DARK) },
  });

export const factLook = (column: Column, language: Language, wraps: boolean): Look =>
  withFormat(column, language, {
    font: font(),
    alignment: { horizontal: 'left', vertical: 'middle', wrapText: wraps },
  });

const box: Partial<Borders> = {
  top: edge('thin', FAINT),
  bottom: edge('thin', FAINT),
  left: edge('thin', FAINT),
  right: edge('thin', FAINT),
};

export const boxTitleLook: Look = {
  font: font({ bold: true }),
  fill: fill('FFF0F3F7'),
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  border: box,
};

export const boxLook = (column: Column, language: Language): Look =>
  withFormat(column, language, {
    font: font(),
    alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
    border: box,
  });
