import type { RuleReport } from '../extract.ts';
import type { CinHeader } from './cin-record.ts';
import { yearOf } from './read-header.ts';

/** The years of which the project has a schema, by the year in which the census’s year ends. */
export const schemaYears = { first: 2021, last: 2026 } as const;

export interface ChosenSchema {
  readonly year: number;
  /** Why it is not the file’s own; null where it is. */
  readonly note: string | null;
}

/** The schema of the census’s year, or the nearest that is held. */
export function chooseSchema(header: CinHeader | null): ChosenSchema {
  const year = yearOf(header);
  if (year === null) {
    const note = `The file names no year, so it was held against the schema of ${schemaYears.last}.`;
    return { year: schemaYears.last, note };
  }
  const nearest = Math.min(Math.max(year, schemaYears.first), schemaYears.last);
  if (nearest === year) return { year, note: null };
  const note = `Sightline has no schema of ${year}, so the file was held against the one of ${nearest}.`;
  return { year: nearest, note };
}

/** What a schema found, as libxml2 tells it. */
export interface SchemaFinding {
  readonly line: number;
  readonly message: string;
  readonly path: string;
}

/** Codes that a list in a message may have before the rest is left out. */
const longest = 160;

/** @param names the children of the file in their order. */
export function schemaReport(found: SchemaFinding, year: number, names: readonly string[]): RuleReport {
  const steps = found.path.split('/');
  const child = /\/Children\/Child(?:\[(\d+)\])?/.exec(found.path);
  const text = found.message.replace(/\s+/g, ' ');
  const said = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return {
    rule: 'schema',
    severity: 'error',
    child: child === null ? null : (names[Number(child[1] ?? 1) - 1] ?? null),
    plan: null,
    part: (steps.at(-1) ?? '').replace(/\[\d+\]$/, '') || 'Message',
    line: found.line > 0 ? found.line : null,
    message: `The schema of the ${year} census does not allow this: ${said}`,
  };
}
