import { makeNameHider } from '../src/features/chronology/domain/names/hide-names.ts';
import type { Cast } from '../src/features/chronology/domain/names/terms/cast.ts';
import { learnVocabulary } from '../src/features/chronology/domain/names/words/vocabulary-of-texts.ts';
import { splitWords } from '../src/features/chronology/domain/text/words.ts';
import type { Figure } from './table.ts';

export interface NamesResult {
  readonly people: number;
  readonly texts: number;
  /** Milliseconds of processor time. */
  readonly hiding: number;
  /** For splitting the same texts into words, and nothing else. */
  readonly splitting: number;
}

const texts = 10_000;
const runs = 5;
const listed = [20, 500];
const events = [
  'Home visit with A. A said that B was asleep; the flat was warm, the cot made up and the kitchen clean.',
  'Telephone call from the school: A was late again and wore no coat. Mrs C will speak to her mother on Friday.',
  'Attended clinic with B. Weight on the same centile as before. Advice about sleep was given and welcomed.',
  'Officers attended after a neighbour rang. Nobody was hurt. D had left before they came; A and B were in bed.',
  'Core group. Present: Ms D, A’s teacher and the health visitor. The plan stays as it is until the conference.',
];

/** Hides the names of a short and a long list in made-up texts, none like another. */
export function measureNames(say: (text: string) => void): NamesResult[] {
  return listed.map((people) => {
    say(`hiding the names of ${people} people in ${texts} texts`);
    const cast = makeCast(people);
    const told = makeTexts(cast);
    const vocabulary = learnVocabulary(told);
    return {
      people,
      texts,
      hiding: timeOf(() => {
        const { hide } = makeNameHider(cast, vocabulary, new Set());
        for (const text of told) hide(text, {}, () => '');
      }),
      splitting: timeOf(() => {
        for (const text of told) splitWords(text);
      }),
    };
  });
}

export function namesFigures(results: readonly NamesResult[]): Figure[] {
  const each = results.map(({ people, texts: count, hiding, splitting }) => ({
    name: `hiding names, a list of ${people}`,
    value: `${Math.round(count / (hiding / 1000)).toLocaleString('en-GB')} texts a second, ${Math.round(hiding / splitting)} × splitting into words`,
    bar: '',
    holds: null,
  }));
  const growth = (results.at(-1)?.hiding ?? Number.NaN) / (results[0]?.hiding ?? Number.NaN);
  return [
    ...each,
    {
      name: 'hiding names: a list of 500 against one of 20',
      value: `${growth.toFixed(2)} ×`,
      bar: 'not by the length of the list: <= 3 ×',
      holds: growth <= 3,
    },
  ];
}

function makeCast(people: number): Cast {
  return Array.from({ length: people }, (_, at) => ({
    name: `${makeName(at * 7 + 3)} ${makeName(at * 13 + 5)}`,
    otherNames: [],
    role: at % 3 === 0 ? 'child' : 'adult',
    pseudonym: `Person ${at + 1}`,
    born: null,
  }));
}

/** A name that is no word: “Kalobi”. */
function makeName(seed: number): string {
  const [first, middle, last] = ['BDFGKLMNRTVZ', 'bdfgklmnrtvz', 'bdfgklmnrtvz'].map((letters, place) =>
    letters.charAt(Math.floor(seed / 12 ** place) % 12),
  );
  return `${first}a${middle}o${last}i`;
}

function makeTexts(cast: Cast): readonly string[] {
  return Array.from({ length: texts }, (_, at) => {
    const event = events[at % events.length] ?? '';
    const named = event.replace(/\b[ABCD]\b/g, (letter) => {
      const [forename = '', surname = ''] =
        cast[(at + letter.charCodeAt(0)) % cast.length]?.name.split(' ') ?? [];
      return letter < 'C' ? forename : surname;
    });
    return `${named} Note ${at}.`;
  });
}

/** The middle one of several runs; the first is not counted, for code that is new is slow. */
function timeOf(run: () => void): number {
  run();
  const times = Array.from({ length: runs }, () => {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return times.toSorted((first, second) => first - second)[Math.floor(runs / 2)] ?? Number.NaN;
}
