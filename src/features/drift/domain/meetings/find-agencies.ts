import type { Day } from '../../../../shared/day.ts';
import { sayList } from '../../../../shared/say-list.ts';
import type { EntryOf } from '../../../protection/domain/entries/entry.ts';
import type { KnownHistory } from '../../../protection/domain/follow-history.ts';
import { happened } from '../clock/facts.ts';
import type { Conference } from '../clock/last-conference.ts';
import type { Finding, SettingsOn } from '../rule.ts';
import { type ConferenceView, findOfLastConference } from './find-of-last-conference.ts';
import { sayConference } from './say-conference.ts';

type Attendance = EntryOf<'attendance'>;

/** Which of an agency’s answers is asked for, and how it is said. */
export interface AgencyQuestion {
  readonly answer: 'attended' | 'reportGiven';
  /** “attended”. */
  readonly did: string;
  /** “did not attend”. */
  readonly didNot: string;
}

/**
 * What the agencies did at, or for, the last conference. Where the setting names agencies only those are asked, and
 * one that the record leaves out is silent.
 */
export function findAgencies(
  known: KnownHistory,
  settings: SettingsOn,
  day: Day,
  question: AgencyQuestion,
): readonly Finding[] {
  return findOfLastConference({
    known,
    settings,
    day,
    facts: ({ meeting }) => happened(known, 'attendance', day).filter((told) => told.meeting === meeting),
    view: (conference, told, { words }) => viewOf(conference, told, words, question),
  });
}

function viewOf(
  conference: Conference,
  told: readonly Attendance[],
  wanted: readonly string[],
  { answer, did, didNot }: AgencyQuestion,
): ConferenceView {
  const asked = wanted.length === 0 ? told : told.filter(({ agency }) => wanted.includes(agency));
  const agencies = wanted.length === 0 ? [...new Set(told.map(({ agency }) => agency))] : wanted;
  const answersOf = (agency: string) =>
    asked.filter((one) => one.agency === agency).map((one) => one[answer]);
  const missing = agencies.filter((agency) => answersOf(agency).includes('no'));
  if (missing.length > 0) {
    return { state: 'late', say: () => `${sayNames(missing)} ${didNot} ${sayConference(conference)}.` };
  }
  const silent = agencies.filter((agency) => {
    const answers = answersOf(agency);
    return answers.length === 0 || answers.includes('not-recorded');
  });
  if (agencies.length === 0) {
    return {
      state: 'not-recorded',
      say: () => `Nothing recorded says which agencies ${did} ${sayConference(conference)}.`,
    };
  }
  if (silent.length > 0) {
    const say = () =>
      `Nothing recorded says whether ${sayNames(silent, 'lower')} ${did} ${sayConference(conference)}.`;
    return { state: 'not-recorded', say };
  }
  return { state: 'ok', say: () => `${sayNames(agencies)} ${did} ${sayConference(conference)}.` };
}

/** “School, police and health”, as the source names them; the first with a capital where they begin a sentence. */
function sayNames(names: readonly string[], place: 'first' | 'lower' = 'first'): string {
  const said = sayList(names);
  return place === 'first' ? said.charAt(0).toUpperCase() + said.slice(1) : said;
}
