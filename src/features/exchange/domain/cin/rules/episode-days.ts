import { daysBetween } from '../../../../../shared/day.ts';
import type { CinEpisode } from '../cin-record.ts';
import { dayOf } from '../read-value.ts';
import { episodesTogetherRules } from './episodes-together.ts';
import { notAfterDeath, notBefore, presentByEnd, withinYear } from './families.ts';
import { nothingAfterClosure } from './nothing-after-closure.ts';
import { isYes } from './reading.ts';
import type { PartRule } from './rule.ts';

type EpisodeRule = PartRule<CinEpisode>;

/** The longest time, in days, from a referral to the birth. */
const daysBeforeBirth = 280;

const notEarlierYear: EpisodeRule = {
  number: '8569Q',
  check: ({ referralDate, noFurtherAction }, { context: { workingDayBefore } }, tell) => {
    const day = dayOf(referralDate);
    if (referralDate === null || day === null || day >= workingDayBefore || !isYes(noFurtherAction)) return;
    tell(referralDate, { value: day, from: workingDayBefore });
  },
};

const notLongBeforeBirth: EpisodeRule = {
  number: '8606',
  check: ({ referralDate }, { child: { identifiers } }, tell) => {
    const day = dayOf(referralDate);
    const birth = dayOf(identifiers.birthDate) ?? dayOf(identifiers.expectedBirthDate);
    if (referralDate === null || day === null || birth === null || day >= birth) return;
    const count = daysBetween(day, birth);
    if (count > daysBeforeBirth) tell(referralDate, { value: day, birth, count });
  },
};

/** A conference recorded twice: the same day with an enquiry and with an episode itself. Told at the enquiry. */
const conferenceOnce: EpisodeRule = {
  number: '2884',
  check: ({ section47 }, { child }, tell) => {
    for (const { conference } of section47) {
      const day = dayOf(conference);
      if (conference === null || day === null) continue;
      const same = child.episodes.find((episode) => dayOf(episode.conference) === day);
      if (same?.conference) tell(conference, { value: day, other: same.conference.line });
    }
  },
};

export const episodeDayRules: readonly EpisodeRule[] = [
  presentByEnd('8600', ({ referralDate }) => referralDate),
  notAfterDeath('8555Q', ({ referralDate }) => referralDate),
  withinYear('8620', ({ closureDate }) => closureDate),
  notBefore(
    '8630',
    ({ closureDate }) => closureDate,
    ({ referralDate }) => referralDate,
  ),
  notEarlierYear,
  notLongBeforeBirth,
  nothingAfterClosure,
  ...episodesTogetherRules,
  conferenceOnce,
];
