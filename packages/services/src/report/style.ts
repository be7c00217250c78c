import { light } from '@sextant/charts';
import { colours } from './theme.ts';

/**
 * The sheet of the report: a page of A4 on a screen as on paper, a column on a phone. Sizes and spaces are those of the look;
 * every colour is a variable, so that light, dark and paper differ in one place.
 */
const screen = `
*{box-sizing:border-box}
html{background:var(--canvas);-webkit-text-size-adjust:100%}
body{margin:0;font:400 13px/20px ${light.font};font-variant-numeric:tabular-nums;color:var(--text);word-break:keep-all;overflow-wrap:break-word}
p,ul,ol,dl,dd,figure,h1,h2,h3{margin:0}
p+p{margin-top:6px}
b,th[scope=row]{font-weight:600}
a{color:var(--accent)}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
code{font:400 11px/16px ui-monospace,Menlo,Consolas,monospace;overflow-wrap:anywhere}
.sheet{width:794px;max-width:100%;margin:24px auto;padding:40px 53px;background:var(--surface)}
h1{font-size:20px;line-height:27px;font-weight:600;letter-spacing:-.012em}
h2{font-size:14px;line-height:19px;font-weight:600}
h3{font-size:13px;line-height:19px;font-weight:600;margin:16px 0 6px}
:lang(ko) h1,:lang(ko) .key b{letter-spacing:-.02em}
.kicker,.subtitle,.note,.small,.iv,.where{color:var(--text-3)}
.kicker,.subtitle,.note,.small,.where{font-size:12px;line-height:17px}
.note{margin-top:8px}
.bar{display:flex;flex-wrap:wrap;gap:4px 20px;margin-top:10px;padding-bottom:12px;border-bottom:1px solid var(--line);font-size:12px;line-height:17px}
.bar div{display:flex;gap:6px;min-width:0}
.bar dt{color:var(--text-3);flex:none}
.bar .judged{margin-left:auto}
.chip{display:inline-flex;align-items:center;gap:4px;padding:1px 9px 1px 6px;border-radius:10px;font-size:12px;line-height:17px}
.chip.good{color:var(--good);background:var(--good-bg)}
.chip.suspect{color:var(--suspect);background:var(--suspect-bg)}
.chip.failed{color:var(--failed);background:var(--failed-bg)}
.sign{width:16px;height:16px;flex:none;fill:none;stroke:currentColor;stroke-width:1.6;stroke-linecap:round;stroke-linejoin:round}
.sign.good{color:var(--good)}.sign.suspect{color:var(--suspect)}.sign.failed{color:var(--failed)}.sign.neutral{color:var(--text-3)}
.three{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));margin:16px 0 0}
.answer{padding:0 16px;border-left:1px solid var(--line);min-width:0}
.answer:first-child{padding-left:0;border-left:0}.answer:last-child{padding-right:0}
.answer h2{font-size:12px;line-height:17px;color:var(--text-2)}
.key{margin:4px 0 8px;line-height:22px}
.key b{font-size:28px;line-height:34px;letter-spacing:-.02em;white-space:nowrap}
.key .iv{font-size:14px}
.lead{font-size:16px;line-height:22px;font-weight:600;margin:4px 0 10px}
.ends{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 12px;margin-top:14px;font-size:12px;line-height:17px}
.ends b{margin-left:auto}
.split{display:block;width:100%;height:28px;margin-top:3px;overflow:visible}
.split .base{fill:var(--baseline-fill);stroke:var(--line-control)}
.split .marketing{fill:var(--estimated)}
.split line{stroke:var(--estimated);stroke-width:1.25}
.split+.note{margin-top:0}
.grounds,.messages,.plain{list-style:none;padding:0}
.grounds li,.messages li{display:flex;gap:8px}
.grounds li+li,.messages li+li{margin-top:8px}
.grounds .sign,.messages .sign{margin-top:2px}
.grounds .small{display:block}
.grounds li div,.messages li div{min-width:0}
.messages p+p{margin-top:1px}
.mend{color:var(--text)}
.warning{display:flex;gap:6px;align-items:center;color:var(--suspect);margin-top:8px}
.dots{display:block;width:100%;height:12px;margin-top:12px}
.dots .better{fill:var(--gain)}.dots .worse{fill:var(--loss)}
.dots+.note{margin-top:4px}
section.part{margin-top:24px;padding-top:16px;border-top:1px solid var(--line)}
.sheet>section.part:first-child,nav+section.part{margin-top:0;padding-top:0;border-top:0}
.part>h2{margin-bottom:10px}
h2 .chip{font-weight:400;margin-left:6px;vertical-align:1px}
.wide+p{margin-top:8px}
.head{margin-bottom:4px}
ol,.part ul:not(.plain):not(.messages):not(.grounds){padding-left:20px}
ol li+li,.part ul:not(.messages):not(.grounds) li+li{margin-top:3px}
table{border-collapse:collapse;width:100%;font-size:12px;line-height:17px}
th,td{padding:5px 8px;text-align:left;vertical-align:middle;font-weight:400;border-bottom:1px solid var(--line)}
th:first-child,td:first-child{padding-left:0}th:last-child,td:last-child{padding-right:0}
thead th{color:var(--text-2);border-bottom-color:var(--line-strong);vertical-align:bottom}
tfoot th,tfoot td{border-bottom:0;border-top:1px solid var(--line-strong)}
.right{text-align:right}
.n,.iv{white-space:nowrap}
.wide{overflow-x:auto}
.channels th,.channels td{padding-left:6px;padding-right:6px}
.channels th[scope=row]{min-width:104px;max-width:170px;overflow-wrap:anywhere}
.channels tbody th[scope=row]{padding-left:16px}
.channels th:first-child{padding-left:0}.channels th:last-child,.channels td:last-child{padding-right:0}
.channels .swatch{margin:0 7px 0 -16px}
.swatch{display:inline-block;width:9px;height:9px;border-radius:2px}
.striped{background-image:repeating-linear-gradient(45deg,transparent 0 2px,var(--surface) 2px 3px)}
td.marks,th.marks{width:150px;min-width:120px;padding:0;position:relative}
.mark{position:absolute;inset:0;width:100%;height:100%}
.axis{display:block;width:100%;height:15px;font-size:11px;fill:var(--text-3);overflow:visible}
.mark .grid{stroke:var(--line)}
.mark .even{stroke:var(--break-even);stroke-dasharray:3 3}
.mark .whole{stroke:var(--estimated);stroke-width:1.25}
.mark .half{stroke:var(--estimated);stroke-width:4.5;opacity:.55}
.mark .mean{fill:var(--estimated);stroke:var(--surface);stroke-width:1}
.channels tbody td,.channels tbody th,.channels tfoot td,.channels tfoot th{padding-top:3px;padding-bottom:3px;height:34px}
.channels .iv{font-size:11px}
.doubt{display:block;white-space:nowrap;line-height:14px}
.advice{white-space:nowrap}
.advice .sign{width:13px;height:13px;margin-right:4px;vertical-align:-2px}
.advice.raise{color:var(--gain)}.advice.test{color:var(--experiment)}
.chart{margin-top:24px}
.chart:first-child{margin-top:0}
.chart h3{font-size:14px;margin:0}
.chart figcaption{margin-bottom:8px}
.for-phone{display:none}
.chart svg{display:block;max-width:100%;height:auto}
.subtitle+.wide,.wide+.wide,ul+.wide,p+.wide{margin-top:8px}
.chart+.wide{margin-top:12px}
.wide+dl{margin-top:16px}
.plain .small{margin-bottom:4px}
details{margin-top:8px}
summary{color:var(--accent);font-size:12px;line-height:24px;cursor:pointer;width:fit-content}
details .wide{margin-top:4px;max-height:420px;overflow:auto}
dl div{display:flex;gap:12px;padding:4px 0;border-bottom:1px solid var(--line)}
.bar div{border:0;padding:0}
dt{flex:0 0 170px;color:var(--text-2)}
.bar dt{flex:none}
dd{min-width:0;overflow-wrap:anywhere}
nav{margin-bottom:24px;padding-bottom:16px;border-bottom:1px solid var(--line)}
nav ol{columns:2;column-gap:24px;font-size:12px;line-height:20px}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
caption.hidden{position:absolute}`;

