import type { CinChild, CinDate } from '../cin-record.ts';
import { dayOf } from '../read-value.ts';
import { isNone } from './characteristics.ts';
import { isCode } from './codes.ts';
import type { CinContext } from './context.ts';
import { editionOfSex } from './context.ts';
import { givenValue } from './pre-proceedings.ts';
import { isGiven } from './reading.ts';
import type { Words } from './rule.ts';

interface Broken {
  readonly rule: string;
  readonly words: Words;
}

/** More than this share of children without a known sex is asked about. */
const unknownSexAllowed = 0.02;
const codesExpected = 8;

function isSexUnknown(
  { identifiers: { sex, sexElement, expectedBirthDate } }: CinChild,
  edition: number,
): boolean {
  if (isGiven(expectedBirthDate)) return false;
  if (!isGiven(sex)) return true;
  return edition >= editionOfSex ? sexElement !== 'Sex' || sex.text.toUpperCase() === 'U' : sex.text === '0';
}

/** Counts for the rules about a return’s totals: 2883, 2886Q, 2887Q, 2888Q, 8995Q and 9000Q. */
export function countReturn(context: CinContext): {
  readonly add: (child: CinChild) => void;
  readonly finish: () => readonly Broken[];
} {
  const codes = new Set<string>();
  let children = 0;
  let sexUnknown = 0;
  let manyDisabilities = 0;
  let plans = 0;
  let conferences = 0;
  let preProceedings = 0;
  let preProceedingsStarts = 0;

  const isInYear = (date: CinDate | null): boolean => {
    const day = dayOf(date);
    return day !== null && day >= context.start && day <= context.end;
  };
  /** A child for whom NONE is recorded is left out, whatever stands beside it (8790 tells of that). */
  const addDisabilities = ({ characteristics: { disabilities } }: CinChild): void => {
    if (disabilities.some(isNone)) return;
    const given = disabilities.filter(isGiven);
    for (const { text } of given) if (isCode('disability', text, context.edition)) codes.add(text);
    if (given.length > 1) manyDisabilities += 1;
  };
  const addEpisodes = ({ episodes }: CinChild): void => {
    for (const episode of episodes) {
      if (isInYear(episode.conference)) conferences += 1;
      conferences += episode.section47.filter(({ conference }) => isInYear(conference)).length;
      plans += episode.protectionPlans.filter(({ start }) => isInYear(start)).length;
      for (const group of episode.preProceedings) {
        preProceedings += 1;
        if (givenValue(group, 'PPStartDate') !== null) preProceedingsStarts += 1;
      }
    }
  };

  return {
    add: (child) => {
      children += 1;
      if (isSexUnknown(child, context.edition)) sexUnknown += 1;
      addDisabilities(child);
      addEpisodes(child);
    },
    finish: () => {
      const broken: Broken[] = [];
      if (context.yearIsKnown && plans > conferences) {
        broken.push({ rule: '2883', words: { plans, conferences } });
      }
      if (sexUnknown > children * unknownSexAllowed) {
        broken.push({ rule: '2886Q', words: { count: sexUnknown, total: children } });
      }
      if (codes.size < codesExpected) broken.push({ rule: '2887Q', words: { count: codes.size } });
      if (codes.size > 0 && manyDisabilities === 0) broken.push({ rule: '2888Q', words: {} });
      if (preProceedings === 0) broken.push({ rule: '8995Q', words: {} });
      else if (preProceedingsStarts === 0) broken.push({ rule: '9000Q', words: {} });
      return broken;
    },
  };
}
