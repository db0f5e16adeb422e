import { type Sector, sectors, sectorWords } from '../domain/sector.ts';

/** The sectors, for forms: a page calls no domain itself. */
export { type Sector, sectors, sectorWords };
