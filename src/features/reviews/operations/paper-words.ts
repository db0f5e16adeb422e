import {
  kindAtPath,
  longestPart,
  longestTitle,
  type PaperKind,
  type PaperWords,
  paperKinds,
  paperWords,
} from '../domain/paper-kinds.ts';

/** Kinds of papers with their words, for pages, which call no domain themselves. */
export { kindAtPath, longestPart, longestTitle, type PaperKind, type PaperWords, paperKinds, paperWords };
