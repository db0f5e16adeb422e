import {
  type LawfulBasis,
  lawfulBases,
  lawfulBasisWords,
  type Purpose,
  purposes,
  purposeWords,
} from '../domain/purposes.ts';

/** Purposes and bases in law with their words, for pages, which call no domain themselves. */
export { type LawfulBasis, lawfulBases, lawfulBasisWords, type Purpose, purposes, purposeWords };
