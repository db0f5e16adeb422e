import { html, raw } from 'hono/html';
import type { Glossary } from '../../domain/abbreviations/glossary.ts';
import { markAbbreviations } from '../../domain/abbreviations/mark-abbreviations.ts';
import type { UsedAbbreviation } from '../../domain/analysis.ts';
import type { Html } from '../html-text.ts';

/** Writes texts with their lines kept, and each abbreviation of a list with its meaning at its first use. */
export type AbbreviatedText = (text: string) => Html;

/** Of abbreviations that stand for more than one thing the meaning says so. */
export function makeAbbreviatedText(abbreviations: readonly UsedAbbreviation[]): AbbreviatedText {
  const glossary = new Map(abbreviations.map((used) => [used.abbreviation, used]));
  if (glossary.size === 0) return (text) => inLines(text.trim());
  return (text) => explainFirstUses(text.trim(), glossary);
}

/** “may stand for …” where a reader must judge. */
export function sayMeaning({ meaning, ambiguous }: Pick<UsedAbbreviation, 'meaning' | 'ambiguous'>): string {
  return ambiguous ? `may stand for: ${meaning}` : meaning;
}

function explainFirstUses(text: string, glossary: Glossary): Html {
  const told = new Set<string>();
  const pieces: Html[] = [];
  let from = 0;
  for (const { abbreviation, meaning, ambiguous, start, end } of markAbbreviations(text, glossary)) {
    if (told.has(abbreviation)) continue;
    told.add(abbreviation);
    pieces.push(inLines(text.slice(from, start)));
    pieces.push(html`<abbr title="${sayMeaning({ meaning, ambiguous })}">${text.slice(start, end)}</abbr>`);
    from = end;
  }
  return html`${pieces}${inLines(text.slice(from))}`;
}

function inLines(text: string): Html {
  const [first = '', ...rest] = text.split(/\r?\n|\r/);
  return rest.length === 0
    ? html`${first}`
    : html`${first}${rest.map((line) => html`${raw('<br>\n')}${line}`)}`;
}
