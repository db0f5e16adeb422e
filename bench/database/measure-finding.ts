import type pg from 'pg';
import type { PersonRecord } from '../../src/features/families/domain/linkage/person-record.ts';
import { routes } from '../../src/features/families/web/routes.ts';
import { serveRoutes } from '../../test/builders/http/serve-routes.ts';
import { makePartnership } from '../../test/builders/platform/partnership.ts';
import type { TestPlatform } from '../../test/builders/platform/test-platform.ts';
import type { ServerClock } from '../pages/server-time.ts';
import { makeTown } from './make-town.ts';
import { type FindingTimes, townSizes } from './measured.ts';

/** So many people are looked for, one after another. */
const lookedFor = 40;

type Query = Readonly<Record<string, string>>;

/** One letter of a surname written otherwise, as somebody who heard it may. */
function misspelt(surname: string): string {
  return surname.length < 4 ? surname : `${surname.slice(0, -1)}${surname.endsWith('e') ? 'a' : 'e'}`;
}

function nameOf({ names: [first] }: PersonRecord, spell: (surname: string) => string): string {
  return first === undefined ? '' : `${first.given} ${spell(first.surname)}`.trim();
}

const questions: readonly (readonly [string, (person: PersonRecord, at: number) => Query])[] = [
  ['by a misspelt name', (person) => ({ name: nameOf(person, misspelt) })],
  [
    'by a misspelt name and the date of birth',
    (person) => ({ name: nameOf(person, misspelt), born: person.born ?? '2014-01-01' }),
  ],
  ['by one word of a name', ({ names: [first] }) => ({ name: first?.given ?? '' })],
  ['by the date of birth alone', ({ born }) => ({ born: born ?? '2014-01-01' })],
  ['by the reference of the family', (_, at) => ({ reference: `town-${at + 1}` })],
];

/** The page on which people are found, in a partnership of a thousand people and in one of a hundred thousand. */
export async function measureFinding(
  platform: TestPlatform,
  clock: ServerClock,
  owner: pg.Client,
): Promise<readonly FindingTimes[]> {
  const served = await serveRoutes(platform, routes, { checkAnswers: false });
  const sides = { few: await makePartnership(platform), many: await makePartnership(platform) };
  const towns = {
    few: await makeTown(platform, sides.few, townSizes.few),
    many: await makeTown(platform, sides.many, townSizes.many),
  };
  // As PostgreSQL does by itself soon after so many rows came.
  await owner.query('vacuum analyze');
  const measured: FindingTimes[] = [];
  for (const who of ['officer', 'agency-lead'] as const) {
    for (const [question, ask] of questions) {
      const timeOf = async (size: keyof typeof sides) => {
        const caller = served.signIn(sides[size].people[who]);
        const step = Math.floor(towns.few.length / lookedFor);
        const people = towns.few.filter((_, at) => at % step === 0).slice(0, lookedFor);
        let next = 0;
        const visit = async () => {
          const person = people[next % people.length];
          next += 1;
          if (person === undefined) throw new Error('nobody is looked for');
          const { statusCode } = await served.get(
            `/people?${new URLSearchParams(ask(person, next))}`,
            caller,
          );
          if (statusCode !== 200) throw new Error(`${question} answered ${statusCode}`);
        };
        for (let time = 0; time < lookedFor; time += 1) await visit();
        return clock.timeOf(visit, lookedFor);
      };
      measured.push({ question, who, few: await timeOf('few'), many: await timeOf('many') });
    }
  }
  return measured;
}
