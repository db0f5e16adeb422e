import type { FindingsAnswer } from '../../operations/read-findings.ts';
import { SaidEntry } from '../parts/said-entry.tsx';

interface FoundEntriesProps {
  readonly entries: readonly string[];
  readonly of: number;
  readonly words: NonNullable<FindingsAnswer['findings']>['entries'];
  readonly answer: Pick<FindingsAnswer, 'family' | 'entryIds'>;
}

/** The entries that something rests on, each with a link to all of it. */
export function FoundEntries({ entries, of, words, answer }: FoundEntriesProps) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {entries.map((entry) => (
        <li>
          <SaidEntry
            familyId={answer.family.id}
            entry={entry}
            entryIds={answer.entryIds}
            words={words[entry]}
          />
        </li>
      ))}
      {of > entries.length ? <li>and {(of - entries.length).toLocaleString('en-GB')} more entries</li> : null}
    </ul>
  );
}

export function Rest({ shown, of }: { readonly shown: number; readonly of: number }) {
  if (shown >= of) return null;
  return (
    <p class="govuk-body">
      These are the first {shown}. A document of the chronology holds all {of.toLocaleString('en-GB')}.
    </p>
  );
}
