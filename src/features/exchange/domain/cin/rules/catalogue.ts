import catalogue from '../../../../../../data/cin/rules.json' with { type: 'json' };

/** A rule as `data/cin/rules.json` has it: a number may stand twice, for editions that ask different things. */
export interface RuleEntry {
  readonly number: string;
  /** The element whose line is told. */
  readonly part: string;
  /** What should be so. */
  readonly asks: string;
  /** What is told where it is not so, with {words} to fill in. */
  readonly says: string;
  /** The years in which the first and the last census that it applies to ends. */
  readonly from?: number;
  readonly to?: number;
}

export const ruleEntries: readonly RuleEntry[] = catalogue.rules;

export function severityOf(number: string): 'error' | 'query' {
  return number.endsWith('Q') ? 'query' : 'error';
}

/** The rules of an edition by number. */
export function rulesOfEdition(edition: number): ReadonlyMap<string, RuleEntry> {
  const asked = ruleEntries.filter(
    ({ from, to }) => (from === undefined || from <= edition) && (to === undefined || edition <= to),
  );
  return new Map(asked.map((entry) => [entry.number, entry]));
}

/** A rule’s sentence with its words filled in. */
export function fillWords(says: string, words: Readonly<Record<string, string | number>>): string {
  return says.replace(/\{(\w+)\}/g, (braces, word: string) => String(words[word] ?? braces));
}
