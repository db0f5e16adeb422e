import type { PurgeOffered } from '../../operations/purge-entry.ts';
import type { PurgeDrawn } from '../../view/purge-page.tsx';
import { EntryDate } from '../parts/entry-date.tsx';
import { EventWords } from '../parts/event-words.tsx';

/** What must not be kept of an entry is removed for good: asked with what goes with it. */
export function drawPurge(offered: PurgeOffered): PurgeDrawn {
  const { family, entry, typed, withdrawn, wording } = offered;
  const path = `/families/${family.id}/entries/${entry.id}`;
  // One that was withdrawn has no page of its own.
  const back = withdrawn
    ? { text: 'Withdrawn entries', href: `/families/${family.id}/withdrawn` }
    : { text: 'The entry', href: path };
  return {
    family,
    heading: 'Remove this entry for good',
    back,
    keep: back.href,
    action: `${path}/purge`,
    held: { wording },
    shown: (
      <>
        <p class="govuk-body">
          <EntryDate date={entry.date} note={entry.note} />
        </p>
        <EventWords entry={entry} />
      </>
    ),
    explained: typed ? <OfTyped /> : <OfRow agency={entry.agency.name} />,
    reasonHint: 'Say it without a name, and without what the entry says.',
  };
}

function OfRow({ agency }: { readonly agency: string }) {
  return (
    <>
      <p class="govuk-body">Use this only for what must not be kept. It removes:</p>
      <ul class="govuk-list govuk-list--bullet">
        <li>every entry of {agency} with the same words, and what it said before</li>
        <li>what people added to it or decided of it</li>
        <li>
          the stored files of {agency} that hold it, and those that left the chronology; their other entries
          stay, but those files cannot be read again or put back
        </li>
        <li>documents of this family that may hold it and are ready to be downloaded</li>
      </ul>
      <p class="govuk-body">
        A file that brings it back is refused. That it was removed, by you and why, is kept. Documents that
        people have downloaded, the agency’s own record, and backups made before now still hold it: tell
        whoever keeps them.
      </p>
    </>
  );
}

/** What was typed stands in no file, and other entries that say the same are entries of their own. */
function OfTyped() {
  return (
    <>
      <p class="govuk-body">Use this only for what must not be kept. It removes:</p>
      <ul class="govuk-list govuk-list--bullet">
        <li>this entry, what it said before, and why it was withdrawn, where it was</li>
        <li>what people added to it or decided of it</li>
        <li>documents of this family that may hold it and are ready to be downloaded</li>
      </ul>
      <p class="govuk-body">
        It was typed, so no file holds it; an entry with the same words that was typed again, or came with a
        file, is removed by itself. That it was removed, by you and why, is kept. Documents that people have
        downloaded, and backups made before now, still hold it: tell whoever keeps them.
      </p>
    </>
  );
}
