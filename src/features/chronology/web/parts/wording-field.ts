import { z } from 'zod';

const again = { error: 'Open the page again' };

/** The words that whoever decides had before their eyes, as the form was drawn with (`wordingOf`). */
export const wordingField = z.string(again).max(64, again).optional();
