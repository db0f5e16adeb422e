import { isAuthorityCode } from './codes.ts';
import { isGiven } from './reading.ts';
import type { ChildRule } from './rule.ts';
import { upnCheckLetter } from './upn-check-letter.ts';

/** Nothing can be said of the letter where the other characters are wrong: 1530, 1540 and 1550 tell of those. */
const checkLetter: ChildRule = {
  number: '1510',
  check: ({ identifiers: { upn } }, _, tell) => {
    if (!isGiven(upn)) return;
    const letter = upnCheckLetter(upn.text);
    if (letter !== null && letter !== upn.text.charAt(0)) {
      tell(upn, { value: upn.text, first: upn.text.charAt(0), letter });
    }
  },
};

const authority: ChildRule = {
  number: '1530',
  check: ({ identifiers: { upn } }, { edition }, tell) => {
    if (!isGiven(upn)) return;
    const code = upn.text.slice(1, 4);
    if (!isAuthorityCode(code, edition)) tell(upn, { value: upn.text, code });
  },
};

const middleDigits: ChildRule = {
  number: '1540',
  check: ({ identifiers: { upn } }, _, tell) => {
    if (isGiven(upn) && !/^\d{8}$/.test(upn.text.slice(4, 12))) tell(upn, { value: upn.text });
  },
};

const lastCharacter: ChildRule = {
  number: '1550',
  check: ({ identifiers: { upn } }, _, tell) => {
    if (isGiven(upn) && !/^[\dA-HJ-NP-RT-Z]$/.test(upn.text.slice(12))) tell(upn, { value: upn.text });
  },
};

/** A former number may be a temporary one, which ends in a letter. */
const formerNumber: ChildRule = {
  number: '1560Q',
  check: ({ identifiers: { formerUpn } }, _, tell) => {
    if (isGiven(formerUpn) && !/^[A-Za-z]\d{11}[\dA-Za-z]$/.test(formerUpn.text)) {
      tell(formerUpn, { value: formerUpn.text });
    }
  },
};

export const upnRules: readonly ChildRule[] = [
  checkLetter,
  authority,
  middleDigits,
  lastCharacter,
  formerNumber,
];
