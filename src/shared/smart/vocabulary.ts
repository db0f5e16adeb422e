import smart from '../../../data/smart.json' with { type: 'json' };
import { makePhrases } from './phrases.ts';

/** What doing a verb shows: see `data/smart.json`. */
export type VerbKind = 'vague' | 'concrete' | 'making' | 'review' | 'other';

export type VerbForm = 'base' | 'third' | 'past' | 'gerund';

export interface Verb {
  readonly lemma: string;
  readonly kind: VerbKind;
  readonly forms: ReadonlySet<VerbForm>;
}

const verbKinds = ['vague', 'concrete', 'making', 'review', 'other'] as const;

function thirdOf(verb: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

/** Regular forms; both where a last letter may be doubled, since a form that nobody writes does no harm. */
function stemsBefore(verb: string, ending: 'ed' | 'ing'): readonly string[] {
  if (ending === 'ed' && /[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}i`];
  if (verb.endsWith('e') && !(ending === 'ing' && /(?:ee|ye|oe)$/.test(verb)) && verb !== 'be') {
    return [verb.slice(0, -1)];
  }
  return /[^aeiou][aeiou][^aeiouwxy]$/.test(verb) ? [verb, `${verb}${verb.slice(-1)}`] : [verb];
}

function indexVerbs(): ReadonlyMap<string, Verb> {
  const index = new Map<string, { lemma: string; kind: VerbKind; forms: Set<VerbForm> }>();
  const add = (text: string, lemma: string, kind: VerbKind, form: VerbForm): void => {
    const known = index.get(text);
    if (known === undefined) index.set(text, { lemma, kind, forms: new Set([form]) });
    else if (known.lemma === lemma) known.forms.add(form);
  };
  for (const kind of verbKinds) {
    for (const lemma of smart.verbs[kind]) {
      add(lemma, lemma, kind, 'base');
      add(thirdOf(lemma), lemma, kind, 'third');
      for (const stem of stemsBefore(lemma, 'ed')) add(`${stem}ed`, lemma, kind, 'past');
      for (const stem of stemsBefore(lemma, 'ing')) add(`${stem}ing`, lemma, kind, 'gerund');
    }
  }
  for (const [form, lemma] of Object.entries(smart.irregular)) {
    const verb = index.get(lemma);
    if (verb === undefined) throw new Error(`smart.json: no such verb as "${lemma}"`);
    add(form, lemma, verb.kind, 'past');
  }
  return index;
}

/** Verbs by every form that they are written in. */
export const verbs = indexVerbs();

export const nounToo: ReadonlySet<string> = new Set(smart.nounToo);
export const outcomes: ReadonlySet<string> = new Set(smart.outcomes);

const oneAct: ReadonlySet<string> = new Set(smart.oneAct.map((pair) => pair.toSorted().join(' ')));

/** Whether two verbs are commonly said of one act ("review and update"). */
export function isOneAct(one: string, other: string): boolean {
  return one === other || oneAct.has([one, other].sort().join(' '));
}

export const lists = {
  vaguePhrases: makePhrases(smart.vaguePhrases),
  considering: makePhrases(smart.considering),
  roles: makePhrases(smart.roles),
  shortRoles: makePhrases(smart.shortRoles),
  family: makePhrases(smart.family),
  deadlines: makePhrases(smart.deadlines),
  events: makePhrases(smart.events),
  frequencies: makePhrases(smart.frequencies),
  starts: makePhrases(smart.starts),
  products: makePhrases(smart.products),
  looseProducts: makePhrases(smart.looseProducts),
  states: makePhrases(smart.states),
  placed: makePhrases(smart.placed),
  standards: makePhrases(smart.standards),
  units: makePhrases(smart.units),
  plainActs: makePhrases(smart.plainActs),
  measures: makePhrases(smart.measures),
  quality: makePhrases(smart.quality),
  evidence: makePhrases(smart.evidence),
  soft: makePhrases(smart.soft),
  softReview: makePhrases(smart.softReview),
  undated: makePhrases(smart.undated),
} as const;

const ownerless: ReadonlySet<string> = new Set(smart.ownerless);
const undated: ReadonlySet<string> = new Set(smart.undated);

function bare(cell: string): string {
  return cell
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** Whether an owner's cell names nobody ("TBC", "-"). */
export function namesNobody(cell: string): boolean {
  const text = bare(cell);
  return text === '' || ownerless.has(text);
}

/** Whether a cell for a date gives none ("ongoing", "TBC", "-"). */
export function givesNoDate(cell: string): boolean {
  const text = bare(cell);
  return text === '' || undated.has(text);
}
