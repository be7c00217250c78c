export {};
export { type PanelResult, readPanel } from './panel/readPanel.ts';
