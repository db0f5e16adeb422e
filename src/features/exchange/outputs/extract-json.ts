import type { ExtractSummary, RuleReport } from '../domain/extract.ts';

/** The JSON document of `sightline exchange check`: the shape that scripts rely on. Ends with a new line. */
export function extractJson(
  summary: ExtractSummary,
  children: number,
  reports: readonly RuleReport[],
): string {
  return `${JSON.stringify({ ...summaryJson(summary), children, reports }, null, 2)}\n`;
}

/** What an extract is, in every JSON document that rests on one. */
function summaryJson({ format, title, name, accounts, ...summary }: ExtractSummary) {
  return {
    format,
    title,
    file: name,
    referenceDay: summary.referenceDay,
    collects: summary.collects,
    accounts,
    knowledge: summary.knowledge,
    notes: summary.notes,
  };
}
