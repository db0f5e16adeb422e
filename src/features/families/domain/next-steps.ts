import { counted } from '../../../shared/counted.ts';
import type { Day } from '../../../shared/day.ts';
import { sayList } from '../../../shared/say-list.ts';
import { sayDay } from '../../../shared/when/say-day.ts';
import { isFollowed, type SentPart } from './followed.ts';

/** How an agency's chronology of a family stands. */
export interface AgencyStanding {
  readonly id: string;
  readonly name: string;
  /** Whether it is involved now. */
  readonly involved: boolean;
  readonly files: readonly SentFile[];
  /** Whether it types entries day by day, as far as the reader may see: then no file is waited for. */
  readonly types: boolean;
  /** What open reviews ask of it and nobody has answered, the earliest due first. */
  readonly asked: readonly AskedOfAgency[];
  /** Whether nothing is waited for: it said to a review that it holds nothing, or an open review asked and does so no longer. */
  readonly owesNothing: boolean;
}

interface AskedOfAgency {
  /** Of the request. */
  readonly id: string;
  /** The last day; null where none is known. */
  readonly due: Day | null;
}

interface SentFile extends SentPart {
  readonly id: string;
  readonly setAside: number;
  /** Whether it could be put back, once it left: not where it could never be read. */
  readonly mayComeBack: boolean;
  /** Whether there is any entry of it in the chronology that the reader may see. */
  readonly holdsEntries: boolean;
}

/** Whose hand it is in: an agency mends its own file, and the partnership’s officer asks it to. */
export type StepReader = 'agency' | 'officer';

export interface NextStep {
  readonly sentence: string;
  /** Where it is done: at a file, the rows of a file that were set aside, an entry, a child; by sending for an agency, on the page of what it is asked, by asking it in a review, or naming one. */
  readonly about:
    | {
        readonly kind: 'file' | 'rows' | 'entry' | 'child' | 'safe-contact' | 'agency' | 'request';
        readonly id: string;
      }
    /** In which review an agency can be asked: in none before one is begun, in that one, or in one that is chosen. */
    | { readonly kind: 'asking'; readonly id: string; readonly reviews: readonly string[] }
    | { readonly kind: 'naming' };
}

/**
 * What to do next with a family's chronologies, one sentence each, the most pressing first; empty where nothing waits.
 *
 * @param openReviews the reviews of the family in which an officer can ask an agency.
 */
export function findNextSteps(
  agencies: readonly AgencyStanding[],
  reader: StepReader,
  openReviews: readonly string[] = [],
): readonly NextStep[] {
  const involved = agencies.filter((agency) => agency.involved);
  if (involved.length === 0) {
    const sentence = 'Name the agencies that are involved with this family.';
    return [{ sentence, about: { kind: 'naming' } }];
  }
  const files = involved.flatMap(({ name, files: own }) => own.map((file) => ({ ...file, name })));
  const refused = involved.flatMap(({ name, files: own }) =>
    own
      .filter((file) => file.state === 'refused' && !isFollowed(file, own))
      .map((file) => ({ id: file.id, sentence: sayRefused(name, file, own) })),
  );
  const checked = files.filter(({ state }) => state === 'checked');
  const read = files.filter(({ state }) => state === 'submitted');
  const toMend = read.filter(({ setAside }) => setAside > 0);
  const empty = read.filter(({ setAside, holdsEntries }) => setAside === 0 && !holdsEntries);
  const waiting = involved.filter(
    ({ files: own, types, asked, owesNothing }) =>
      !types && own.every(({ state }) => state === 'removed') && (asked.length > 0 || !owesNothing),
  );
  return [
    ...refused.map(({ id, sentence }) => ({ sentence, about: { kind: 'file' as const, id } })),
    ...checked.map((file) => ({
      sentence: checkWords[reader](file),
      about: { kind: 'file' as const, id: file.id },
    })),
    ...toMend.map((file) => ({
      sentence: mendWords[reader](file),
      about: { kind: 'rows' as const, id: file.id },
    })),
    ...empty.map((file) => ({
      sentence: emptyWords[reader](file),
      about: { kind: 'file' as const, id: file.id },
    })),
    ...waiting.map((agency) => (reader === 'agency' ? sendStep(agency) : askStep(agency, openReviews))),
  ];
}

