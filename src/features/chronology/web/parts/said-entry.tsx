import { type EntryWords, sayEvent } from '../../operations/entry-words.ts';

interface SaidEntryProps {
  readonly familyId: string;
  /** By the id that the engine gave it. */
  readonly entry: string;
  readonly entryIds: Readonly<Record<string, string>>;
  readonly words: EntryWords | undefined;
}

/** An entry in a few words, with a link to all of it. */
export function SaidEntry({ familyId, entry, entryIds, words }: SaidEntryProps) {
  const id = entryIds[entry];
  if (id === undefined || words === undefined) return null;
  return (
    <>
      <a class="govuk-link" href={`/families/${familyId}/entries/${id}`}>
        {words.when}, {words.agency}
      </a>
      <span class="govuk-!-font-weight-regular sightline-said">: {sayEvent(words)}</span>
    </>
  );
}
