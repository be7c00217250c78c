import { messages } from '../messages.ts';
import type { ReportSection } from './section.ts';

/** What was found beside the reasons that stand on page 2. */
export const findings: ReportSection = {
  kind: 'findings',
  sheet: 'details',
  heading: 'kind',
  content: (context) => {
    const others = context.input.fit.findings.filter(({ blocks }) => blocks.length === 0);
    return others.length === 0 ? null : messages(others, context);
  },
};
