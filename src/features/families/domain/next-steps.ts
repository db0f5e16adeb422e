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
  const steps: string[] = [];
  for (const { name, files } of involved) {
    for (const { number, state } of files) {
      if (state === 'refused') steps.push(`File ${number} of ${name} could not be read: see what it needs.`);
    }
  }
  for (const { name, files } of involved) {
    for (const { number, state, setAside } of files) {
      if (state !== 'read' || setAside === 0) continue;
      const rows = setAside === 1 ? '1 row' : `${setAside} rows`;
      steps.push(`Mend ${rows} set aside in file ${number} of ${name}, and send it again.`);
    }
  }
  const waiting = involved.filter(({ files }) => !files.some(({ state }) => state !== 'removed'));
  for (const { name } of waiting) steps.push(`Ask ${name} for its chronology, or send it.`);
  return steps;
}
