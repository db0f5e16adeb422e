/**
 * The outline of a report on a review, as a plain value. `says` and `prompt` are the program’s own words; `written` is what somebody
 * wrote, in which names are replaced before the outline leaves; entries are quoted by their ids, and hold no words here.
 */
export interface Outline {
  readonly title: string;
  readonly sections: readonly OutlineSection[];
}

export interface OutlineSection {
  readonly heading: string;
  readonly blocks: readonly OutlineBlock[];
}

export type OutlineBlock =
  /** Something of the review with a name of its own, and when it was. */
  | { readonly kind: 'part'; readonly text: string; readonly when: string | null }
  | { readonly kind: 'says'; readonly words: string }
  /** What is still to be written there. */
  | { readonly kind: 'prompt'; readonly words: string }
  /** What somebody wrote, under the heading that it answers. */
  | { readonly kind: 'written'; readonly label: string; readonly text: string }
  | { readonly kind: 'people'; readonly people: readonly OutlinePerson[] }
  | { readonly kind: 'entries'; readonly entries: readonly OutlineQuote[]; readonly gone: number };

export interface OutlinePerson {
  /** What they are to the family: “child”, “mother”. */
  readonly role: string;
  /** What they are called in this document. */
  readonly called: string;
}

export interface OutlineQuote {
  /** As the chronology’s files have it. */
  readonly id: string;
  /** By which it is found again. */
  readonly reference: string;
  /** Whether its words were changed since it was chosen. */
  readonly reworded: boolean;
}

/** Every text that somebody wrote, in the order in which the outline holds it; what people are to the family among them. */
export function textsOfOutline({ sections }: Outline): readonly string[] {
  return sections.flatMap(({ blocks }) => blocks.flatMap(textsOfBlock));
}

function textsOfBlock(block: OutlineBlock): readonly string[] {
  if (block.kind === 'people') return block.people.map(({ role }) => role);
  return block.kind === 'part' || block.kind === 'written' ? [block.text] : [];
}

/** The same outline with other texts in their places. @throws Error where there are not as many. */
export function withTexts(outline: Outline, texts: readonly string[]): Outline {
  const left = texts.values();
  const next = (): string => {
    const { value, done } = left.next();
    if (done === true) throw new Error('the outline has more texts than were given');
    return value;
  };
  const sections = outline.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => withTextsOfBlock(block, next)),
  }));
  if (left.next().done !== true) throw new Error('the outline has fewer texts than were given');
  return { ...outline, sections };
}

function withTextsOfBlock(block: OutlineBlock, next: () => string): OutlineBlock {
  if (block.kind === 'people')
    return { ...block, people: block.people.map((one) => ({ ...one, role: next() })) };
  return block.kind === 'part' || block.kind === 'written' ? { ...block, text: next() } : block;
}

/** The entries that it quotes, each once, in the order in which it does first. */
export function quotedIn({ sections }: Outline): readonly OutlineQuote[] {
  const all = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'entries' ? block.entries : [])),
  );
  return [...new Map(all.map((quote) => [quote.id, quote])).values()];
}
