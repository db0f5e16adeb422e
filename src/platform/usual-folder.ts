import { fileURLToPath } from 'node:url';

/** Where an installation keeps its database, key and anchors when `SIGHTLINE_FOLDER` names no other place: beside the program. */
export const usualFolder = fileURLToPath(new URL('../../var', import.meta.url));
