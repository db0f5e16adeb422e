import { type Glossary, publishedGlossary } from './abbreviations/glossary.ts';
import { markAbbreviations } from './abbreviations/mark-abbreviations.ts';
import type { UsedAbbreviation } from './analysis.ts';
import type { Entry } from './entry.ts';
import { compareText } from './order-entries.ts';

/** The abbreviations of a glossary that entries use, with how often, in the order of the alphabet. Linear in their texts. */
export function findUsedAbbreviations(
  entries: readonly Pick<Entry, 'event' | 'response' | 'outcome'>[],
  glossary: Glossary = publishedGlossary,
): readonly UsedAbbreviation[] {
  const used = new Map<string, { -readonly [Key in keyof UsedAbbreviation]: UsedAbbreviation[Key] }>();
  for (const { event, response, outcome } of entries) {
    for (const text of [event, response, outcome]) {
      if (text === null) continue;
      for (const { abbreviation, meaning, ambiguous } of markAbbreviations(text, glossary)) {
        const known = used.get(abbreviation);
        if (known === undefined) used.set(abbreviation, { abbreviation, meaning, ambiguous, times: 1 });
        else known.times += 1;
      }
    }
  }
  return [...used.values()].sort((one, other) => compareText(one.abbreviation, other.abbreviation));
}
