import { z } from 'zod';
import { asItIsField } from '../../../../platform/forms/as-it-is.tsx';
import { optionalText, requiredText } from '../../../../platform/forms/text-fields.ts';
import { versionField } from '../../../../platform/forms/version-field.ts';
import { type Day, parseDay } from '../../../../shared/day.ts';
import { kinshipValues } from '../../../families/operations/adult-given.ts';
import type { PersonListed } from '../../operations/propose-people.ts';
import type { RowChosen } from '../../operations/put-list-in.ts';
import { mostListed } from '../../operations/read-people-list.ts';

export const listField = 'people-file';
export const rowField = (at: number) => `row-${at + 1}`;
const again = 'Open the page again and send the list anew';

/** Its length is judged with its row (`readRowChosen`). */
const most = 100_000;
const nameText = requiredText({ missing: again, name: 'Name', most });

const personShape = z.object({
  name: nameText,
  otherNames: z.array(nameText).readonly(),
  role: optionalText({ name: 'Role', most }).transform((role) => role ?? ''),
  born: z
    .string()
    .nullable()
    .transform((text): Day | null => (text === null ? null : parseDay(text))),
});

const listShape = z.array(personShape).min(1).max(mostListed);

const rows = Object.fromEntries(
  Array.from({ length: mostListed }, (_, at): [string, z.ZodType<string | undefined>] => [
    rowField(at),
    z.string({ error: 'Choose what becomes of them' }).optional(),
  ]),
);

/** The list as the page holds it, with what is chosen for each of its rows. */
export const putInForm = z
  .object({
    version: versionField,
    list: z.string({ error: again }),
    ...rows,
    names: z.enum(['known-as', 'former'], { error: 'Say what the other names of the list are' }).optional(),
    ...asItIsField,
  })
  .transform(({ version, list, names, 'as-it-is': asItIs, ...chosen }, context) => {
    const given = readList(list);
    if (given === null) {
      context.addIssue({ code: 'custom', message: again, path: ['list'] });
      return z.NEVER;
    }
    const values: Readonly<Record<string, string | undefined>> = chosen;
    return {
      version,
      people: given,
      chosen: given.map((_, at) => values[rowField(at)] ?? ''),
      names: names ?? null,
      asItIs,
    };
  });

export type PutIn = z.output<typeof putInForm>;

/** Of a list as the page holds it: what is chosen for its rows comes in the same form (`serverLimits.bodyBytes`). */
export const longestHeld = 48 * 1024;

/** A list as the page holds it: letters of other alphabets would be sent as six signs each. */
export function holdList(people: readonly PersonListed[]): string {
  return Buffer.from(JSON.stringify(people), 'utf8').toString('base64url');
}

/** As the page holds it, or as JSON from a program. */
function readList(text: string): readonly PersonListed[] | null {
  try {
    const json = text.trimStart().startsWith('[') ? text : Buffer.from(text, 'base64url').toString('utf8');
    const read = listShape.safeParse(JSON.parse(json));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** What was chosen for a row; null for what the page does not offer. */
export function readChosen(value: string): RowChosen | null {
  if (value === 'leave' || value === 'child') return { as: value };
  const [as, of = ''] = value.split(':', 2);
  if (as === 'member') return { as, memberId: of };
  const kinship = as === 'adult' ? kinshipValues.find((one) => one === of) : undefined;
  return kinship === undefined ? null : { as: 'adult', kinship };
}

const like = z.object({
  person: z.string(),
  name: z.string(),
  family: z.string(),
  reference: z.string(),
  reasons: z.array(z.string()).readonly(),
  doubts: z.array(z.string()).readonly(),
});

/** Each row of a list, as it was read, with what is proposed: `row-1` and so on take it, or another choice. */
export const listAnswer = z.object({
  version: z.int(),
  rows: z
    .array(
      z.object({
        name: z.string(),
        otherNames: z.array(z.string()).readonly(),
        role: z.string(),
        born: z.string().nullable(),
        proposed: z.string(),
        why: z.string(),
        like: z.array(like).readonly(),
      }),
    )
    .readonly(),
  notes: z.array(z.string()).readonly(),
});
