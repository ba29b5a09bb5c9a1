// What a header states beside its name, and the type of a column -> whether it can be a header of that column.
import type { ColumnType } from './column-spec.ts';
import type { HeaderName } from './header-name.ts';

/** Figures under `账期(月)` are no days, those under `数量(千件)` no pieces, those under `返点(%)` no yuan. */
export function headerFits({ unit, asides }: Pick<HeaderName, 'unit' | 'asides'>, type: ColumnType): boolean {
  switch (type) {
    case 'money':
      return unit !== 'percent';
    case 'percent':
      return unit === null || unit === 'percent';
    case 'number':
    case 'whole':
      return unit !== 'percent' && !asides.some((aside) => MANIFOLD.test(aside) || OTHER_SCORE.test(aside));
    case 'days':
      return !asides.some((aside) => OTHER_TIME.test(aside));
    case 'text':
    case 'identifier':
    case 'date':
    case 'period':
    case 'month':
    case 'quarter':
    case 'choice':
      return true;
  }
}

/** Not kilograms, kilometres and their like, which are units of their own. */
const MANIFOLD =
  /^(?:单位[:：]?)?[十百千仟万萬亿億]+(?![克米瓦焦卡伏赫帕升安字分])|^(?:k|10k|1?0*000s?|thousands?|millions?)$/;

/** Ours are out of a hundred. */
const OTHER_SCORE = /^(?:\d{1,2}|[四五十])分制?$|^满分(?!100$)\d+分?$|^(?:out of|max)[ :]*(?!100$)\d+$/;

const OTHER_TIME = /[月周週年时時]|weeks?|months?|years?|hours?/;
