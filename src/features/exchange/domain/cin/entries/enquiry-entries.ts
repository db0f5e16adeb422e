import { type Day, laterDay } from '../../../../../shared/day.ts';
import type { CinDate, CinEpisode, CinSection47 } from '../cin-record.ts';
import { dayOf, readYesNo } from '../read-value.ts';
import { type ChildWriting, isCopy, record, type SeenRecords } from './child-writing.ts';

export interface EnquiryWriting extends ChildWriting {
  readonly seen: SeenRecords;
  /** The conferences of the child by their day: two enquiries may have led to one. */
  readonly conferences: Map<Day, string>;
  /** All episodes of the child: what one of them tells may stand in another. */
  readonly episodes: readonly CinEpisode[];
  /** The days on which plans of the child began. */
  readonly planDays: ReadonlySet<Day>;
}

/** The enquiries of an episode, what came of them, and the conferences held. */
export function writeEnquiries(episode: CinEpisode, key: string, writing: EnquiryWriting): void {
  for (const enquiry of episode.section47) {
    const values = () => [
      key,
      enquiry.start?.text ?? null,
      enquiry.conference?.text ?? null,
      enquiry.conferenceNotRequired?.text ?? null,
      enquiry.conferenceTarget?.text ?? null,
    ];
    if (isCopy(writing, writing.seen, 'Section47', enquiry.line, values)) continue;
    record(writing, 'Section47', 'no day on which the enquiry began or a conference was held', () =>
      writeEnquiry(enquiry, episode, key, writing),
    );
  }
}

function writeEnquiry(
  enquiry: CinSection47,
  episode: CinEpisode,
  episodeKey: string,
  writing: EnquiryWriting,
): void {
  const { writer } = writing;
  const part = 'Section47';
  const start = writer.day(enquiry.start, 'enquiry-start');
  const held = writer.day(enquiry.conference, 'initial-conference');
  const key = writer.key('enquiry', start);
  if (start !== null) {
    const line = enquiry.start?.line ?? enquiry.line;
    const place = { part, line, field: 'S47ActualStartDate' };
    writer.write('enquiry-start', start, place, { enquiry: key, episode: episodeKey });
  }
  const outcome = outcomeOf(enquiry, held);
  const known = held ?? lastDay(start, episode, writing.referenceDay);
  if (outcome !== null && known !== null) {
    const line = enquiry.conferenceNotRequired?.line ?? enquiry.conference?.line ?? enquiry.line;
    const place = { part, line, field: 'ICPCnotRequired' };
    writer.write('enquiry-outcome', known, place, { enquiry: key, conference: outcome });
  }
  if (enquiry.conference !== null) writeConference(enquiry.conference, part, key, writing);
}

/** A conference that was held was required, whatever else is said; where nothing is said, nothing is known. */
function outcomeOf(enquiry: CinSection47, held: Day | null): 'required' | 'not-required' | null {
  if (held !== null) return 'required';
  const notRequired = readYesNo(enquiry.conferenceNotRequired);
  if (notRequired === 'not-recorded') return null;
  return notRequired === 'yes' ? 'not-required' : 'required';
}

/**
 * The census has no day on which an outcome was decided: the latest that it can have been is the day on which the
 * episode was closed, or the reference day.
 */
function lastDay(start: Day | null, episode: CinEpisode, referenceDay: Day | null): Day | null {
  const last = dayOf(episode.closureDate) ?? referenceDay ?? start;
  if (last === null || start === null) return last;
  return laterDay(start, last);
}

/** The conference that the episode names itself, unless one of its enquiries led to it. */
export function writeEpisodeConference(episode: CinEpisode, writing: EnquiryWriting): void {
  const held = writing.writer.day(episode.conference, 'initial-conference');
  if (episode.conference === null || held === null) return;
  if (episode.section47.some(({ conference }) => dayOf(conference) === held)) return;
  writeConference(episode.conference, 'CINdetails', null, writing);
}

/** The key of the conference of a day: a child has one a day. */
function keyOfConference(on: Day): string {
  return `conference-${on}`;
}

/** The key of the conference of the child on a day, in whatever episode it stands; null where there is none. */
export function findConference(on: Day, { episodes }: EnquiryWriting): string | null {
  const isThen = ({ conference }: { readonly conference: CinDate | null }) => dayOf(conference) === on;
  for (const episode of episodes) {
    if (isThen(episode) || episode.section47.some(isThen)) return keyOfConference(on);
  }
  return null;
}

function writeConference(
  conference: CinDate,
  part: string,
  enquiry: string | null,
  { writer, conferences, planDays }: EnquiryWriting,
): void {
  const on = dayOf(conference);
  if (on === null) return;
  const known = conferences.get(on);
  // The same conference without an enquiry tells nothing that is not told already.
  if (known !== undefined && enquiry === null) return;
  const meeting = known ?? keyOfConference(on);
  conferences.set(on, meeting);
  const place = { part, line: conference.line, field: 'DateOfInitialCPC' };
  writer.write('initial-conference', on, place, {
    meeting,
    enquiry,
    transferIn: 'not-recorded',
    planMade: planDays.has(on) ? 'yes' : 'not-recorded',
    quorate: 'not-recorded',
    chair: null,
  });
}
