import { html, raw } from 'hono/html';
import type { UsedAbbreviation } from '../../domain/analysis.ts';
import type { Html } from '../html-text.ts';

/** Writes texts with their lines kept, and each abbreviation of a list with its meaning at its first use. */
export type AbbreviatedText = (text: string) => Html;

/** Of abbreviations that stand for more than one thing the meaning says so. */
export function makeAbbreviatedText(abbreviations: readonly UsedAbbreviation[]): AbbreviatedText {
  const known = new Map(abbreviations.map((used) => [used.abbreviation, used]));
  if (known.size === 0) return (text) => html`${inLines(text)}`;
  const longestFirst = [...known.keys()].toSorted((one, other) => other.length - one.length);
  const any = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${longestFirst.map(escapeSyntax).join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  );
  return (text) => explainFirstUses(text, any, known);
}

function escapeSyntax(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** “may stand for …” where a reader must judge. */
export function sayMeaning({ meaning, ambiguous }: UsedAbbreviation): string {
  return ambiguous ? `may stand for: ${meaning}` : meaning;
}

function explainFirstUses(text: string, any: RegExp, known: ReadonlyMap<string, UsedAbbreviation>): Html {
  const told = new Set<string>();
  const pieces: (string | Html)[] = [];
  const whole = text.trim();
  let from = 0;
  for (const match of whole.matchAll(any)) {
    const used = known.get(match[0]);
    if (used === undefined || told.has(match[0])) continue;
    told.add(match[0]);
    pieces.push(inLines(whole.slice(from, match.index)));
    pieces.push(html`<abbr title="${sayMeaning(used)}">${match[0]}</abbr>`);
    from = match.index + match[0].length;
  }
  pieces.push(inLines(whole.slice(from)));
  return html`${pieces}`;
}

function inLines(text: string): Html {
  const [first = '', ...rest] = text.split(/\r?\n|\r/);
  return rest.length === 0
    ? html`${first}`
    : html`${first}${rest.map((line) => html`${raw('<br>\n')}${line}`)}`;
}
