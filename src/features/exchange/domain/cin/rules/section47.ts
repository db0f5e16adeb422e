import type { CinSection47 } from '../cin-record.ts';
import { dayOf } from '../read-value.ts';
import { fallsWithin, lastDayOf, notAtWeekend, notBefore, withinYear } from './families.ts';
import { isGiven, isNo, isOpenEnquiry, wordsOf } from './reading.ts';
import type { PartRule } from './rule.ts';

type EnquiryRule = PartRule<CinSection47>;

/** A conference is required, for it is said that it was not “not required”, and none is recorded. */
function awaitsConference(enquiry: CinSection47): boolean {
  return !isGiven(enquiry.conference) && isNo(enquiry.conferenceNotRequired);
}

const startBeforeConference: EnquiryRule = {
  number: '8615',
  check: (enquiry, _, tell) => {
    const { start, conference } = enquiry;
    if (!isGiven(conference)) return;
    const first = dayOf(start);
    const held = dayOf(conference);
    if (first === null || (held !== null && first > held)) {
      tell(start ?? enquiry, { value: wordsOf(start), conference: conference.text });
    }
  },
};

const notAwaitingLong: EnquiryRule = {
  number: '8675Q',
  check: (enquiry, { context: { before15, end } }, tell) => {
    const { start } = enquiry;
    const day = dayOf(start);
    if (start !== null && day !== null && day < before15 && awaitsConference(enquiry)) {
      tell(start, { value: day, end });
    }
  },
};

const awaitingFromYear: EnquiryRule = {
  number: '8740',
  check: (enquiry, { context: { start: first, end } }, tell) => {
    const { start } = enquiry;
    const day = dayOf(start);
    if (start === null || day === null || !awaitsConference(enquiry)) return;
    if (day < first || day > end) tell(start, { value: day, start: first, end });
  },
};

const oneOpen: EnquiryRule = {
  number: '8839',
  check: (enquiry, { episode: { section47 } }, tell) => {
    if (section47.length < 2 || !isOpenEnquiry(enquiry)) return;
    const count = section47.filter(isOpenEnquiry).length;
    if (count > 1) tell(enquiry, { count });
  },
};

const answeredWhenClosed: EnquiryRule = {
  number: '8868',
  check: (enquiry, { episode: { closureDate } }, tell) => {
    if (isGiven(closureDate) && isOpenEnquiry(enquiry)) tell(enquiry, { value: closureDate.text });
  },
};

/** An enquiry that needed no conference lasts no time in this rule, for nothing says when it ended. */
const noOverlap: EnquiryRule = {
  number: '8890',
  check: (enquiry, { episode: { section47 }, context: { end } }, tell) => {
    const { start } = enquiry;
    const day = dayOf(start);
    if (start === null || day === null || section47.length < 2) return;
    const running = section47.find(
      (other) =>
        other !== enquiry &&
        (isGiven(other.conference) || isOpenEnquiry(other)) &&
        fallsWithin(day, dayOf(other.start), lastDayOf(other.conference, end)),
    );
    if (running !== undefined) {
      tell(start, { value: day, start: wordsOf(running.start), other: running.line });
    }
  },
};

export const enquiryRules: readonly EnquiryRule[] = [
  notBefore(
    '1104',
    ({ conference }) => conference,
    (_, { episode }) => episode.referralDate,
  ),
  notBefore(
    '2889',
    ({ start }) => start,
    (_, { episode }) => episode.referralDate,
  ),
  startBeforeConference,
  notAwaitingLong,
  withinYear('8715', ({ conference }) => conference),
  awaitingFromYear,
  oneOpen,
  answeredWhenClosed,
  notAtWeekend('8870Q', ({ conferenceTarget }) => conferenceTarget),
  notAtWeekend('8875', ({ conference }) => conference),
  noOverlap,
];
