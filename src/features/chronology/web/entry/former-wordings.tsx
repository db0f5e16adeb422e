import { counted } from '../../../../shared/counted.ts';
import type { EntryAnswer } from '../../operations/read-one-entry.ts';

interface FormerWordingsProps {
  readonly familyId: string;
  readonly entry: Pick<EntryAnswer['entry'], 'id' | 'wordings'>;
}

/** The way to what the entry said before, where it said anything else. */
export function FormerWordings({ familyId, entry: { id, wordings } }: FormerWordingsProps) {
  if (wordings === 0) return null;
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={`/families/${familyId}/entries/${id}/wordings`}>
        See what it said before ({counted(wordings, 'former wording', 'former wordings')})
      </a>
    </p>
  );
}
