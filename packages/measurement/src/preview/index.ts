export { previewView } from './previewView.ts';
