import { HelpDetails } from '../../../../platform/view/parts/help-details.tsx';

/** What the words of a chronology’s pages mean. */
export function AboutUncertainDates() {
  return (
    <HelpDetails summary="What is an uncertain date?">
      <p class="govuk-body">
        Records write dates in many ways: “March 2012”, “about Christmas”, “?22 May”. Sightline keeps the
        words as they were written, and says beside them which days they can mean. An entry that may have
        happened on any day of March stands where March begins, and is found by any day of March.
      </p>
      <p class="govuk-body">
        A date that is not stated is never guessed at. Where the program took a year from the row above, or
        doubts a date, the entry says “Check”: look at the agency’s file before you rely on it.
      </p>
    </HelpDetails>
  );
}

export function AboutThemes() {
  return (
    <HelpDetails summary="What is a theme?">
      <p class="govuk-body">
        A theme is what an entry seems to be about, such as a child who was not brought to an appointment, or
        home conditions. It is found by the words of the entry, by rule. “No bruising seen” is not taken for
        an injury, but no rule is right every time: an entry’s own page shows the words that suggested each of
        its themes.
      </p>
      <p class="govuk-body">
        There is no theme for sexual abuse or exploitation, for a child’s self-harm or suicide, or for a
        death. An entry that tells of them may have no theme at all, so look for them by words.
      </p>
    </HelpDetails>
  );
}

export function AboutStanding() {
  return (
    <HelpDetails summary="What does it mean to retell the past?">
      <p class="govuk-body">
        A record of one day may tell of another: “In 2009 she lived with an aunt”. Such an entry is no
        evidence of its own day. It stays in the chronology, is marked, and no pattern or gap counts it. The
        words suggest it by rule; a person can say that it is so, or that it is not.
      </p>
    </HelpDetails>
  );
}

export function AboutSetAside() {
  return (
    <HelpDetails summary="What is set aside?">
      <p class="govuk-body">
        A row of an agency’s file without a date that can be read, without an event or without a source cannot
        take its place in the chronology. It is kept whole and set aside: it is not in this list, and it is
        counted and shown with its reason on the page of the file that it came in. Once the agency has mended
        the row and sent the file again, it becomes an entry.
      </p>
    </HelpDetails>
  );
}

export function AboutNotes() {
  return (
    <HelpDetails summary="What is an author’s note?">
      <p class="govuk-body">
        A row that its author marked as a note is no event: it comments on the record. It stands in the
        chronology where its date puts it, and is left out of charts and of what stands out.
      </p>
    </HelpDetails>
  );
}
