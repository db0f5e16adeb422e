import type { Day } from '../../../shared/day.ts';
import type { ChildHistory } from '../../protection/domain/child-history.ts';
import type { OwnEntriesHeader } from '../domain/own-entries/read-line.ts';

/** The first line of Sightline’s own form, with its line end. */
function writeOwnHeader(title: string, asOf: Day | null): string {
  const header: OwnEntriesHeader = {
    sightline: 'entries',
    edition: 1,
    title,
    ...(asOf === null ? {} : { asOf }),
  };
  return `${JSON.stringify(header)}\n`;
}

/** One child as a line of Sightline’s own form, with its line end. */
function writeOwnChild({ child, family, entries }: ChildHistory): string {
  return `${JSON.stringify({ child, family, entries })}\n`;
}

/** All of it at once, for what fits in memory. */
export function writeOwnEntries(title: string, asOf: Day | null, histories: readonly ChildHistory[]): string {
  return writeOwnHeader(title, asOf) + histories.map(writeOwnChild).join('');
}
