import { z } from 'zod';
import { choice, choicesIn } from '../../../../platform/forms/choice-fields.ts';
import { named, offered } from '../../../../platform/forms/field-names.ts';
import type { Day } from '../../../../shared/day.ts';
import { readId } from '../../../../shared/ids.ts';
import { readWhen } from '../../../../shared/when/read-when.ts';
import type { SharingVerdict } from '../../operations/decide-sharing.ts';
import { wordingField } from '../parts/wording-field.ts';

type SharingTold = Extract<SharingVerdict, { readonly told: unknown }>['told'];
type SharingWay = SharingTold['how'];

export const wayWords: Readonly<Record<SharingWay, string>> = {
  meeting: 'In a meeting',
  letter: 'In a letter or an email',
  call: 'In a call',
  referral: 'By a referral',
  other: 'In another way',
};

export const sharingWays = ['meeting', 'letter', 'call', 'referral', 'other'] as const;

const again = { error: 'Open the page again' };
const text = named(
  'When it was shared',
  z.string({ error: 'Enter when it was shared' }).max(200, { error: 'Enter a day or a month' }).optional(),
);

export const sharingQuery = z.object({
  agency: z.string().optional(),
  from: z.string().optional(),
});

/** What somebody says of whether an agency was told of an entry. */
export const sharingForm = z.object({
  agency: z
    .string({ error: 'Choose an agency' })
    .optional()
    .transform((given) => readId<'agency'>(given ?? '')),
  version: z
    .string(again)
    .max(64, again)
    .optional()
    .transform((given) => given ?? 'none'),
  wording: wordingField,
  when: text,
  how: offered('How', choicesIn(wayWords, sharingWays), z.string(again).max(64, again).optional()),
  from: z.string(again).max(64, again).optional(),
  verdict: choice(['confirmed', 'rejected', 'stated', 'undo'], 'Choose whether it was shared'),
});

export type SharingForm = z.output<typeof sharingForm>;

type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly errors: readonly { readonly field: string; readonly message: string }[] };

/** The days and the way that somebody gives, or what is wrong with them. */
export function readTold({ when, how }: Pick<SharingForm, 'when' | 'how'>, today: Day): Read<SharingTold> {
  const way = sharingWays.find((one) => one === how);
  const days = readDays(when ?? '', today);
  if (way !== undefined && days !== null) return { ok: true, value: { ...days, how: way } };
  return {
    ok: false,
    errors: [
      ...(days === null
        ? [{ field: 'when', message: 'Enter when it was shared, such as 27 March 2012 or March 2012' }]
        : []),
      ...(way === undefined ? [{ field: 'how', message: 'Choose how it was shared' }] : []),
    ],
  };
}

function readDays(given: string, today: Day): Omit<SharingTold, 'how'> | null {
  const read = readWhen(given, { today });
  if (read.status !== 'read') return null;
  const { earliest, latest, certainty } = read.when;
  return earliest === null || latest === null ? null : { earliest, latest, certainty };
}
