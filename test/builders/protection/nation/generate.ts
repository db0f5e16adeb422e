import type { Day } from '../../../../src/shared/day.ts';
import { writeAnnexA } from '../write/annex-a.ts';
import { writeCin } from '../write/cin.ts';
import { writeEntries } from '../write/entries.ts';
import type { ExtractWriter, FolderSink } from '../write/sink.ts';
import { writeSsd } from '../write/ssd.ts';
import { makeChildren, yearsOfPlans } from './make-children.ts';
import { type Compared, startMeasure } from './measure.ts';
import { readPublished } from './published.ts';

export const generatedForms = ['cin', 'annex-a', 'ssd', 'entries'] as const;
export type GeneratedForm = (typeof generatedForms)[number];

export interface GenerateOptions {
  readonly seed: string;
  readonly openPlans: number;
  readonly form: GeneratedForm;
  /** The last day of the record: a 31 March. */
  readonly until: Day;
  readonly sink: FolderSink;
  /** Told now and then how many children have been written. */
  readonly progress?: (children: number) => void;
}

export interface Generated {
  readonly children: number;
  readonly openPlans: number;
  readonly compared: readonly Compared[];
}

/** Wexmoor is invented: no authority in England has this number. */
const inventedAuthority = '999';

/** Writes a made-up authority or nation in one form, child by child, and measures it against what is published. */
export function generate({ seed, openPlans, form, until, sink, progress }: GenerateOptions): Generated {
  const writer = startWriter(form, sink, until);
  const whole = form === 'ssd' || form === 'entries';
  const measure = startMeasure(readPublished(), {
    until,
    years: whole ? yearsOfPlans : 1,
    countsHeldOnly: form === 'ssd',
  });
  let children = 0;
  for (const child of makeChildren({ seed, openPlans, until, routines: form !== 'cin' })) {
    writer.add(child);
    measure.add(child);
    children += 1;
    if (children % 10_000 === 0) progress?.(children);
  }
  writer.finish();
  return { children, openPlans: measure.openPlans(), compared: measure.compare() };
}

function startWriter(form: GeneratedForm, sink: FolderSink, until: Day): ExtractWriter {
  switch (form) {
    case 'cin':
      return writeCin(sink, 'cin.xml', { year: Number(until.slice(0, 4)), authority: inventedAuthority });
    case 'annex-a':
      return writeAnnexA(sink, 'annex-a.xlsx', until);
    case 'ssd':
      return writeSsd(sink, 'ssd', until);
    case 'entries':
      return writeEntries(sink, 'entries.jsonl', `Made up, as of ${until}`);
  }
}
