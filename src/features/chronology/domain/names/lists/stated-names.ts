import { isRole, particles } from '../terms/cast-words.ts';
import {
  isAlsoForename,
  isAlsoName,
  isCapital,
  isEveryday,
  readStatedText,
  type StatedText,
  type StatedWord,
} from './stated-text.ts';

type Run = readonly StatedWord[];

const longestParticles = 3;

/**
 * The words that may be of a name in a text that states who a worker is, in doubt every one: “joy”, “Okonkwo”, both of “Joy Ward”,
 * “Lontown” of “Lontown duty team”. Not “Duty team”, and not what stands for a name already.
 *
 * @param standing finds what stands for somebody of the list.
 */
export function findStatedNames(text: string, standing: RegExp | null = null): readonly StatedWord[] {
  const read = readStatedText(text, standing);
  return [...hiddenOf(read)];
}

/** The same of a text that is taken apart already. */
export function hiddenOf(read: StatedText): ReadonlySet<StatedWord> {
  const seeds = new Set(read.runs.flatMap((run) => seedsOf(run, read)));
  if (seeds.size === 0) return seeds;
  const hide = read.isCased ? hideCased : hideUncased;
  return new Set(read.runs.flatMap((run) => hide(run, seeds)));
}

/** The words that each alone tell that somebody may be named. */
function seedsOf(run: Run, read: StatedText): Run {
  // “Support worker” is everybody’s.
  const office = run.findLastIndex(({ sense }) => isOfOffice(sense));
  const isQualified = (at: number) => at < office && run[at - 1]?.sense !== 'title';
  return run.filter((word, at) => isSeed(run, at, read) && !(isEverydayOpen(word) && isQualified(at)));
}

function isSeed(run: Run, at: number, { isOneWord, isCased }: StatedText): boolean {
  const word = run[at];
  if (word === undefined) return false;
  if (word.sense !== 'open') return isAlsoName(word) && (isOneWord || endsAsName(run, at));
  if (isOneWord) return true;
  // “Team B”.
  if (word.text.length === 1 && run[at - 1]?.sense === 'body') return false;
  if (!isEveryday(word)) return true;
  if (run[at - 1]?.sense === 'title') return true;
  return isCased ? isCapital(word) : isInCapitals(word);
}

function isEverydayOpen(word: StatedWord): boolean {
  return word.sense === 'open' && isEveryday(word);
}

function isOfOffice(sense: StatedWord['sense']): boolean {
  return sense === 'role' || sense === 'phrase' || sense === 'body';
}

function isInCapitals({ text }: StatedWord): boolean {
  return text === text.toUpperCase();
}

/** “Judge Ward”, “Ward”: the last word of its run, and none but a title or a role before it. */
function endsAsName(run: Run, at: number): boolean {
  const word = run[at];
  if (word === undefined || !isCapital(word) || at < run.length - 1) return false;
  return run.slice(0, at).every(({ sense }) => sense !== 'body' && sense !== 'phrase');
}

/** What has a capital, with the small words just behind it: “Anna di Marco”. */
function hideCased(run: Run, seeds: ReadonlySet<StatedWord>): Run {
  const hidden: StatedWord[] = [];
  for (const [at, word] of run.entries()) {
    const before = run[at - 1];
    const isBehind = before !== undefined && hidden.at(-1) === before;
    if (isKept(run, at, isBehind)) continue;
    const goesOn = isBehind && (word.sense === 'open' || isAlsoName(word));
    if (seeds.has(word) || isCapital(word) || goesOn || isOfSurname(run, at)) hidden.push(word);
  }
  return hidden;
}

/** “van” of “van der Berg”. */
function isOfSurname(run: Run, at: number): boolean {
  const next = run.slice(at, at + longestParticles).find((word) => !isParticle(word));
  return next !== undefined && next !== run[at] && next.sense === 'open' && isCapital(next);
}

/** A short form, a role of several words, a title before a name: “HV”, “Social Worker”, “Ms”. */
function isKept(run: Run, at: number, isBehind: boolean): boolean {
  const word = run[at];
  if (word === undefined || word.sense === 'short') return true;
  if (word.sense === 'title') return !isBehind && at < run.length - 1 && !isAlsoForename(word);
  // “Jodie Foster carer”.
  if (word.sense === 'phrase') return !(isBehind && isCapital(word) && !isCapital(run[at + 1] ?? word));
  return false;
}

/** Where capitals tell nothing, all of a run from the first word on that may be a name. */
function hideUncased(run: Run, seeds: ReadonlySet<StatedWord>): Run {
  const first = run.findIndex((word) => seeds.has(word));
  if (first < 0) return [];
  const from = run.findIndex(
    (word, at) => at >= first || isAlsoName(word) || isForenameOf(run[at + 1], word),
  );
  return run
    .slice(from)
    .filter(
      (word, at) =>
        word.sense !== 'phrase' && (word.sense !== 'short' || isForenameOf(run[from + at + 1], word)),
    );

  /** “ED OKONKWO”; not “HV OKONKWO”. */
  function isForenameOf(next: StatedWord | undefined, word: StatedWord): boolean {
    return word.sense === 'short' && next !== undefined && seeds.has(next) && !isRole(word.text);
  }
}

/** Small words within names: “van der Berg”. */
export function isParticle({ key }: StatedWord): boolean {
  return particles.has(key);
}