const phone = `
@media screen and (max-width:759px){
.sheet{margin:0 0 8px;padding:20px 16px}
.three{grid-template-columns:minmax(0,1fr)}
.answer,.answer:last-child{padding:14px 0 0;border-left:0;border-top:1px solid var(--line);margin-top:14px}
.answer:first-child{padding-top:0;border-top:0;margin-top:0}
.for-sheet{display:none}.for-phone{display:block}
.bar .judged{margin-left:0}
dl div{flex-wrap:wrap;gap:0 12px}dt{flex-basis:100%}
.channels th[scope=row],.channels thead th:first-child{position:sticky;left:0;z-index:1;background:var(--surface);min-width:92px;max-width:112px}
nav ol{columns:1}
}`;

/** Paper: the sheet is the page, the bar becomes its header, provenance the foot of every page. */
const paper = `
@media print{
html,body{background:none}
body{font-size:10.5pt;line-height:15pt}
.sheet{width:auto;margin:0;padding:0}
.sheet.first,.sheet.second{break-after:page}
nav,details{display:none}
figure,tr,li,.three,.head,dl div{break-inside:avoid}
h2,h3,figcaption{break-after:avoid}
thead{display:table-header-group}
.wide{overflow:visible}
table{font-size:9pt;line-height:12pt}
.second th,.second td{padding-top:1.5px;padding-bottom:1.5px}
.channels tbody td,.channels tbody th,.channels tfoot td,.channels tfoot th{padding-top:1px;padding-bottom:1px;height:28px}
.second section.part{margin-top:12px;padding-top:9px}
.second .part>h2{margin-bottom:6px}
.second h3{margin:8px 0 3px}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.kicker,.subtitle,.note,.small,.where{font-size:9pt;line-height:12.5pt}
}`;

/** Boxes in the margin of each page, from strings that are already written for CSS. */
export interface Margins {
  readonly header: string;
  readonly footer: string;
}

function margins({ header, footer }: Margins): string {
  const face = `font:400 7.5pt/10pt ${light.font};color:${light.text3}`;
  return `@page{size:A4;margin:16mm 14mm 15mm;@top-left{content:${header};${face}}@bottom-left{content:${footer};${face};width:88%}@bottom-right{content:counter(page) "/" counter(pages);${face}}}@page:first{margin-top:12mm;@top-left{content:none}}`;
}

export function styleOf(fonts: string, page: Margins): string {
  return [fonts, colours, screen, phone, paper, margins(page)].join('\n');
}
