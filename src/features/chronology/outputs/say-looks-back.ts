import type { EntryReading } from '../domain/entry-reading.ts';

/** “Looks back” where a person says that an entry retells the past, “Perhaps looks back” where its words suggest it; empty otherwise. */
export function sayLooksBack(standing: EntryReading['standing'] | undefined): string {
  if (standing?.standing !== 'historical') return '';
  return standing.decided === true ? 'Looks back' : 'Perhaps looks back';
}
