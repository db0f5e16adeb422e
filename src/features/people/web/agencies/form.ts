import { z } from 'zod';
import { namedChoice } from '../../../../platform/forms/choice-fields.ts';
import { requiredText } from '../../../../platform/forms/text-fields.ts';
import { versionField } from '../../../../platform/forms/version-field.ts';
import { listNames } from '../../../../platform/view/lists/list-address.ts';
import { type Sector, sectors, sectorWords } from '../../operations/known-sectors.ts';
import type { AgencyRow } from '../../operations/list-agencies.ts';

/** The sectors, to choose from. */
export const sectorChoices = sectors.map((value) => ({ value, text: sectorWords[value] }));

const details = {
  name: requiredText({ missing: 'Enter the name of the agency', name: 'Name' }),
  sector: namedChoice('Kind of agency', sectorChoices, 'Choose what kind of agency it is'),
};

export const newAgencyForm = z.object(details);
export const agencyForm = z.object({ ...details, version: versionField });
export const endAgencyForm = z.object({ version: versionField });

export function saySector(sector: Sector): string {
  return sectorWords[sector];
}

const place = z.string().max(2000).optional().catch(undefined);

/** Where in the list one stands. */
export const agenciesQuery = z.object({ [listNames.after]: place, [listNames.before]: place });

export const agencyJson = z.object({
  id: z.string(),
  name: z.string(),
  sector: z.enum(sectors),
  version: z.number(),
  endedAt: z.string().nullable(),
});

export function asAgencyJson({ id, name, sector, version, endedAt }: AgencyRow): z.output<typeof agencyJson> {
  return { id, name, sector, version, endedAt: endedAt === null ? null : endedAt.toISOString() };
}
