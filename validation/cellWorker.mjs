// One thread of the validation: runs the cells it is given.
import { parentPort } from 'node:worker_threads';
import { calibrationCell } from './calibrationCell.mjs';
import { coverageCell } from './coverageCell.mjs';

const studies = { calibration: calibrationCell, coverage: coverageCell };

parentPort.on('message', (cell) => parentPort.postMessage({ cell, record: studies[cell.study](cell) }));
