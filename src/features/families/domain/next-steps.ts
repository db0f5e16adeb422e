import { counted } from '../../../shared/counted.ts';

/** How an agency's chronology of a family stands. */
export interface AgencyStanding {
  readonly name: string;
  /** Whether it is involved now. */
  readonly involved: boolean;
  readonly files: readonly {
    readonly id: string;
    readonly number: number;
    /** The number of the first file that was sent in the same go. */
    readonly sending: number;
    /** Of a file that could not be read: the numbers of those that it was to take the place of. */
    readonly replaces: readonly number[];
    /** The number of the file that took its place. */
    readonly replacedBy: number | null;
    readonly state: 'reading' | 'read' | 'refused' | 'removed';
    readonly setAside: number;
  }[];
}

/** Whose hand it is in: an agency mends its own file, and the partnership’s officer asks it to. */
export type StepReader = 'agency' | 'officer';

export interface NextStep {
  readonly sentence: string;
  /** What it is about, and is done at: a file, the rows of a file that were set aside, a child; null for nothing of these. */
  readonly about: { readonly kind: 'file' | 'rows' | 'child'; readonly id: string } | null;
}

/** What to do next with a family's chronologies, one sentence each, the most pressing first; empty where nothing waits. */
export function findNextSteps(agencies: readonly AgencyStanding[], reader: StepReader): readonly NextStep[] {
  const involved = agencies.filter((agency) => agency.involved);
  if (involved.length === 0) {
    return [{ sentence: 'Name the agencies that are involved with this family.', about: null }];
  }
  const files = involved.flatMap(({ name, files: own }) => own.map((file) => ({ ...file, name })));
  const refused = involved.flatMap(({ name, files: own }) =>
    own
      .filter((file) => file.state === 'refused' && !isFollowed(file, own))
      .map((file) => ({ id: file.id, sentence: sayRefused(name, file, own) })),
  );
  const toMend = files.filter(({ state, setAside }) => state === 'read' && setAside > 0);
  const waiting = involved.filter(({ files: own }) => own.every(({ state }) => state === 'removed'));
  return [
    ...refused.map(({ id, sentence }) => ({ sentence, about: { kind: 'file' as const, id } })),
    ...toMend.map((file) => ({
      sentence: mendWords[reader](file),
      about: { kind: 'rows' as const, id: file.id },
    })),
    ...waiting.map(({ name }) => ({ sentence: waitWords[reader](name), about: null })),
  ];
}

type SentFile = AgencyStanding['files'][number];

/**
 * Nothing has to be done about a file that could not be read once a later sending went instead of what that file was to replace, or
 * instead of everything. What was sent in the same go, or beside other files, is another part: it stands for nothing but itself.
 */
function isFollowed(refused: SentFile, files: readonly SentFile[]): boolean {
  const later = files.filter(({ sending }) => sending > refused.sending);
  const standing = files.filter(({ state }) => state === 'read' || state === 'reading');
  const goesInsteadOfAll = ({ state, sending }: SentFile) =>
    state === 'read' && standing.every((other) => other.sending >= sending);
  if (later.some(goesInsteadOfAll)) return true;
  const meant = files.filter(({ number }) => refused.replaces.includes(number));
  const tookTheirPlace = later.map(({ number }) => number);
  return (
    meant.every((file) => !standing.includes(file)) &&
    meant.some(({ replacedBy }) => replacedBy !== null && tookTheirPlace.includes(replacedBy))
  );
}

/** With what left the chronology meanwhile for the other part of the same sending. */
function sayRefused(name: string, { number, sending }: SentFile, files: readonly SentFile[]): string {
  const parts = files.filter((file) => file.sending === sending).map((file) => file.number);
  const left = files.filter(({ state, replacedBy }) => state === 'removed' && replacedBy !== null);
  const gone = left.filter(({ replacedBy }) => parts.some((part) => part === replacedBy));
  const refused = `File ${number} of ${name} could not be read: see what it needs.`;
  if (gone.length === 0) return refused;
  const took = parts.filter((part) => gone.some(({ replacedBy }) => replacedBy === part));
  const lost = gone.map((file) => file.number);
  return `${refused} ${sayFiles('File', took)}, sent with it, took the place of ${sayFiles('file', lost)}, which can be put back.`;
}

const list = new Intl.ListFormat('en-GB');

function sayFiles(word: 'file' | 'File', numbers: readonly number[]): string {
  return `${word}${numbers.length === 1 ? '' : 's'} ${list.format(numbers.map(String))}`;
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

const waitWords: Readonly<Record<StepReader, (name: string) => string>> = {
  agency: (name) => `Send the chronology of ${name}.`,
  officer: (name) => `Ask ${name} for its chronology, or send it.`,
};
