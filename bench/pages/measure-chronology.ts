import { daysOfRows, manyRows, writeChronologyCsv } from '../../test/builders/platform/chronology-csv.ts';
import { countStatements } from '../../test/builders/platform/count-statements.ts';
import { type MadeFamily, makeFamily, sendDemonstrationFiles } from '../../test/builders/platform/family.ts';
import type { MadePartnership } from '../../test/builders/platform/partnership.ts';
import type { TestPlatform } from '../../test/builders/platform/test-platform.ts';
import { signIn } from '../../test/routes/visitors.ts';
import type { World } from '../../test/routes/world.ts';
import { entriesBar } from './bars.ts';
import { type ChronologyTimes, wholeOf } from './page-times.ts';
import type { ServerClock } from './server-time.ts';
import { settled } from './settled.ts';

const events = [
  'Home visit. Seen with her mother, well and happy at school.',
  'Missed appointment. Mother rang to cancel.',
  'Strategy discussion with police and health.',
  'No reply at the door.',
  'Bruise on the left arm, told to the health visitor.',
  'School worried about attendance.',
  'Police called to the home: shouting, a door broken.',
  'Conference held; the plan continues.',
  'Core group meeting.',
  'Father drunk when he collected the children.',
  'Rent arrears, and a notice of eviction.',
  'At the surgery for an asthma review.',
];
const children = ['Mina', 'Jory', 'Mina; Jory', ''];

/**
 * One family with so many entries of two agencies, over the same eight years however many they are, some without a plain date: so
 * that a filter by days lists as many of few as of many, and one word stands in one entry of either. Every twentieth date names
 * another day of the week than it is, as dates written from memory do: there are doubts to filter by.
 */
async function makeRecord(
  platform: TestPlatform,
  partnership: MadePartnership,
  count: number,
): Promise<MadeFamily> {
  const { first, second } = partnership.agencies;
  const family = await makeFamily(platform, partnership, { involved: [first, second] });
  const files = [first, second].map((agencyId) => ({
    agencyId,
    path: writeChronologyCsv(
      manyRows(count / 2, (at, day) => ({
        child: children[at % children.length] ?? '',
        event: `${events[at % events.length] ?? ''} Number ${at}.${at === count / 4 ? ' Ravenswood.' : ''}`,
        date: dateOf(at, day(Math.floor((at * daysOfRows * 2) / count))),
      })),
    ),
  }));
  await sendDemonstrationFiles(platform, partnership.people.officer, family, files);
  return family;
}

function dateOf(at: number, day: string): string {
  if (at % 10 === 3) return 'March 2016';
  if (at % 20 !== 7) return day;
  const [date = '', month = '', year = ''] = day.split('/');
  const next = new Date(`${year}-${month}-${date}T00:00:00Z`).getUTCDay() + 1;
  return `${weekdays[next % 7] ?? ''} ${day}`;
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** What people ask of a chronology: its first page, as it is and sorted, every filter by itself, and its timeline. */
function questions({ first }: MadePartnership['agencies']): readonly (readonly [string, string])[] {
  return [
    ['first page', 'chronology?'],
    ['latest first', 'chronology?sort=date&direction=descending'],
    ['by agency', 'chronology?sort=agency'],
    ['filter by agency', `chronology?agency=${first}`],
    ['filter by child', 'chronology?child=Mina'],
    ['filter by theme', 'chronology?theme=missed-appointment'],
    ['filter by kind', 'chronology?kind=narrative'],
    ['filter from a day', 'chronology?from=2018-03-01'],
    ['filter to a day', 'chronology?to=2018-03-01'],
    ['filter by words', 'chronology?words=mother+school'],
    ['filter by a rare word', 'chronology?words=ravenswood'],
    ['filter by doubts', 'chronology?doubts=yes'],
    ['filter out notes', 'chronology?notes=out'],
    ['timeline, whole', 'timeline'],
    ['timeline, a year', 'timeline?zoom=year&at=2018-03-01'],
    ['timeline, a month', 'timeline?zoom=month&at=2018-03-01'],
    ['timeline, filter by child', 'timeline?child=Mina'],
  ];
}

const rounds = 10;

/** The chronology’s page of a family of 200 entries and of one of 20,000, beside each other in one partnership. */
export async function measureChronology(
  world: World,
  platform: TestPlatform,
  clock: ServerClock,
): Promise<readonly ChronologyTimes[]> {
  const { made } = world.ours;
  const few = await makeRecord(platform, made, 200);
  const many = await makeRecord(platform, made, 20_000);
  // As PostgreSQL does by itself soon after files are read.
  await world.kept.query('vacuum analyze');
  const { headers } = await signIn(platform, made.people['agency-lead']);
  const measured: ChronologyTimes[] = [];
  for (const [question, address] of questions(made.agencies)) {
    const visit = async ({ id }: MadeFamily) => {
      const url = `/families/${id}/${address}`;
      const { statusCode, body } = await world.app.inject({
        method: 'GET',
        url,
        headers: { host: 'localhost', accept: 'text/html', ...headers },
      });
      if (statusCode !== 200) throw new Error(`${question} answered ${statusCode}`);
      if (!/timeline/.test(address) && !body.includes('/entries/'))
        throw new Error(`${question} found nothing`);
    };
    const timeOf = async (family: MadeFamily) => {
      for (let time = 0; time < 3; time += 1) await visit(family);
      return clock.timeOf(() => visit(family), rounds);
    };
    const statements = await countStatements(platform, () => visit(many));
    const times = await settled(
      async () => ({ few: await timeOf(few), many: await timeOf(many) }),
      (one) => wholeOf(one.many) / wholeOf(one.few),
      entriesBar,
    );
    measured.push({ question, statements, ...times });
  }
  return measured;
}
