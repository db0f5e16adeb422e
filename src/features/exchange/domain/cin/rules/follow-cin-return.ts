import type { RuleReport } from '../../extract.ts';
import type { CinChild } from '../cin-record.ts';
import { nameOfChild } from '../entries-of-child.ts';
import { fillWords, rulesOfEdition, severityOf } from './catalogue.ts';

import type { CinContext } from './context.ts';
import { countReturn } from './count-return.ts';
import { findDoubles } from './find-doubles.ts';
import { isGiven } from './reading.ts';
import { findReferenceDateProblem } from './reference-date.ts';
import type { Words } from './rule.ts';

/** The rules that look at a whole return. */
export const returnRules: readonly string[] = [
  '100',
  '1520',
  '2883',
  '2886Q',
  '2887Q',
  '2888Q',
  '8510',
  '8995Q',
  '9000Q',
];

export interface CinReturnCheck {
  readonly add: (child: CinChild) => void;
  readonly finish: () => readonly RuleReport[];
}

/**
 * Follows a return child by child, and tells at its end what is wrong with it as a whole. Of the children it keeps
 * only identifiers and pupil numbers, with their lines; counts are kept as counts.
 */
export function followCinReturn(context: CinContext): CinReturnCheck {
  const entries = rulesOfEdition(context.edition);
  const found: RuleReport[] = [];
  const counts = countReturn(context);

  const tell = (rule: string, child: string | null, line: number | null, words: Words): void => {
    const entry = entries.get(rule);
    if (entry === undefined) return;
    const { part, says } = entry;
    const message = fillWords(says, words);
    found.push({ rule, severity: severityOf(rule), child, plan: null, part, line, message });
  };

  const identifiers = findDoubles((value, { child, line }, other) =>
    tell('8510', child, line, { value, other: other.line }),
  );
  const pupilNumbers = findDoubles((value, { child, line }, other) =>
    tell('1520', child, line, { value, other: other.line }),
  );

  return {
    add: (child) => {
      const { childId, upn } = child.identifiers;
      const name = nameOfChild(child);
      if (isGiven(childId)) identifiers(childId.text, { child: name, line: childId.line });
      if (isGiven(upn)) pupilNumbers(upn.text, { child: name, line: upn.line });
      counts.add(child);
    },
    finish: () => {
      const problem = findReferenceDateProblem(context.header);
      if (problem !== null) tell('100', null, problem.line, problem.words);
      for (const { rule, words } of counts.finish()) tell(rule, null, null, words);
      return found;
    },
  };
}
