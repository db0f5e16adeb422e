import type { ChronologyReport } from '../domain/analysis.ts';
import { recordsJson, saidJson } from './chronology-json.ts';

const formatVersion = 1;

/**
 * The JSON document of `analyse`: the records as `merge` tells them, and what the program reads out of them. What the scan
 * for names has found is never in it. Ends with a new line.
 */
export function analysisJson({
  title,
  merged,
  analysis,
  window,
  names,
  known,
  said,
}: ChronologyReport): string {
  const { readings, sameEvents, ages, ...others } = analysis;
  const document = {
    format: 'sightline-analysis',
    version: formatVersion,
    title,
    window,
    anonymised: names.anonymised,
    ...recordsJson(merged, readings),
    sameEvents: sameEvents.map((group) => ({ ...group, score: Math.round(group.score * 1000) / 1000 })),
    ...others,
    ages: Object.fromEntries(ages),
    ...(known === undefined ? {} : { known }),
    ...saidJson(said),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
