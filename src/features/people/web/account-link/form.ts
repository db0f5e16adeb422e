import { z } from 'zod';
import { choice } from '../../../../platform/forms/choice-fields.ts';
import { versionField } from '../../../../platform/forms/version-field.ts';
import { accountJson } from '../accounts/account-json.ts';

export const linkKinds = ['join', 'reset-password', 'reset-second-step'] as const;

export const linkForm = z.object({
  kind: choice(linkKinds, 'Choose what the link is for'),
  version: versionField,
});

/** A link as a program is told of it: once. */
export const linkJson = z.object({ kind: z.enum(linkKinds), url: z.string(), expiresAt: z.string() });
export const accountLinkAnswer = z.object({ account: accountJson, link: linkJson.nullable() });
