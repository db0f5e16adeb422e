import { z } from 'zod';
import { asItIsField, drawnAsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { namedTick } from '../../../../platform/forms/choice-fields.ts';
import { optionalDayField } from '../../../../platform/forms/day-fields.ts';
import { dayValues } from '../../../../platform/forms/day-input.tsx';
import { type FormState, freshForm } from '../../../../platform/forms/form.ts';
import { idFields } from '../../../../platform/forms/id-fields.ts';
import { optionalText, requiredText } from '../../../../platform/forms/text-fields.ts';
import { versionField } from '../../../../platform/forms/version-field.ts';
import { parseDay } from '../../../../shared/day.ts';
import type { AddressTold } from '../../operations/tell-addresses.ts';

const longestLines = 300;
const longestReason = 500;

export const addressForm = z
  .object({
    version: versionField,
    lines: requiredText({ missing: 'Enter the address', name: 'Address', most: longestLines }),
    postcode: optionalText({ name: 'Postcode', most: 10 }),
    /** Which of them are of the family, the operation asks. */
    residents: idFields<'person'>(),
    from: optionalDayField({ name: 'First day' }),
    to: optionalDayField({ name: 'Last day' }),
    protected: namedTick('Protected'),
    protectedReason: optionalText({ name: 'Why it is protected', most: longestReason }),
    mistakenReason: optionalText({ name: 'How the mistake came about', most: longestReason }),
    ...asItIsField,
  })
  .transform(
    ({ version, mistakenReason, protected: isProtected, 'as-it-is': asItIs, ...address }, context) => {
      if (isProtected && address.protectedReason === null) {
        const message = 'Say why it is protected';
        context.addIssue({ code: 'custom', message, path: ['protectedReason'] });
        return z.NEVER;
      }
      const protectedReason = isProtected ? address.protectedReason : null;
      return { version, mistakenReason, asItIs, address: { ...address, protectedReason } };
    },
  );

export type AddressSent = z.output<typeof addressForm>;

/** The form as it was sent. */
export function drawnSent({ version, address, mistakenReason, asItIs }: AddressSent): FormState {
  return freshForm({
    version: String(version),
    lines: address.lines,
    postcode: address.postcode ?? '',
    residents: address.residents,
    protected: address.protectedReason === null ? '' : 'yes',
    protectedReason: address.protectedReason ?? '',
    mistakenReason: mistakenReason ?? '',
    ...dayValues('from', address.from),
    ...dayValues('to', address.to),
    ...drawnAsItIs(asItIs),
  });
}

/** The form as it holds an address that may be shown. */
export function drawnAddress({
  version,
  shown,
  residents: all,
  protection,
  from,
  to,
}: AddressTold): FormState {
  const day = (text: string | null) => (text === null ? null : parseDay(text));
  return drawnSent({
    version,
    mistakenReason: null,
    asItIs: false,
    address: {
      lines: shown?.lines ?? '',
      postcode: shown?.postcode ?? null,
      residents: all.map(({ personId }) => personId),
      protectedReason: protection?.reason ?? null,
      from: day(from),
      to: day(to),
    },
  });
}
