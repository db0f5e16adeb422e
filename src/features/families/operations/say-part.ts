import { sayKinship } from '../domain/kinship.ts';
import { type Member, sayLivesWith } from '../domain/member.ts';

export { sayKinship, sayLivesWith };

/** “Mother, lives with the children”; who has ended their part lives with nobody in it. */
export function sayPart({
  kinship,
  kinshipWords,
  livesWith,
  to,
}: Pick<Member, 'kinship' | 'kinshipWords' | 'livesWith' | 'to'>): string {
  const what = kinship === null ? 'Child' : sayKinship(kinship, kinshipWords);
  return livesWith === null || to !== null ? what : `${what}, ${sayLivesWith(livesWith)}`;
}
