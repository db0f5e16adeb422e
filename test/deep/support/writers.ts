import { setTimeout as pause } from 'node:timers/promises';
import type { Platform } from '../../../src/platform/platform.ts';
import { isUuid, type PartnershipId } from '../../../src/shared/ids.ts';
import type { MadePartnership } from '../../builders/platform/partnership.ts';
import { signIn, type Visitor } from '../../routes/visitors.ts';

/** A change that was sent, and what is known of it. */
export interface Sent {
  readonly partnershipId: PartnershipId;
  readonly kind: 'family' | 'agency';
  /** The family’s reference, or the agency’s name: nothing else has it. */
  readonly word: string;
  /** Whether whoever sent it was told that it is done; `away` when told that the database does not answer. */
  answer: 'done' | 'away' | 'none';
}

export interface Writers {
  readonly sent: Sent[];
  /** Answers that are neither an acknowledgement nor an honest refusal. */
  readonly wrong: string[];
  /** Milliseconds of the longest request. */
  longest(): number;
  /** How many were acknowledged. */
  done(): number;
  stop(): Promise<void>;
}

interface Writer {
  readonly at: number;
  readonly partnershipId: PartnershipId;
  readonly kind: Sent['kind'];
  readonly visitor: Visitor;
}

/**
 * Starts so many people who send one change after another over HTTP: officers and administrators by turns.
 *
 * @param label begins the name of whatever they write
 */
export async function startWriters(
  platform: Platform,
  origin: string,
  partnerships: readonly MadePartnership[],
  label: string,
  count = 20,
): Promise<Writers> {
  const people: Writer[] = [];
  // One after another: an account's first session makes its sign-in too.
  for (let at = 0; at < count; at += 1) people.push(await makeWriter(platform, partnerships, at));
  const sent: Sent[] = [];
  const wrong: string[] = [];
  const stopping = new AbortController();
  let longest = 0;
  let done = 0;
  const writeOne = async (writer: Writer, one: Sent) => {
    sent.push(one);
    const start = performance.now();
    const told = await sendOne(origin, writer, one);
    longest = Math.max(longest, performance.now() - start);
    if (told === 'done') done += 1;
    if (told === 'done' || told === 'away' || told === 'none') one.answer = told;
    else wrong.push(told);
    // Whoever is not heard tries again soon; twenty at once would keep a small machine from starting anything.
    if (told !== 'done') await pause(300);
  };
  const writing = people.map(async (writer) => {
    const { kind, partnershipId, at } = writer;
    for (let number = 1; !stopping.signal.aborted; number += 1) {
      await writeOne(writer, { partnershipId, kind, word: `${label} ${at}-${number}`, answer: 'none' });
    }
  });
  return {
    sent,
    wrong,
    longest: () => longest,
    done: () => done,
    stop: async () => {
      stopping.abort();
      await Promise.all(writing);
    },
  };
}

async function makeWriter(
  platform: Platform,
  partnerships: readonly MadePartnership[],
  at: number,
): Promise<Writer> {
  const partnership = partnerships[at % partnerships.length];
  if (partnership === undefined) throw new Error('there is no partnership to write in');
  const kind = Math.floor(at / partnerships.length) % 2 === 0 ? 'family' : 'agency';
  const { officer, administrator } = partnership.people;
  const visitor = await signIn(platform, kind === 'family' ? officer : administrator);
  return { at, partnershipId: partnership.id, kind, visitor };
}

const bodies = {
  family: (word: string) => ({
    reference: word,
    name: `Record ${word}`,
    'child-1': 'Mina Brathe',
    'born-1-day': '12',
    'born-1-month': '5',
    'born-1-year': '2016',
    'child-2': 'Jory Brathe',
  }),
  agency: (word: string) => ({ name: word, sector: 'health' }),
};
const paths = { family: '/families/new', agency: '/agencies/add' };

async function sendOne(origin: string, { visitor, at }: Writer, { kind, word }: Sent): Promise<string> {
  let answer: Response;
  try {
    answer = await fetch(`${origin}${paths[kind]}`, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        ...visitor.headers,
        'content-type': 'application/x-www-form-urlencoded',
        'x-forwarded-for': `10.0.0.${at + 1}`,
      },
      body: new URLSearchParams({ _csrf: visitor.formToken, ...bodies[kind](word) }).toString(),
      signal: AbortSignal.timeout(60_000),
    });
    const text = await answer.text();
    if (answer.status === 503) return 'away';
    const to = answer.headers.get('location') ?? '';
    if (answer.status === 303 && isAfter(kind, to)) return 'done';
    return `${kind} ${word}: ${answer.status} ${to} ${text.replace(/<[^>]*>|\s+/g, ' ').slice(0, 500)}`;
  } catch (error) {
    // Nobody answers: the application is not there, or was ended in the midst.
    if (error instanceof Error && error.name === 'TimeoutError') return `${kind} ${word}: waited a minute`;
    return 'none';
  }
}

/** All families have the same children: whoever adds one may be led to the others first. */
function isAfter(kind: Sent['kind'], to: string): boolean {
  const id = to.replace('/families/', '').replace('/possible-duplicates', '');
  return kind === 'agency' ? to === '/agencies' : isUuid(id);
}
