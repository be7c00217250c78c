export {
  type ChartKind,
  type ChartLabel,
  type ChartTitle,
  type ChartTitles,
  type ChartWords,
  chartTitle,
  chartWords,
  type TitleCode,
} from './charts.ts';
export type { CommonOption, Help } from './help.ts';
export { helpOf } from './helpOf.ts';
export type { KindFamily, KindWords } from './kinds.ts';
export { kindWords } from './kindWords.ts';
export { type Language, languages } from './language.ts';
export type { Message } from './message.ts';
export * from './numbers/index.ts';
export { type Particle, withParticle } from './particles/particle.ts';
export { phrase } from './phrase.ts';
export type { PhraseId, Phrases } from './phrases.ts';
export { place } from './place.ts';
export type { Advice, ReportSectionKind, ReportWords } from './report.ts';
export { reportWords } from './reportWords.ts';
export { parts, partsStored, type Said, say, sayStored } from './say.ts';
export { nextTerm, one, returnTerm, type TermId, term } from './terms.ts';
export type { Exit, TerminalWords } from './terminal.ts';
export { terminalWords } from './terminalWords.ts';
