import { parseDay } from '../../../../shared/day.ts';
import { sayDay } from '../../../../shared/when/say-day.ts';
import type { NamedPerson, WhySetAside } from '../../operations/read-people-named.ts';

export const whyWords: Readonly<Record<WhySetAside, string>> = {
  'not-a-person': 'Not a person',
  worker: 'A worker',
  'somebody-else': 'Somebody who does not belong in this record',
};

/** “Mother: “mum” beside the name. Found 12 times.” */
export function sayNamed({
  role,
  why,
  times,
  born,
}: Pick<NamedPerson, 'role' | 'why' | 'times' | 'born'>): string {
  const day = born === null ? null : parseDay(born);
  const said = role === 'person' ? 'Not known' : role.charAt(0).toUpperCase() + role.slice(1);
  const found =
    times === 0 ? '' : ` Found ${times === 1 ? 'once' : `${times.toLocaleString('en-GB')} times`}.`;
  return `${said}: ${why}.${day === null ? '' : ` Born ${sayDay(day)}.`}${found}`;
}
