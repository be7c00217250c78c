import { answers } from './answers.ts';
import { changes } from './changes.ts';
import { channels } from './channels.ts';
import { charts } from './charts.ts';
import { evidence } from './evidence.ts';
import { findings } from './findings.ts';
import { fit } from './fit.ts';
import { method } from './method.ts';
import { next } from './next.ts';
import { parameters } from './parameters.ts';
import { plan } from './plan.ts';
import { provenance } from './provenance.ts';
import type { ReportSection } from './section.ts';

export type { ReportSection } from './section.ts';

/** In the order they are read. */
export const sections: readonly ReportSection[] = [
  answers,
  channels,
  fit,
  evidence,
  changes,
  next,
  plan,
  charts,
  parameters,
  findings,
  method,
  provenance,
];
