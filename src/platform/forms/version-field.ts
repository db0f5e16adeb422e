import { z } from 'zod';

/** The version of what a form was drawn from. */
export const versionField = z.coerce
  .number({ error: 'Open the page again' })
  .int({ error: 'Open the page again' })
  .min(1, { error: 'Open the page again' })
  .max(2_000_000_000, { error: 'Open the page again' });
