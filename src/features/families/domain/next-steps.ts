import { counted } from '../../../shared/counted.ts';

/** How an agency's chronology of a family stands. */
export interface AgencyStanding {
  readonly name: string;
  /** Whether it is involved now. */
  readonly involved: boolean;
  readonly files: readonly {
    readonly id: string;
    readonly number: number;
    readonly state: 'reading' | 'read' | 'refused' | 'removed';
    readonly setAside: number;
  }[];
}

/** Whose hand it is in: an agency mends its own file, and the partnership’s officer asks it to. */
export type StepReader = 'agency' | 'officer';

export interface NextStep {
  readonly sentence: string;
  /** The file that it is about; null where it is about none. */
  readonly fileId: string | null;
  /** Whether it is about the rows of the file that were set aside. */
  readonly toRows: boolean;
}

/** What to do next with a family's chronologies, one sentence each, the most pressing first; empty where nothing waits. */
export function findNextSteps(agencies: readonly AgencyStanding[], reader: StepReader): readonly NextStep[] {
  const involved = agencies.filter((agency) => agency.involved);
  if (involved.length === 0) {
    return [
      { sentence: 'Name the agencies that are involved with this family.', fileId: null, toRows: false },
    ];
  }
  const files = involved.flatMap(({ name, files: own }) => own.map((file) => ({ ...file, name })));
  const refused = files.filter((file) => file.state === 'refused' && !isFollowed(file, files));
  const toMend = files.filter(({ state, setAside }) => state === 'read' && setAside > 0);
  const waiting = involved.filter(({ files: own }) => own.every(({ state }) => state === 'removed'));
  return [
    ...refused.map(({ id, number, name }) => ({
      sentence: `File ${number} of ${name} could not be read: see what it needs.`,
      fileId: id,
      toRows: false,
    })),
    ...toMend.map((file) => ({ sentence: mendWords[reader](file), fileId: file.id, toRows: true })),
    ...waiting.map(({ name }) => ({ sentence: waitWords[reader](name), fileId: null, toRows: false })),
  ];
}

type NamedFile = AgencyStanding['files'][number] & { readonly name: string };

/** Nothing has to be done about a file that could not be read once the agency has sent another that could. */
function isFollowed({ name, number }: NamedFile, files: readonly NamedFile[]): boolean {
  return files.some(
    (file) =>
      file.name === name && file.number > number && (file.state === 'read' || file.state === 'reading'),
  );
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
