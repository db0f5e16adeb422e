import { isInCapitals } from '../find-abbreviations.ts';
import { type Glossary, type GlossaryEntry, publishedGlossary } from './glossary.ts';

/** An abbreviation where it stands in a text: offsets in UTF-16 units, the end excluded. */
export interface MarkedAbbreviation extends GlossaryEntry {
  readonly start: number;
  readonly end: number;
}

/** Words with what may join the parts of an abbreviation inside: “C&F”, “S/W”, “6/52”, “CP-IS”. */
const word = /[\p{L}\p{N}]+(?:[&/-][\p{L}\p{N}]+)*/gu;
const part = /[\p{L}\p{N}]+/gu;
const sentence = /[^.!?\n]+/g;

/**
 * The abbreviations of a glossary in a text, in its order, plurals (“SWs”) among them. Sentences that are written in
 * capitals throughout are passed over: their words only look like abbreviations. Linear in the length of the text.
 */
export function markAbbreviations(
  text: string,
  glossary: Glossary = publishedGlossary,
): readonly MarkedAbbreviation[] {
  const marked: MarkedAbbreviation[] = [];
  for (const { 0: written, index: at } of text.matchAll(sentence)) {
    if (isInCapitals(written)) continue;
    for (const match of written.matchAll(word)) {
      const start = at + match.index;
      const whole = lookUp(match[0], glossary);
      if (whole === undefined) marked.push(...markParts(match[0], start, glossary));
      else marked.push({ ...whole, start, end: start + match[0].length });
    }
  }
  return marked;
}

/** “DNA/WNB” is two abbreviations where the glossary does not know it as one. */
function markParts(written: string, at: number, glossary: Glossary): readonly MarkedAbbreviation[] {
  const parts = Array.from(written.matchAll(part));
  if (parts.length < 2) return [];
  return parts.flatMap(({ 0: text, index }) => {
    const entry = lookUp(text, glossary);
    return entry === undefined ? [] : [{ ...entry, start: at + index, end: at + index + text.length }];
  });
}

const plural = /^(.*\p{Lu})s$/u;
const withFigures = /^\p{L}{1,2}\p{N}/u;

function lookUp(written: string, glossary: Glossary): GlossaryEntry | undefined {
  const known = glossary.get(written);
  if (known !== undefined) return known;
  const singular = plural.exec(written)?.[1];
  if (singular !== undefined) return glossary.get(singular);
  return withFigures.test(written) ? glossary.get(written.toUpperCase()) : undefined;
}
