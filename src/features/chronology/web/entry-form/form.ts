import { z } from 'zod';
import { choicesIn } from '../../../../platform/forms/choice-fields.ts';
import { named, offered } from '../../../../platform/forms/field-names.ts';
import type { FormErrors, FormValues } from '../../../../platform/forms/form.ts';
import { optionalText, requiredText } from '../../../../platform/forms/text-fields.ts';
import { readId } from '../../../../shared/ids.ts';
import {
  childSeenChoices,
  type EntryGiven,
  entryKinds,
  impacts,
  impactWords,
  kindWords,
  seenWords,
  type WhenDoubted,
} from '../../operations/typed-given.ts';
import type { AskedWhen } from './asked-when.ts';
import { detailFields, drawDetail, oneOf } from './detail-form.ts';

/** The answer that says that a date was not understood as it was meant. */
export const notMeant = 'no';
export const allChildren = 'all';

const fromList = { error: 'Choose from the list' };
const longest = 10_000;

/** Children who are ticked, or all of the family at once. */
const children = z
  .union([z.string(), z.array(z.string())], fromList)
  .optional()
  .transform((given, context): EntryGiven['children'] => {
    const ticked = [given ?? []].flat().filter((one) => one !== '');
    if (ticked.includes(allChildren)) return 'all';
    const ids = ticked.flatMap((one) => readId<'person'>(one) ?? []);
    if (ids.length < ticked.length) context.addIssue({ code: 'custom', message: fromList.error });
    return [...new Set(ids)];
  });

/** What every form of an entry asks: when, and what happened; all else may be left for later. */
export const entryFields = {
  when: requiredText({
    missing: 'Enter when it happened, such as 27/3/2026, yesterday or March 2026',
    name: 'When it happened',
  }),
  meant: z
    .string(fromList)
    .max(200, fromList)
    .optional()
    .transform((given) => given ?? null),
  event: requiredText({ missing: 'Enter what happened', name: 'What happened', most: longest }),
  response: optionalText({ name: 'What was done', most: longest }),
  outcome: optionalText({ name: 'What came of it', most: longest }),
  children,
  kind: offered('Kind of entry', choicesIn(kindWords, entryKinds), oneOf(entryKinds, 'narrative')),
  ...detailFields,
  childSeen: offered(
    'Whether the child was seen',
    choicesIn(seenWords, childSeenChoices),
    oneOf(childSeenChoices, 'not-stated'),
  ),
  impact: offered('How it was for the child', choicesIn(impactWords, impacts), oneOf(impacts, null)),
  source: requiredText({
    missing: 'Enter which record it is taken from, such as “Our own record”',
    name: 'Where it is taken from',
  }),
  // An answer that is taken out says that it is not known; no answer says nothing.
  recorded: named(
    'When the record was made',
    z
      .string()
      .max(200, { error: 'Write when the record was made in 200 characters or fewer' })
      .optional()
      .transform((given) => given?.trim() ?? null),
  ),
};

/** What is wrong with a date, beside the field that it is about. */
export function tellDoubt(doubted: WhenDoubted, meant: string | null): FormErrors {
  if (doubted.status === 'recorded-not-read') return [{ field: 'recorded', message: doubted.reason }];
  if (doubted.status === 'not-read') {
    const { reason, suggestion } = doubted;
    return [{ field: 'when', message: suggestion === null ? reason : `${reason} ${suggestion}` }];
  }
  return meant === notMeant
    ? [{ field: 'when', message: 'Write the date another way, such as 27 March 2026' }]
    : [{ field: 'meant', message: doubted.asked.unanswered }];
}

/** A date that whoever typed it is asked about; null where they have said already that it was not so. */
export function askedOf(doubted: WhenDoubted, meant: string | null): AskedWhen | null {
  return doubted.status === 'asked' && meant !== notMeant ? doubted : null;
}

/** “Which children it is about, and what was done.” as a sentence; empty where everything is said. */
export function sayUnsaid(unsaid: readonly string[]): string {
  const last = unsaid.at(-1);
  if (last === undefined) return '';
  const list = unsaid.length === 1 ? last : `${unsaid.slice(0, -1).join(', ')} and ${last}`;
  return ` You can still say ${list}: choose “Change this entry”.`;
}

/** A form as it was sent, for drawing it again. */
export function drawGiven(given: EntryGiven): FormValues {
  const {
    when,
    meant,
    event,
    response,
    outcome,
    children: chosen,
    kind,
    detail,
    childSeen,
    impact,
    source,
    recorded,
  } = given;
  return {
    when,
    meant: meant ?? '',
    event,
    response: response ?? '',
    outcome: outcome ?? '',
    children: chosen === 'all' ? [allChildren] : chosen,
    kind,
    ...drawDetail(detail),
    childSeen,
    impact: impact ?? '',
    source,
    recorded: recorded ?? '',
  };
}
