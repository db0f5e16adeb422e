import type { ExtractAccounts, PartAccount } from './extract.ts';

/** Keeps the account of an extract while it is read: every record gives facts, or is set aside with a reason. */
export interface RecordCounter {
  /** A record that gave so many facts, one or more. */
  gave(part: string, facts: number): void;
  /** A record that gave none. */
  setAside(part: string, reason: string): void;
  accounts(): ExtractAccounts;
}

interface PartCount {
  entries: number;
  facts: number;
  readonly reasons: Map<string, number>;
}

/** Parts are told in the order in which they were first met. */
export function countRecords(): RecordCounter {
  const parts = new Map<string, PartCount>();
  const partOf = (name: string): PartCount => {
    const known = parts.get(name);
    if (known !== undefined) return known;
    const made: PartCount = { entries: 0, facts: 0, reasons: new Map() };
    parts.set(name, made);
    return made;
  };
  return {
    gave(name, facts) {
      const part = partOf(name);
      part.entries += 1;
      part.facts += facts;
    },
    setAside(name, reason) {
      const { reasons } = partOf(name);
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    },
    accounts() {
      const told = [...parts].map(([name, part]) => partAccount(name, part));
      const sum = (of: (part: PartAccount) => number): number =>
        told.reduce((total, part) => total + of(part), 0);
      return {
        records: sum(({ records }) => records),
        entries: sum(({ entries }) => entries),
        setAside: sum(({ setAside }) => setAside),
        facts: [...parts.values()].reduce((total, { facts }) => total + facts, 0),
        parts: told,
      };
    },
  };
}

/** The parts by these names, in their order, those without a record too. */
export function partsInOrder(accounts: ExtractAccounts, names: readonly string[]): ExtractAccounts {
  const parts = [...new Set(names)].map(
    (name) => accounts.parts.find(({ part }) => part === name) ?? partAccount(name, emptyPart),
  );
  return { ...accounts, parts };
}

const emptyPart: PartCount = { entries: 0, facts: 0, reasons: new Map() };

function partAccount(part: string, { entries, reasons }: PartCount): PartAccount {
  const told = [...reasons].map(([reason, records]) => ({ reason, records }));
  const setAside = told.reduce((total, { records }) => total + records, 0);
  return { part, records: entries + setAside, entries, setAside, reasons: told };
}
