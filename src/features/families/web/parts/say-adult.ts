import type { Member } from '../../operations/read-record.ts';
import { sayPart } from '../../operations/say-part.ts';
import { sayTextDay } from './say-dates.ts';

/** “Stepfather, lives with the children, until 3 May 2020: he moved out”. */
export function sayAdultPart(
  adult: Pick<Member, 'kinship' | 'kinshipWords' | 'livesWith' | 'from' | 'to' | 'endReason'>,
): string {
  const { from, to, endReason } = adult;
  const days = [
    ...(from === null ? [] : [`from ${sayTextDay(from)}`]),
    ...(to === null ? [] : [`until ${sayTextDay(to)}`]),
  ];
  const said = [sayPart(adult), ...(days.length === 0 ? [] : [days.join(' ')])].join(', ');
  return endReason === null ? said : `${said}: ${endReason}`;
}

/** Beside a child of whom nobody has said what an adult is to them. */
export function sayOfFamily(kinship: string): string {
  return `To the family’s children, as the record has it: ${kinship}`;
}
