/**
 * What a reviewer keeps of a review. A *key episode* is a stretch of time that mattered for how the case went. At a *learning event*
 * those who did the work say who did what, and the reasons why. An *action* was taken while the review went on: learning is acted upon
 * as it unfolds. A *note* is the reviewer’s own thought.
 */
export const paperKinds = ['episode', 'learning-event', 'action', 'note'] as const;
export type PaperKind = (typeof paperKinds)[number];

/** Something that is written under a heading of its own. */
export interface PaperPart {
  readonly name: string;
  /** The heading. */
  readonly says: string;
  /** What belongs there. */
  readonly hint: string;
  /** Said where nothing is written; null where it may be left for later. */
  readonly missing: string | null;
}

/** Which days a paper has: those of a stretch of time, one day, or when something was agreed and when it was done. */
export type PaperDays = 'stretch' | 'day' | 'agreed-and-done' | 'none';

export interface PaperWords {
  /** The last part of its list’s address. */
  readonly path: string;
  readonly one: string;
  readonly many: string;
  /** Above the list: what these are. */
  readonly about: string;
  /** What its name is asked as; null where it has none. */
  readonly title: {
    readonly label: string;
    readonly hint: string;
    readonly missing: string;
  } | null;
  readonly days: PaperDays;
  /** Whether it says which agency. */
  readonly hasAgency: boolean;
  /** Whether it points at entries of the chronology. */
  readonly hasEntries: boolean;
  /** Whether it points at key episodes. */
  readonly hasEpisodes: boolean;
  readonly parts: readonly PaperPart[];
}

export const longestPart = 10_000;
export const longestTitle = 200;

const part = (name: string, says: string, hint: string, missing: string | null = null): PaperPart => ({
  name,
  says,
  hint,
  missing,
});

export const paperWords: Readonly<Record<PaperKind, PaperWords>> = {
  episode: {
    path: 'episodes',
    one: 'key episode',
    many: 'key episodes',
    about:
      'A key episode is a stretch of time in which something could have gone another way. It says what happened, what was expected, why it made sense then to those who did it, and what was learned.',
    title: {
      label: 'What do you call this episode?',
      hint: 'For example: “The move to Harbour Street, and the first missed visits”. Name nobody.',
      missing: 'Enter what the episode is called',
    },
    days: 'stretch',
    hasAgency: false,
    hasEntries: true,
    hasEpisodes: false,
    parts: [
      part(
        'why',
        'Why it is key',
        'What turned here, or could have, for the children.',
        'Enter why the episode is key',
      ),
      part(
        'happened',
        'What happened',
        'In your own words. The entries that you choose are quoted below it.',
      ),
      part(
        'expected',
        'What was expected',
        'What procedures, plans and good practice asked for at that time.',
      ),
      part(
        'sense',
        'Why it made sense then',
        'What those who did it knew, were told, and had to weigh that day: their workload, their tools, and what others did not tell them. Not what is known now.',
      ),
      part(
        'learned',
        'What was learned',
        'What it shows of how agencies work together, in this case and in others.',
      ),
    ],
  },
  'learning-event': {
    path: 'learning-events',
    one: 'learning event',
    many: 'learning events',
    about:
      'At a learning event those who worked with the family say who did what, and the reasons why. Nobody is blamed, and nobody need be named: their role and agency are enough.',
    title: {
      label: 'What was the event?',
      hint: 'For example: “First learning event: practitioners and their managers”.',
      missing: 'Enter what the event was',
    },
    days: 'day',
    hasAgency: false,
    hasEntries: true,
    hasEpisodes: true,
    parts: [
      part(
        'took-part',
        'Who took part',
        'Roles and agencies, such as “two health visitors, their manager; the school’s safeguarding lead”. Name nobody.',
        'Enter who took part',
      ),
      part('did', 'Who did what', 'What they said they did, saw and decided.'),
      part(
        'reasons',
        'The reasons why',
        'Why that seemed right to them then: what they knew, and what stood in their way.',
      ),
      part('better', 'What would have helped', 'Ways in which practice could be better, as they saw them.'),
    ],
  },
  action: {
    path: 'actions',
    one: 'action taken during the review',
    many: 'actions taken during the review',
    about:
      'Learning is acted upon as it unfolds, and not only when the report is out. An action that is done says what changed because of it: a policy that was sent round again is no change yet.',
    title: {
      label: 'What is done?',
      hint: 'For example: “Every no-access visit is told to the social worker on the same day”.',
      missing: 'Enter what is done',
    },
    days: 'agreed-and-done',
    hasAgency: true,
    hasEntries: false,
    hasEpisodes: false,
    parts: [
      part('because', 'What it follows from', 'What the review showed that led to it.'),
      part(
        'changed',
        'What changed',
        'For children and for those who work with them, and how you know. Leave it empty until it is known.',
      ),
    ],
  },
  note: {
    path: 'notes',
    one: 'note',
    many: 'notes',
    about:
      'Your own thoughts on entries, for you and whoever else writes or manages this review. Whoever may not read an entry does not see the notes about it.',
    title: null,
    days: 'none',
    hasAgency: false,
    hasEntries: true,
    hasEpisodes: false,
    parts: [
      part(
        'words',
        'Note',
        'Write in your own words, and do not copy what an entry says: it is quoted for you.',
        'Enter the note',
      ),
    ],
  },
};

/** The kind whose list has this address; null for none. */
export function kindAtPath(path: string): PaperKind | null {
  return paperKinds.find((kind) => paperWords[kind].path === path) ?? null;
}
