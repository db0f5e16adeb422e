import { type LegalStepName, legalStepName } from '../../../../protection/domain/entries/legal.ts';
import type { CinDate, CinPreProceedings, CinValue } from '../cin-record.ts';
import { preProceedingsSteps } from '../element.ts';
import { isCopy, record } from './child-writing.ts';
import type { EnquiryWriting } from './enquiry-entries.ts';

const steps: ReadonlyMap<string, LegalStepName> = new Map(
  [...preProceedingsSteps].map(([field, step]) => [field, legalStepName.parse(step)]),
);

const part = 'PreProceedingsandFGDM';

/**
 * The steps before and into court that the group for 2026 to 2027 dates. What it says beside them (a family group
 * meeting offered, how many reviews were held) has no day, and gives no entry.
 */
export function writePreProceedings({ line, values }: CinPreProceedings, writing: EnquiryWriting): void {
  const told = () =>
    Object.entries(values)
      .map(([field, { text }]) => `${field}=${text}`)
      .sort();
  if (isCopy(writing, writing.seen, part, line, told)) return;
  record(writing, part, 'no day of a step before proceedings', () => {
    for (const [field, step] of steps) {
      const value = values[field];
      if (value === undefined || !isDate(value)) continue;
      const on = writing.writer.day(value, 'legal-step');
      if (on === null) continue;
      writing.writer.write('legal-step', on, { part, line: value.line, field }, { step });
    }
  });
}

function isDate(value: CinValue): value is CinDate {
  return 'day' in value;
}
