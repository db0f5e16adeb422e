import { readRole } from '../terms/cast-words.ts';

/** “Skye’s ”, “Mr Banks’ ”, “his ex ”: at the end of what stands before a word of kin. */
const owner =
  /(?<![\p{L}\p{M}])(?:(?<whose>[\p{L}\p{M}-]+)(?:[’']s|(?<=s)[’'])|(?<pronoun>his|her|their|my)) (?:(?:new|ex|late|older|elder|eldest|younger|youngest|little|big|half|step|twin|maternal|paternal|own)[ -])*$/iu;

/** Whose partner is one of the child’s household. */
const parents = /^(?:mum|mums|mom|mother|dad|dads|father)$/i;
/** Whose kin are the child’s. */
const children = /^(?:child|children|baby|girl|boy)$/i;

/**
 * The role beside a name, unless a word before it says that somebody else than the child is whose kin they are: “Skye’s grandfather Alf
 * Dobbs”, “Mum’s brother Carl Moon”, “the neighbour’s son Zak”. In a sentence that does not say so they would be the child’s own grandfather or
 * brother. They are somebody by themselves then: “person”, or “adult”. The partner of a parent is one of the household, the brother of one an uncle.
 *
 * @param start of the name
 */
export function ownKin(text: string, start: number, role: string | null): string | null {
  if (role === null || readRole(role).kind === 'staff') return role;
  const before = text.slice(Math.max(0, start - 80), start);
  const at = before.toLowerCase().lastIndexOf(role);
  const found = at === -1 ? null : owner.exec(before.slice(0, at));
  return found === null ? role : kinOf(role, found.groups?.['whose'] ?? null);
}

/** What somebody is whose kin of another is; null stands for “his” and “her”. */
function kinOf(role: string, whose: string | null): string {
  const { kind, pseudonym } = readRole(role);
  const isSibling = pseudonym === 'Sibling';
  // A grown man has a brother and a son; of grandmothers, aunts and cousins the child’s are spoken of.
  if (whose === null) return kind === 'child' ? 'person' : role;
  if (children.test(whose)) return role;
  if (parents.test(whose) && pseudonym === 'Partner') return role;
  if (parents.test(whose) && isSibling) return role.endsWith('sister') ? 'aunt' : 'uncle';
  return kind === 'adult' ? 'adult' : 'person';
}
