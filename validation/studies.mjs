// The two studies with their cells and what is concluded from them.
import { calibrationCells, concludeCalibration } from './calibration.mjs';
import { concludeCoverage, coverageCells } from './coverage.mjs';

export function allCells(short) {
  return [...calibrationCells(short), ...coverageCells(short)];
}

export function conclude(short, recordOf) {
  return { calibration: concludeCalibration(short, recordOf), coverage: concludeCoverage(short, recordOf) };
}