/** Of several requests a lead chooses, on the page for sending. */
function sendStep({ id, name, asked }: AgencyStanding): NextStep {
  const [only, ...more] = asked;
  const sentence = `Send the chronology of ${name}.`;
  if (only === undefined || more.length > 0) return { sentence, about: { kind: 'agency', id } };
  return { sentence, about: { kind: 'request', id: only.id } };
}

/** An officer asks in a review, where there is none in one to begin; whoever was asked is not asked again. */
function askStep({ id, name, asked: [first] }: AgencyStanding, reviews: readonly string[]): NextStep {
  if (first !== undefined) {
    const by = first.due === null ? '' : ` by ${sayDay(first.due)}`;
    const sentence = `${name} was asked for its chronology${by}: see how its answer stands.`;
    return { sentence, about: { kind: 'request', id: first.id } };
  }
  const sentence =
    reviews.length === 0
      ? `Begin a review to ask ${name} for its chronology.`
      : `Ask ${name} for its chronology.`;
  return { sentence, about: { kind: 'asking', id, reviews } };
}

/** With what left the chronology meanwhile for the other part of the same sending. */
function sayRefused(name: string, { number, sending }: SentFile, files: readonly SentFile[]): string {
  const parts = files.filter((file) => file.sending === sending).map((file) => file.number);
  const left = files.filter(({ state, mayComeBack, replacedBy }) => {
    return state === 'removed' && mayComeBack && replacedBy !== null;
  });
  const gone = left.filter(({ replacedBy }) => parts.some((part) => part === replacedBy));
  const refused = `File ${number} of ${name} could not be read: see what it needs.`;
  if (gone.length === 0) return refused;
  const took = parts.filter((part) => gone.some(({ replacedBy }) => replacedBy === part));
  const lost = gone.map((file) => file.number);
  return `${refused} ${sayFiles('File', took)}, sent with it, took the place of ${sayFiles('file', lost)}, which can be put back.`;
}

function sayFiles(word: 'file' | 'File', numbers: readonly number[]): string {
  return `${word}${numbers.length === 1 ? '' : 's'} ${sayList(numbers.map(String))}`;
}

interface FileToMend {
  readonly name: string;
  readonly number: number;
  readonly setAside: number;
}

const mendWords: Readonly<Record<StepReader, (file: FileToMend) => string>> = {
  agency: ({ name, number, setAside }) =>
    `Mend ${counted(setAside, 'row')} set aside in file ${number} of ${name}, and send the file again.`,
  officer: ({ name, number, setAside }) =>
    `Ask ${name} to mend ${counted(setAside, 'row')} set aside in file ${number}, and to send the file again.`,
};

/** What was read waits for whoever sent it: an officer for the files of agencies that sent none themselves. */
const checkWords: Readonly<Record<StepReader, (file: Pick<FileToMend, 'name' | 'number'>) => string>> = {
  agency: ({ name, number }) => `Check file ${number} of ${name}, and put it into the chronology.`,
  officer: ({ name, number }) => `File ${number} of ${name} waits to be checked and put into the chronology.`,
};

/** An agency that has nothing to tell, and a file that was saved without its rows, look alike. */
const emptyWords: Readonly<Record<StepReader, (file: FileToMend) => string>> = {
  agency: ({ name, number }) =>
    `File ${number} of ${name} holds no entry that you may read: send it again, unless that is meant.`,
  officer: ({ name, number }) =>
    `File ${number} of ${name} holds no entry that you may read: ask whether that is meant.`,
};
