import { z } from 'zod';
import { roles } from '../../../../platform/access/roles.ts';
import { choice } from '../../../../platform/forms/choice-fields.ts';
import { emailText, requiredText } from '../../../../platform/forms/text-fields.ts';
import { versionField } from '../../../../platform/forms/version-field.ts';
import { optionalId } from '../id-param.ts';

const details = {
  name: requiredText({ missing: 'Enter their full name', name: 'Full name' }),
  role: choice(roles, 'Choose their role'),
  /** Counts only where the role is an agency's. */
  agency: optionalId<'agency'>(),
};

export const accountForm = z.object({ ...details, version: versionField });
export const inviteForm = z.object({
  name: details.name,
  email: emailText(),
  role: details.role,
  agency: details.agency,
});
