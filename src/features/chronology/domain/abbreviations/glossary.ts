import published from '../../../../../data/abbreviations.json' with { type: 'json' };

/** What an abbreviation stands for. */
export interface GlossaryEntry {
  readonly abbreviation: string;
  readonly meaning: string;
  /** It stands for more than one thing: the reader must judge by the place. */
  readonly ambiguous: boolean;
}

/** Entries by the abbreviation as it is written; those with figures (S47) by their capitals. */
export type Glossary = ReadonlyMap<string, GlossaryEntry>;

/** The glossary of `data/abbreviations.json`, each form of an entry (“DA / DV”) by itself. */
export const publishedGlossary: Glossary = new Map(
  published.abbreviations.flatMap(({ abbreviation, meaning, ambiguous = false }) =>
    abbreviation.split(/ \/ |, /).map((form) => [form, { abbreviation: form, meaning, ambiguous }] as const),
  ),
);
