// The few words that a rendering adds to what the report says.
import type { Language } from '../model/document.ts';

interface FaceWords {
  readonly yes: string;
  readonly no: string;
  readonly total: string;
  readonly nothing: string;
  readonly each: string;
  readonly leftOut: (titles: readonly string[]) => string;
}

export const FACE_WORDS: Readonly<Record<Language, FaceWords>> = {
  'zh-CN': {
    yes: '是',
    no: '否',
    total: '合计',
    nothing: '（无）',
    each: ' 元/件',
    leftOut: (titles) => `宽度不够，未显示：${titles.join('、')}`,
  },
  en: {
    yes: 'yes',
    no: 'no',
    total: 'Total',
    nothing: '(none)',
    each: '/unit',
    leftOut: (titles) => `no room for: ${titles.join(', ')}`,
  },
};
