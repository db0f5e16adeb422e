import vocabulary from '../../../../../data/themes.json' with { type: 'json' };
import { type FindPhrases, makePhraseFinder } from '../text/find-phrases.ts';
import type { IsOtherPerson } from '../text/match-phrase.ts';
import { type Lists, type Phrase, parsePhrase } from '../text/phrase.ts';
import { type Hold, holds } from '../text/read-scopes.ts';
import type { SpeakerWords } from './find-speaker.ts';
import { type Theme, themes } from './theme.ts';

/** One phrase of `data/themes.json`, read once. */
export interface Pattern {
  readonly theme: Theme;
  /** Counts only beside another phrase of its theme. */
  readonly weak: boolean;
  /** It tells of what was not done (“did not attend”), so a “no” before it takes nothing away. */
  readonly holdsItsOwnNegation: boolean;
  readonly drops: ReadonlySet<Hold>;
  /** Numbers of the phrases of which one must stand in its sentence or the next on either side; empty where none must. */
  readonly needs: readonly number[];
  /** Numbers of the phrases that must not stand in the same sentence. */
  readonly unless: readonly number[];
  /** Who must speak: it begins with a pronoun that is no adult, or follows a first name; null for anybody. */
  readonly speaker: Speaker | null;
}

const speakers = ['pronoun', 'name'] as const;
type Speaker = (typeof speakers)[number];

/** What a phrase of the vocabulary is for, where it is found. */
export type Meaning =
  | { readonly is: 'pattern'; readonly pattern: Pattern }
  | { readonly is: 'not-this'; readonly theme: Theme }
  /** A clause that tells of it suggests no such theme, unless it stands in a “spared” phrase. */
  | { readonly is: 'barred' | 'spared'; readonly theme: Theme };

interface WrittenGroup {
  readonly notThese: readonly string[];
  readonly notWhere?: { readonly tells: readonly string[]; readonly except: readonly string[] };
}

interface WrittenPattern {
  readonly pattern: string;
  readonly weak?: boolean;
  readonly drops?: readonly string[];
  readonly needs?: readonly string[];
  readonly unless?: readonly string[];
  readonly speaker?: string;
}

const ownNegation =
  /\b(?:no|nobody|noone|neither|none|nor|not|never|nil|nothing|without|fail\w*|refus\w*|declin\w*|unable)\b/;

interface Finders {
  /** Finds what may suggest a theme, and its look-alikes. */
  readonly findMeanings: FindPhrases<Meaning>;
  /** Finds the phrases that patterns need or must not stand beside, by their numbers. */
  readonly findContexts: FindPhrases<number>;
  readonly speakerWords: SpeakerWords;
}

export const { findMeanings, findContexts, speakerWords }: Finders = compile();

function compile(): Finders {
  const lists = readLists(vocabulary.lists);
  const otherPeople = wordsOf(lists.get('other-person') ?? []);
  const entries: { phrase: Phrase; meaning: Meaning }[] = [];
  const contexts: { phrase: Phrase; meaning: number }[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (text: string): number => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(text, number);
    contexts.push({ phrase: parsePhrase(text, lists), meaning: number });
    return number;
  };
  for (const group of vocabulary.themes) {
    const theme = themeOf(group.theme);
    entries.push(...readExclusions(theme, group, lists));
    for (const written of group.patterns as readonly WrittenPattern[]) {
      const pattern: Pattern = {
        theme,
        weak: written.weak ?? false,
        holdsItsOwnNegation: ownNegation.test(written.pattern),
        drops: new Set((written.drops ?? group.drops).map(holdOf)),
        needs: (written.needs ?? []).map(numberOf),
        unless: (written.unless ?? []).map(numberOf),
        speaker: speakers.find((known) => known === written.speaker) ?? null,
      };
      entries.push({ phrase: parsePhrase(written.pattern, lists), meaning: { is: 'pattern', pattern } });
    }
  }
  const isOtherPerson: IsOtherPerson = ({ form }) => otherPeople.has(form);
  return {
    findMeanings: makePhraseFinder(entries, isOtherPerson),
    findContexts: makePhraseFinder(contexts, isOtherPerson),
    speakerWords: {
      women: wordsOf(lists.get('woman') ?? []),
      men: wordsOf(lists.get('man') ?? []),
      children: wordsOf(lists.get('child') ?? []),
      notNames: wordsOf(lists.get('not-name') ?? []),
    },
  };
}

/** What keeps a theme from being suggested. */
function readExclusions(
  theme: Theme,
  { notThese, notWhere }: WrittenGroup,
  lists: Lists,
): { phrase: Phrase; meaning: Meaning }[] {
  const read = (is: 'not-this' | 'barred' | 'spared', texts: readonly string[]) =>
    texts.map((text) => ({ phrase: parsePhrase(text, lists), meaning: { is, theme } }));
  return [
    ...read('not-this', notThese),
    ...read('barred', notWhere?.tells ?? []),
    ...read('spared', notWhere?.except ?? []),
  ];
}

/** A list may use those above it. */
function readLists(written: Readonly<Record<string, readonly string[]>>): Lists {
  const lists = new Map<string, readonly Phrase[]>();
  for (const [name, phrases] of Object.entries(written)) {
    lists.set(
      name,
      phrases.map((text) => parsePhrase(text, lists)),
    );
  }
  return lists;
}

function wordsOf(phrases: readonly Phrase[]): ReadonlySet<string> {
  return new Set(phrases.flatMap(([first]) => (first?.is === 'word' ? [...first.words] : [])));
}

function themeOf(name: string): Theme {
  const theme = themes.find((known) => known === name);
  if (theme === undefined) throw new RangeError(`no theme is called ${name}`);
  return theme;
}

function holdOf(name: string): Hold {
  const hold = holds.find((known) => known === name);
  if (hold === undefined) throw new RangeError(`clauses hold nothing as ${name}`);
  return hold;
}
