import { dayOf } from '../read-value.ts';
import { isCode } from './codes.ts';
import { editionOfSex } from './context.ts';
import { isGiven, isYes, wentFurther, wordsOf } from './reading.ts';
import type { ChildRule } from './rule.ts';

/** UN1 says that the child is too young for school: from 2024 to 2025 that is no reason at an age at which it is asked. */
const upnOrReason: ChildRule = {
  number: '8770Q',
  check: ({ identifiers, episodes }, { schoolAgeBirth, edition }, tell) => {
    const { birthDate, upn, upnUnknown } = identifiers;
    const day = dayOf(birthDate);
    if (isGiven(upn) || day === null || day > schoolAgeBirth || !episodes.some(wentFurther)) return;
    const reason = isGiven(upnUnknown) ? upnUnknown.text.toUpperCase() : '';
    const tooYoung = reason === 'UN1' && edition >= editionOfSex;
    if (isCode('upnUnknown', reason, edition) && !tooYoung) return;
    tell(upnUnknown ?? identifiers, { value: day, reason: wordsOf(upnUnknown) });
  },
};

const reasonFits: ChildRule = {
  number: '8772',
  check: ({ identifiers: { upnUnknown }, episodes }, _, tell) => {
    if (upnUnknown?.text.toUpperCase() !== 'UN7') return;
    const further = episodes.find((episode) => !isYes(episode.noFurtherAction));
    if (further !== undefined) tell(upnUnknown, { other: further.line });
  },
};

/** Rules about why a child has no unique pupil number. */
export const upnReasonRules: readonly ChildRule[] = [upnOrReason, reasonFits];
