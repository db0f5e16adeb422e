import { counted } from '../../../shared/counted.ts';

/** How an agency's chronology of a family stands. */
export interface AgencyStanding {
  readonly name: string;
  /** Whether it is involved now. */
  readonly involved: boolean;
  readonly files: readonly {
    readonly number: number;
    readonly state: 'reading' | 'read' | 'refused' | 'removed';
    readonly setAside: number;
  }[];
}

/** What to do next with a family's chronologies, one sentence each, the most pressing first; empty where nothing waits. */
export function findNextSteps(agencies: readonly AgencyStanding[]): readonly string[] {
  const involved = agencies.filter((agency) => agency.involved);
  if (involved.length === 0) return ['Name the agencies that are involved with this family.'];
  const files = involved.flatMap(({ name, files: own }) => own.map((file) => ({ ...file, name })));
  const refused = files.filter(({ state }) => state === 'refused');
  const toMend = files.filter(({ state, setAside }) => state === 'read' && setAside > 0);
  const waiting = involved.filter(({ files: own }) => own.every(({ state }) => state === 'removed'));
  return [
    ...refused.map(({ number, name }) => `File ${number} of ${name} could not be read: see what it needs.`),
    ...toMend.map(
      ({ number, name, setAside }) =>
        `Mend ${counted(setAside, 'row')} set aside in file ${number} of ${name}, and send it again.`,
    ),
    ...waiting.map(({ name }) => `Ask ${name} for its chronology, or send it.`),
  ];
}
