import type { Help } from '../help.ts';

export const help: Help = {
  product: 'What marketing brought, how sure that is, and what to do next.',
  verbs: {
    'fit-model': 'Fit a mix model to weekly data and say what each channel brought.',
    'list-fits': 'List the fits that are stored.',
    'show-fit': 'Show a stored fit.',
    'remove-fit': 'Set a stored fit aside.',
    'print-schema': 'Print the JSON Schema of the model file, for editors.',
    'run-demo': 'Fit the worked example, whose true values are known.',
  },
  fields: {
    model: 'The model file (JSON).',
    data: 'The weekly data (CSV).',
    fit: 'A name, or the first characters of a record.',
    seed: 'Fixes all randomness; 1 if not given.',
    again: 'Compute anew what the store already has.',
    workers: 'How many chains may run at once; changes no result.',
    road: '`wasm` or `plain`: which code computes; changes no result.',
  },
  common: {
    folder: 'Where records are kept; `SEXTANT_FOLDER` or `./.sextant` if not given.',
    language: '`en` or `ko`.',
    json: 'Print one JSON document instead of text.',
    help: 'Show this help.',
    version: 'Show the version.',
  },
};
