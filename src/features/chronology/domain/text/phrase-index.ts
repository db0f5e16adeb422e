/** A step of a phrase: one word in any of these forms, with up to `gap` other words before it. */
export interface Step {
  readonly anyOf: readonly string[];
  readonly gap: number;
}

/** A phrase of a vocabulary with what it means. Its first step stands where the phrase begins. */
export interface PlainPhrase<Meaning> {
  readonly meaning: Meaning;
  readonly steps: readonly Step[];
}

/** The forms by which a word may be known: “school's” is “school” as well. */
export type Forms = readonly string[];

/** A phrase in a text: the words from `from` up to and without `to`. */
export interface PhraseAt<Meaning> {
  readonly meaning: Meaning;
  readonly from: number;
  readonly to: number;
}

/** Phrases by each word that they may begin with. */
export interface PhraseIndex<Meaning> {
  readonly byFirst: ReadonlyMap<string, readonly PlainPhrase<Meaning>[]>;
  /** Words that no gap spans: “closed if the case …” closes nothing. */
  readonly barriers: ReadonlySet<string>;
}

/** Indexes phrases in their order, so that a text is gone through once whatever their number. */
export function indexPhrases<Meaning>(
  phrases: Iterable<PlainPhrase<Meaning>>,
  barriers: ReadonlySet<string> = new Set(),
): PhraseIndex<Meaning> {
  const byFirst = new Map<string, PlainPhrase<Meaning>[]>();
  for (const phrase of phrases) {
    for (const first of new Set(phrase.steps[0]?.anyOf)) {
      const others = byFirst.get(first);
      if (others === undefined) byFirst.set(first, [phrase]);
      else others.push(phrase);
    }
  }
  return { byFirst, barriers };
}

/** The steps of a phrase that is these words one after the other. */
export function stepsOf(words: readonly string[]): readonly Step[] {
  return words.map((word) => ({ anyOf: [word], gap: 0 }));
}

/** All phrases in the words, by the place where they begin; those of one place in the order of the vocabulary. */
export function findAllPhrases<Meaning>(
  words: readonly Forms[],
  index: PhraseIndex<Meaning>,
): readonly PhraseAt<Meaning>[] {
  const found: PhraseAt<Meaning>[] = [];
  for (let at = 0; at < words.length; at += 1) addPhrasesAt(words, at, index, found);
  return found;
}

/** The longest phrase at each place, none within another; of those of one length the first of the vocabulary. */
export function findLongestPhrases<Meaning>(
  words: readonly Forms[],
  index: PhraseIndex<Meaning>,
): readonly PhraseAt<Meaning>[] {
  const longest: PhraseAt<Meaning>[] = [];
  const here: PhraseAt<Meaning>[] = [];
  for (let at = 0; at < words.length; ) {
    here.length = 0;
    addPhrasesAt(words, at, index, here);
    const [first, ...others] = here;
    if (first === undefined) {
      at += 1;
      continue;
    }
    const one = others.reduce((most, other) => (other.to > most.to ? other : most), first);
    longest.push(one);
    at = one.to;
  }
  return longest;
}

/** Adds to `found`: most words begin no phrase, and are to cost nothing but a look. */
function addPhrasesAt<Meaning>(
  words: readonly Forms[],
  from: number,
  { byFirst, barriers }: PhraseIndex<Meaning>,
  found: PhraseAt<Meaning>[],
): void {
  for (const form of words[from] ?? []) {
    const phrases = byFirst.get(form);
    if (phrases === undefined) continue;
    for (const { meaning, steps } of phrases) {
      const to = endOf(steps, words, from, barriers);
      if (to !== null) found.push({ meaning, from, to });
    }
  }
}

/** The place behind the last word of a phrase whose first word stands at `from`; null where the rest does not follow. */
function endOf(
  steps: readonly Step[],
  words: readonly Forms[],
  from: number,
  barriers: ReadonlySet<string>,
): number | null {
  let to = from + 1;
  for (let place = 1; place < steps.length; place += 1) {
    const step = steps[place];
    const at = step === undefined ? null : findStep(step, words, to, barriers);
    if (at === null) return null;
    to = at + 1;
  }
  return to;
}

function findStep(
  { anyOf, gap }: Step,
  words: readonly Forms[],
  from: number,
  barriers: ReadonlySet<string>,
): number | null {
  for (let at = from; at <= from + gap; at += 1) {
    const forms = words[at];
    if (forms === undefined) return null;
    if (forms.some((form) => anyOf.includes(form))) return at;
    if (forms.some((form) => barriers.has(form))) return null;
  }
  return null;
}
