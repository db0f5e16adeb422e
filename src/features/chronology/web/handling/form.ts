import { z } from 'zod';
import { namedChoice } from '../../../../platform/forms/choice-fields.ts';
import { optionalText } from '../../../../platform/forms/text-fields.ts';
import { versionField } from '../../../../platform/forms/version-field.ts';
import { type AccountId, type AgencyId, type Id, readId } from '../../../../shared/ids.ts';
import { wordingField } from '../parts/wording-field.ts';
import { handlings, handlingWords } from './handling-words.ts';

/** Ids that are ticked; what is no id is passed over, as one that nothing has. */
function ids<Thing extends string>() {
  return z
    .union([z.string(), z.array(z.string())], { error: 'Choose from the list' })
    .optional()
    .transform((given): readonly Id<Thing>[] =>
      [given ?? []].flat().flatMap((text) => readId<Thing>(text) ?? []),
    );
}

const ways = handlings.map((value) => ({ value, text: handlingWords[value].text }));

const namedPeople = {
  named: ids<'agency'>(),
  still: ids<'account'>(),
  person: z
    .string({ error: 'Choose from the list' })
    .optional()
    .transform((text) => (text === undefined || text.trim() === '' ? null : text.trim())),
  reason: optionalText({ name: 'Reason', most: 500 }),
};

/** Who may read an entry from now on. */
export const handlingForm = z.object({
  version: versionField,
  wording: wordingField,
  handling: namedChoice('Who may read it', ways, 'Choose who may read the entry'),
  ...namedPeople,
});

export type HandlingForm = z.output<typeof handlingForm>;

/** The same of all entries that wait. */
export const heldForm = z.object({
  version: z.string({ error: 'Open the page again' }).max(64, { error: 'Open the page again' }),
  handling: namedChoice('Who may read them', ways, 'Choose who may read the entries'),
  ...namedPeople,
});

interface Chosen {
  readonly named: readonly AgencyId[];
  readonly stillNotFor: readonly AccountId[];
  readonly alsoNotFor: { readonly accountId: AccountId; readonly reason: string } | null;
}

/** What can be wrong between the answers, each said beside its own; or what they mean together. */
export function settleChoices({
  handling,
  named,
  still,
  person,
  reason,
}: Omit<HandlingForm, 'version' | 'wording'>):
  | { readonly ok: true; readonly chosen: Chosen }
  | { readonly ok: false; readonly errors: readonly { readonly field: string; readonly message: string }[] } {
  const accountId = person === null ? null : readId<'account'>(person);
  const errors = [
    ...(handling === 'named-agencies' && named.length === 0
      ? [{ field: 'named', message: 'Choose which agencies may read it, or choose “Our agency only”' }]
      : []),
    ...(person !== null && accountId === null ? [{ field: 'person', message: 'Choose from the list' }] : []),
    ...(person !== null && reason === null
      ? [{ field: 'reason', message: 'Say why it is kept from them' }]
      : []),
    ...(person === null && reason !== null
      ? [
          {
            field: 'person',
            message:
              'Choose the person whom the reason is about, or clear the reason: nothing else here needs one',
          },
        ]
      : []),
  ];
  if (errors.length > 0) return { ok: false, errors };
  const alsoNotFor = accountId === null || reason === null ? null : { accountId, reason };
  return { ok: true, chosen: { named, stillNotFor: still, alsoNotFor } };
}
