// A language and a title enter, the style of a page leaves: for A4 paper, a screen and a phone, readable without colour.
import type { Language } from '../../model/document.ts';
import { styleString } from './escape.ts';

const CHINESE =
  '"Noto Sans SC","Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Hiragino Sans GB","Microsoft YaHei","WenQuanYi Micro Hei"';
const LATIN = 'system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Noto Sans","Liberation Sans"';

const FONTS: Readonly<Record<Language, string>> = {
  'zh-CN': `${CHINESE},${LATIN},sans-serif`,
  en: `${LATIN},${CHINESE},sans-serif`,
};

/** The title stands at the foot of every printed page, beside its number. */
export const styleOf = (language: Language, title: string): string => `
:root{color-scheme:light;--ink:#1b2430;--faint:#55606e;--line:#c3cad4;--dark:#1f4e79;--pale:#eef2f7}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;max-width:60rem;padding:1.5rem;color:var(--ink);background:#fff;font:15px/1.5 ${FONTS[language]};font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
h1{margin:0 0 .75rem;font-size:1.5rem;line-height:1.3;color:var(--dark)}
h2,caption{font-size:1.1rem;font-weight:700;color:var(--dark);text-align:left}
h2{margin:1.5rem 0 .3rem}
caption{padding:0 0 .35rem;break-after:avoid}
small{display:block;font-size:.8rem;font-weight:400;color:var(--faint);line-height:1.4}
caption small{margin-top:.15rem}
.note,.none p{margin:0}
dl{display:grid;grid-template-columns:repeat(auto-fill,minmax(11rem,1fr));gap:.5rem 1.25rem;margin:0}
dt{font-size:.8rem;color:var(--faint)}
dd{margin:0;unicode-bidi:isolate}
header dl{padding:.6rem 0;border-top:2px solid var(--dark);border-bottom:1px solid var(--line)}
.facts{break-inside:avoid}
.facts dl{display:flex;flex-wrap:wrap;gap:.5rem 2.5rem}
.facts dd{font-size:1.1rem;font-weight:600}
.facts:first-of-type dl{border:2px solid var(--dark);padding:.6rem .8rem}
.facts:first-of-type dl>div:first-child dd{font-size:1.7rem;line-height:1.25;color:var(--dark)}
table{width:100%;margin:1.5rem 0 0;border-collapse:collapse}
th,td{padding:.3rem .45rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line);unicode-bidi:isolate}
tbody th{font-weight:400}
thead th{vertical-align:bottom;border-top:2px solid var(--dark);border-bottom:2px solid var(--dark);background:var(--pale);color:var(--ink)}
tfoot th,tfoot td{font-weight:700;border-top:2px solid var(--dark);border-bottom:0}
.figure{text-align:right;white-space:nowrap}
thead th{overflow-wrap:break-word}
thead .figure{white-space:normal}
thead .deep{width:21%}
small span{white-space:nowrap}
.minus{color:#a01622}
tr.muted>*{color:var(--faint)}
.outcome tr.good>*{font-weight:700;border-top:1px solid var(--dark)}
.outcome tr.good td:nth-child(2){font-weight:400}
.bar{display:block;width:100%;min-width:5rem;height:.8rem;margin-top:.3rem}
.bar .track{fill:#fff;stroke:var(--ink);stroke-width:1.5;vector-effect:non-scaling-stroke}
.bar .done{fill:var(--dark)}
tr.warning .bar .done{fill:#7d8794}
.form th,.form td{border:1px solid var(--faint)}
.form tbody th,.form tbody td{height:3.2rem;vertical-align:middle}
.form tbody th{width:22%;font-weight:700}
footer{margin-top:1.2rem;font-size:.75rem;color:var(--faint)}
footer p{display:inline;margin:0 1.5rem 0 0}
@media screen and (max-width:40rem){
body{padding:1rem}
.list,.list tbody,.list tfoot,.list tr,.list th,.list td,.list caption{display:block}
.list thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.list tr{padding:.5rem 0;border-bottom:1px solid var(--faint)}
.list th,.list td{display:flex;justify-content:space-between;gap:0 1rem;padding:.1rem 0;border:0!important;text-align:right;white-space:normal}
.list th small,.list td small{flex:0 0 100%}
.list th,.list td{flex-wrap:wrap}
.list tbody th{font-weight:700}
.list th:before,.list td:before{content:attr(data-label);color:var(--faint);font-weight:400;text-align:left}
.list td.blank,.list td:empty{display:none}
.list .bar{flex:0 1 9rem}
}
@page{size:A4 portrait;margin:14mm 12mm 15mm;@bottom-left{content:${styleString(title)};font:8pt sans-serif;color:#555}@bottom-right{content:counter(page) " / " counter(pages);font:8pt sans-serif;color:#555}}
@media print{
body{max-width:none;padding:0;font-size:9pt;line-height:1.35;-webkit-print-color-adjust:exact;print-color-adjust:exact}
h1{font-size:15pt}
h2,caption{font-size:11pt}
small,dt{font-size:7.5pt}
table{margin-top:4.5mm}
footer{margin-top:2mm;font-size:6.5pt}
.form tbody th,.form tbody td{height:11mm}
thead{display:table-header-group}
tfoot{display:table-row-group}
tr,.facts,.form,.none{break-inside:avoid}
th,td{padding:1mm 1.4mm}
.list{font-size:8.5pt}
.list td small,.list th small{font-size:7pt;line-height:1.3}
}
`;
