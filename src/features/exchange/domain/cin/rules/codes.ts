import codeLists from '../../../../../../data/cin/code-lists.json' with { type: 'json' };
import codesOfRules from '../../../../../../data/cin/codes-rules.json' with { type: 'json' };

export type CodeList = keyof typeof codeLists.lists;

const introduced: Readonly<Record<string, Readonly<Record<string, number>>>> = codesOfRules.introduced.codes;

/** By list and code, the first edition with it; 0 for codes of every edition. */
const firstEditions = new Map<CodeList, ReadonlyMap<string, number>>(
  (Object.keys(codeLists.lists) as CodeList[]).map((list) => [
    list,
    new Map(codeLists.lists[list].map((code) => [code, introduced[list]?.[code] ?? 0])),
  ]),
);

/** Whether the census of this edition has this code, capital letters as capital letters. */
export function isCode(list: CodeList, code: string, edition: number): boolean {
  const first = firstEditions.get(list)?.get(code);
  return first !== undefined && first <= edition;
}

const outcomes = new Set(codesOfRules.preProceedingsOutcome.codes);

export function isPreProceedingsOutcome(code: string): boolean {
  return outcomes.has(code);
}

const authorities = codesOfRules.localAuthorities.ranges;

/** Whether characters 2 to 4 of a unique pupil number are one that a local authority, or what stands for one, has had. */
export function isAuthorityCode(code: string, edition: number): boolean {
  if (!/^\d{3}$/.test(code)) return false;
  return authorities.some(
    ({ first, last, from }) => code >= first && code <= last && (from === undefined || from <= edition),
  );
}
