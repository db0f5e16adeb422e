import { dayParts, weekday } from '../../../src/shared/day.ts';
import type { WorldEvent } from './plot.ts';
import type { Random } from './random.ts';
import type { Agency, Child, Family, Partnership, Person } from './story.ts';

export interface Teller {
  readonly family: Family;
  readonly partnership: Partnership;
  readonly agencyKey: string;
  readonly agency: Agency;
  /** One choice of each naming for the whole of an account, so that it does not change its tone halfway. */
  readonly random: Random;
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The slots that every phrase may use, as this agency would fill them for this event. */
export function makeNaming(teller: Teller, event: WorldEvent): ReadonlyMap<string, () => string> {
  const { family, partnership, agency, random } = teller;
  const name = (role: keyof Agency['naming'], person: Person) =>
    applyPattern(random.pick(agency.naming[role]), person);
  const carer = name(family.carer.as, family.carer);
  const man = family.partner ?? family.visitor;
  const partner = man === undefined ? 'a family friend' : name('man', man);
  const child = nameChildren(teller, event);
  const holder = (role: string) => () => holderOf(teller, role, event);
  return new Map<string, () => string>([
    ['carer', () => carer],
    ["carer's", () => possessive(carer)],
    ['cshe', () => 'she'],
    ['chim', () => 'her'],
    ['partner', () => partner],
    ['partner-or-visitor', () => partner],
    ['partner-or-brother', () => (family.partner === null ? 'my cousin' : partner)],
    ['gran', () => (family.carer.as === 'grandmother' ? "the children's aunt" : 'maternal grandmother')],
    ['child', () => child],
    ["child's", () => possessive(child)],
    ['a-child', () => event.children.find(({ born }) => born <= event.day)?.first ?? 'nobody'],
    ['name', () => event.children[0]?.first ?? 'the baby'],
    ['category', () => family.category],
    ...pronouns(event.children),
    ['date', () => shortDate(event, random)],
    ['weekday', () => weekdays[weekday(event.day) - 1] ?? ''],
    ['time', () => clockTime(event.time, agency.time)],
    ['home', () => family.home],
    ['street', () => random.pick(partnership.streets)],
    ['ref', () => `WX/${event.day.slice(2, 4)}/${String(random.whole(1200, 9899)).padStart(5, '0')}`],
    ['percent', () => String(random.whole(68, 89))],
    ['strengths', () => random.pick(family.strengths)],
    ['officer-surname', () => lastWord(random.pick(partnership.staff['officer'] ?? []))],
    ['fsw-or-sw', () => holderOf(teller, random.pick(['fsw', 'sw']), event)],
    ...[...Object.keys(family.workers), ...Object.keys(partnership.staff)].map(
      (role): [string, () => string] => [role, holder(role)],
    ),
  ]);
}

function applyPattern(pattern: string, person: Person): string {
  return pattern
    .replaceAll('{first}', person.first)
    .replaceAll('{surname}', person.surname)
    .replaceAll('{SURNAME}', person.surname.toUpperCase())
    .replaceAll('{initial}', person.first.charAt(0))
    .replaceAll('{surname-initial}', person.surname.charAt(0));
}

/** A child's surname may change; a child not yet born has no name. */
function nameChildren({ agency, random }: Teller, { children, day }: WorldEvent): string {
  const pattern = random.pick(agency.naming.child);
  if (children.length > 1 && random.chance(0.5)) return 'the children';
  const names = children.map((child) =>
    child.born > day ? 'unborn baby' : applyPattern(pattern, { ...child, surname: surnameOn(child, day) }),
  );
  return names.length === 0 ? 'the children' : joinNames(names);
}

function surnameOn({ surname, laterSurname }: Child, day: string): string {
  return laterSurname !== undefined && day >= laterSurname.from ? laterSurname.surname : surname;
}

function joinNames(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function possessive(name: string): string {
  return name.endsWith('ren') || !name.endsWith('s') ? `${name}'s` : `${name}'`;
}

function pronouns(children: readonly Child[]): [string, () => string][] {
  const [only] = children;
  const words = { f: ['she', 'her', 'her'], m: ['he', 'his', 'him'], many: ['they', 'their', 'them'] };
  const [subject, owner, object] = words[children.length === 1 && only ? only.sex : 'many'];
  return [
    ['she', () => subject ?? ''],
    ['her', () => owner ?? ''],
    ['him', () => object ?? ''],
  ];
}

/** Who held the role on the day: the family's own worker first, then anyone of the partnership's staff. */
function holderOf(
  { family, partnership, agencyKey, random }: Teller,
  role: string,
  event: WorldEvent,
): string {
  const own = family.workers[role]?.findLast(([, from]) => from <= event.day)?.[0];
  const holder = own ?? random.pick(partnership.staff[role] ?? []);
  if (role === 'sw')
    return random.pick(agencyKey === 'csc' ? [`SW ${holder}`, holder] : ['SW', 'the social worker', holder]);
  if (role === 'fsw' && agencyKey === 'csc') return random.pick([holder, `FSW ${holder}`]);
  return holder;
}

function shortDate(event: WorldEvent, random: Random): string {
  const { day, month } = dayParts(event.day);
  return random.pick([
    `${day}/${month}`,
    `${String(day).padStart(2, '0')}.${String(month).padStart(2, '0')}`,
  ]);
}

/** 22:14 as each agency writes it: `22:14`, `2214hrs` or `10.14pm`. */
export function clockTime(time: string, style: Agency['time']): string {
  if (style === 'colon') return time;
  if (style === 'hours') return `${time.replace(':', '')}hrs`;
  const hour = Number(time.slice(0, 2));
  return `${hour % 12 === 0 ? 12 : hour % 12}.${time.slice(3)}${hour < 12 ? 'am' : 'pm'}`;
}

function lastWord(text: string): string {
  return text.split(' ').at(-1) ?? text;
}
