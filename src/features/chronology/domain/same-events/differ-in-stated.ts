import { asSentence } from '../as-sentence.ts';
import { type AllocationDetail, type AppointmentDetail, sayAppointment } from '../entry-detail.ts';
import type { Member, Told } from './event-member.ts';

/** What means the same, whoever’s appointment it was. */
const asMeant: Readonly<Partial<Record<AppointmentDetail['attendance'], string>>> = {
  'was-not-brought': 'missed',
  'did-not-attend': 'missed',
  'cancelled-by-family': 'cancelled',
  'cancelled-by-them': 'cancelled',
};

/** In what two differ that both state of their kind; null where one of them states nothing of it. No name of a worker is told. */
export function differInStated(one: Member, other: Member): Told | null {
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

/** Why it changed is told in many ways, and is no difference. */
function areOther(one: AllocationDetail, other: AllocationDetail): boolean {
  return (['post', 'from', 'to'] as const).some((part) => {
    const [here, there] = [one[part], other[part]].map((text) => text?.trim().toLowerCase());
    return here !== undefined && there !== undefined && here !== there;
  });
}
