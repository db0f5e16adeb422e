import {
  type LawfulBasis,
  lawfulBases,
  lawfulBasisWords,
  nameLawfulBasis,
  type Purpose,
  purposes,
  purposeWords,
} from '../domain/purposes.ts';
import { sayWindow } from '../domain/say-window.ts';

/** Purposes, bases in law and days with their words, for pages, which call no domain themselves. */
export {
  type LawfulBasis,
  lawfulBases,
  lawfulBasisWords,
  nameLawfulBasis,
  type Purpose,
  purposes,
  purposeWords,
  sayWindow,
};
