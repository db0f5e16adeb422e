import { asSentence } from '../as-sentence.ts';
import { type AllocationDetail, type AppointmentDetail, sayAppointment } from '../entry-detail.ts';
import { mayBeOneWorker } from '../names/lists/may-be-one-worker.ts';
import { type Member, mayBeOfOneChild, type Told } from './event-member.ts';

/** What means the same, whoever’s appointment it was. */
const asMeant: Readonly<Partial<Record<AppointmentDetail['attendance'], string>>> = {
  'was-not-brought': 'missed',
  'did-not-attend': 'missed',
  'cancelled-by-family': 'cancelled',
  'cancelled-by-them': 'cancelled',
};

/**
 * In what two agencies differ that both state of their kind; null where one of them states nothing of it, and where they may be of two
 * children: each has appointments of their own. No name of a worker is told.
 */
export function differInStated(one: Member, other: Member): Told | null {
  if (one.account.entry.agency === other.account.entry.agency || !mayBeOfOneChild(one, other)) return null;
  const [here, there] = [one.account.entry.detail, other.account.entry.detail];
  if (here?.kind === 'appointment' && there?.kind === 'appointment') {
    if (!areApart(here, there)) return null;
    const sentence = `${one.teller} stated of the appointment: ${sayAppointment(here)}; ${other.teller} stated: ${sayAppointment(there)}.`;
    return { kind: 'stated', sentence: asSentence(sentence) };
  }
  if (here?.kind !== 'allocation' || there?.kind !== 'allocation' || !areOther(here, there)) return null;
  const sentence = `${one.teller} and ${other.teller} do not state the same of the change of worker.`;
  return { kind: 'stated', sentence: asSentence(sentence) };
}

function areApart(one: AppointmentDetail, other: AppointmentDetail): boolean {
  const [here, there] = [one, other].map(({ attendance }) => asMeant[attendance] ?? attendance);
  return here !== there || (one.whose !== null && other.whose !== null && one.whose !== other.whose);
}

/** Why it changed is told in many ways, and is no difference; nor is another way of writing a name. */
function areOther(one: AllocationDetail, other: AllocationDetail): boolean {
  if (one.post !== null && other.post !== null && one.post !== other.post) return true;
  return (['from', 'to'] as const).some((part) => {
    const [here, there] = [one[part], other[part]];
    return here !== null && there !== null && !mayBeOneWorker(here, there);
  });
}
