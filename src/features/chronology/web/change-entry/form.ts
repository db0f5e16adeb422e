import { z } from 'zod';
import { versionField } from '../../../../platform/forms/version-field.ts';
import { entryFields } from '../entry-form/form.ts';

export const changeEntryForm = z.object({ ...entryFields, version: versionField });
