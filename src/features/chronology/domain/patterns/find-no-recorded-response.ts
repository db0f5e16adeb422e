import data from '../../../../../data/pattern-words.json' with { type: 'json' };
import type { Theme } from '../themes/theme.ts';
import { idsOf, spanOf } from './find-runs.ts';
import type { Happening } from './happening.ts';
import { incidentsNeedingResponse, type PatternLimits } from './limits.ts';
import type { Pattern } from './pattern.ts';
import type { FamilyRecord } from './record.ts';
import { sayIncidents } from './say-incidents.ts';

const empty = new Set(data.emptyResponses);

/**
 * Incidents of which no account says what was done. An account counts only where its file has responses at all, and
 * only when its own text does not tell of one either.
 */
export function findNoRecordedResponse(
  { happenings, filesWithResponses }: FamilyRecord,
  limits: PatternLimits,
): readonly Pattern[] {
  const silent = happenings.filter(
    (happening) =>
      incidentsNeedingResponse.some((theme) => happening.happened.has(theme)) &&
      !tellsResponse(happening) &&
      happening.entries.every(({ origin }) => filesWithResponses.has(origin.file)),
  );
  return incidentsNeedingResponse.flatMap((theme) =>
    makePattern(theme, silent.filter(isMainly(theme)), limits['no-recorded-response'].listed),
  );
}

/** An incident of several kinds is told once, under the first of them. */
function isMainly(theme: Theme): (happening: Happening) => boolean {
  return ({ happened }) => incidentsNeedingResponse.find((incident) => happened.has(incident)) === theme;
}

function tellsResponse({ entries, signals }: Happening): boolean {
  return (
    signals.has('responseMade') ||
    entries.some(({ response, outcome }) => holdsWords(response) || holdsWords(outcome))
  );
}

function holdsWords(text: string | null): boolean {
  return (
    text !== null && /[\p{L}\p{N}]/u.test(text) && !empty.has(text.trim().toLowerCase().replace(/\.$/, ''))
  );
}

function makePattern(theme: Theme, happenings: readonly Happening[], listed: number): readonly Pattern[] {
  if (happenings.length === 0) return [];
  const incidents = sayIncidents(theme, happenings, listed);
  return [
    {
      pattern: 'no-recorded-response',
      sentence: `No record says what was done about ${incidents}.`,
      entries: idsOf(happenings),
      ...spanOf(happenings),
    },
  ];
}
