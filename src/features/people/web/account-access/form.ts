import { z } from 'zod';
import { versionField } from '../../../../platform/forms/version-field.ts';
import { idParam } from '../../../../platform/http/id-param.ts';
import { accountJson } from '../accounts/account-json.ts';

export const accessForm = z.object({ version: versionField });
export const accountParams = z.object({ accountId: idParam<'account'>() });
export const accountAnswer = z.object({ account: accountJson });
