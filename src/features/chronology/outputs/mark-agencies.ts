/** How an agency is told from others in every document: by letters first, and by colour beside them. */
export interface AgencyMark {
  readonly agency: string;
  /** One to three letters or digits, unlike every other agency’s: “P” for Police. */
  readonly letters: string;
  /** `#rrggbb`; the letters are written on it in white, at 4.5 to 1 or more (WCAG 2.2 AA). */
  readonly colour: string;
  /** `#rrggbb`; a pale ground for black text, 7 to 1 or more. */
  readonly tint: string;
}

/** Dark enough for white letters, and told apart as far as twelve colours can be. After the twelfth they come again. */
const colours = [
  ['#1d4f91', '#e4ecf7'],
  ['#a8320f', '#fbe9e4'],
  ['#00664f', '#e0f2ed'],
  ['#6a2f8e', '#f1e8f6'],
  ['#7a5200', '#faf0dc'],
  ['#8e1b5a', '#fae6f0'],
  ['#3b5d00', '#edf3e0'],
  ['#005f73', '#dff1f4'],
  ['#7f1d1d', '#f7e3e3'],
  ['#3f3fa3', '#e9e9f8'],
  ['#5b4636', '#f1ece7'],
  ['#454f5b', '#eceef1'],
] as const;

const passedOver = new Set(['the', 'of', 'and', 'for', 'in', 'at', 's']);

/** Marks for agencies in the order given; the same agencies give the same marks. */
export function markAgencies(agencies: readonly string[]): ReadonlyMap<string, AgencyMark> {
  const marks = new Map<string, AgencyMark>();
  const taken = new Set<string>();
  const shared = findShared(agencies);
  for (const agency of agencies) {
    if (marks.has(agency)) continue;
    const letters = lettersFor(agency, shared, taken);
    const [colour, tint] = colours[marks.size % colours.length] ?? colours[0];
    taken.add(letters);
    marks.set(agency, { agency, letters, colour, tint });
  }
  return marks;
}

/** Words that stand in more than one name, such as the area’s: they tell no agency from another. */
function findShared(agencies: readonly string[]): ReadonlySet<string> {
  const names = [...new Set(agencies)].map((agency) => new Set(wordsOf(agency).map(fold)));
  const all = names.flatMap((words) => [...words]);
  return new Set(all.filter((word, at) => all.indexOf(word) !== at));
}

function wordsOf(agency: string): readonly string[] {
  return (agency.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !passedOver.has(word.toLowerCase()));
}

function fold(word: string): string {
  return word.toLowerCase();
}

function lettersFor(agency: string, shared: ReadonlySet<string>, taken: ReadonlySet<string>): string {
  const all = wordsOf(agency);
  const own = all.filter((word) => !shared.has(fold(word)));
  const words = own.length === 0 ? all : own;
  const [first = 'A', second = ''] = words;
  const initials = words.map((word) => word.slice(0, 1)).join('');
  const wishes = [
    first.slice(0, 1),
    initials.slice(0, 2),
    `${first.slice(0, 1)}${second.slice(0, 1)}`,
    initials.slice(0, 3),
    first.slice(0, 2),
    first.slice(0, 3),
  ].map((wish) => wish.toUpperCase());
  return wishes.find((wish) => wish !== '' && !taken.has(wish)) ?? numbered(first, taken);
}

function numbered(word: string, taken: ReadonlySet<string>): string {
  const letter = word.slice(0, 1).toUpperCase();
  for (let number = 2; ; number += 1) if (!taken.has(`${letter}${number}`)) return `${letter}${number}`;
}
