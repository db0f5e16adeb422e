import { z } from 'zod';

const again = { error: 'Open the page again' };

/** Which form was drawn, so that one which comes twice adds one thing. A program that draws none sends none. */
export const formField = z
  .string(again)
  .regex(/^[\w-]{16,64}$/, again)
  .optional()
  .transform((given) => given ?? null);
