import { unzipSync } from 'fflate';
import { exportForms } from '../../src/features/chronology/store/export.ts';
import type { PersonActor } from '../../src/platform/access/actor.ts';
import { transact } from '../../src/platform/database/transact.ts';
import type { Route } from '../../src/platform/http/route.ts';
import { type FamilyId, readId } from '../../src/shared/ids.ts';
import type { ServedRoutes } from '../builders/http/serve-routes.ts';
import type { TestPlatform } from '../builders/platform/test-platform.ts';
import { nameOf } from './all-routes.ts';
import { addressOf } from './ask.ts';
import { furtherExamples } from './further-examples.ts';
import { writeDocument } from './world/fill-family.ts';

interface Asking {
  readonly platform: TestPlatform;
  readonly served: ServedRoutes;
  /** All of them are asked, as pages and as JSON. */
  readonly routes: readonly Route[];
}

interface Asked {
  readonly actor: PersonActor;
  readonly familyId: FamilyId;
  /** What examples ask for, by their names. */
  readonly ids: Readonly<Record<string, string>>;
  /** Further files and jobs, for the routes that ask for one. */
  readonly others?: readonly Readonly<Record<string, string>>[];
  /** Whether documents are asked for too. */
  readonly mayTake: boolean;
}

export interface Answers {
  /** By route and example, without what differs between any two families. */
  readonly answers: ReadonlyMap<string, string>;
  /** As they were given. */
  readonly bodies: readonly string[];
}

/** Everything that somebody is told of a family: every page, its JSON, and every document, unpacked. */
export async function askEverything({ platform, served, routes }: Asking, asked: Asked): Promise<Answers> {
  const { actor, familyId, ids, others = [], mayTake } = asked;
  const answers = new Map<string, string>();
  const bodies: string[] = [];
  const documents = mayTake ? await documentsOf(platform, actor, familyId) : [];
  for (const { form, text } of documents) {
    bodies.push(text);
    answers.set(`document ${form}`, masked(200, text));
  }
  const known: Readonly<Record<string, string>> = { ...ids, export: documents[0]?.id ?? familyId };
  const worldOf = (more: Readonly<Record<string, string>>) => ({
    id: (thing: string) => more[thing] ?? known[thing] ?? familyId,
    text: (name: string) => name,
  });
  const world = worldOf({});
  // What a document holds is compared above, unpacked.
  for (const route of routes.filter(({ path }) => !path.endsWith('/exports/:exportId/file'))) {
    const ofFile = /:submissionId|:jobId/.test(route.path)
      ? others.map((other) => route.example(worldOf(other)))
      : [];
    const further = furtherExamples(route).map((make) => make(world));
    const examples = [route.example(world), ...ofFile, ...further];
    for (const [at, example] of (await Promise.all(examples)).entries()) {
      const address = addressOf(route, example);
      const page = await served.get(address, served.signIn(actor));
      answers.set(`${nameOf(route)} ${at}`, masked(page.statusCode, page.body));
      const json = await served.get(address, served.signIn(actor), { accept: 'application/json' });
      answers.set(`${nameOf(route)} ${at} as JSON`, masked(json.statusCode, json.body));
      bodies.push(page.body, json.body);
    }
  }
  return { answers, bodies };
}

async function documentsOf(platform: TestPlatform, actor: PersonActor, familyId: FamilyId) {
  const documents: { readonly form: string; readonly id: string; readonly text: string }[] = [];
  for (const form of exportForms) {
    const id = await writeDocument(platform, actor, familyId, form);
    const text = await transact(platform.database, actor.partnershipId, async ({ sql }) => {
      const { bytes } = await sql
        .selectFrom('export')
        .innerJoin('file_chunk', 'file_chunk.file_id', 'export.file_id')
        .select('file_chunk.bytes')
        .where('export.id', '=', readId<'export'>(id))
        .executeTakeFirstOrThrow();
      return form === 'docx' || form === 'xlsx' ? unpacked(bytes) : bytes.toString('utf8');
    });
    documents.push({ form, id, text });
  }
  return documents;
}

function unpacked(bytes: Buffer): string {
  const parts = Object.entries(unzipSync(bytes));
  return parts.map(([name, part]) => `${name}\n${Buffer.from(part).toString('utf8')}`).join('\n');
}

/** Without what differs between any two families: ids, digests, numbers of documents, sealed places, tokens of forms and of style. */
function masked(status: number, body: string): string {
  const plain = body
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '<id>')
    .replace(/\b[0-9a-f]{12,64}\b/g, '<digest>')
    .replace(/\b[0-9a-f]{8}\b/g, '<number>')
    .replace(/sha256-[\w+/=]+/g, '<digest>')
    .replace(/(name="(?:_csrf|form)" value=")[^"]*/g, '$1')
    .replace(/((?:after|before|from)=)[\w.~-]{30,}/g, '$1<place>')
    .replace(/("(?:after|before|next|previous)":")[\w.~-]{30,}/g, '$1<place>')
    .replace(/Partnership \d+/g, 'Partnership')
    .replace(/nonce="[^"]*"/g, '')
    .replace(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/g, '<request>');
  return `${status} ${plain}`;
}

/** The answers in which two of them differ, with what stands around the first difference. */
export function differences(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>) {
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names]
    .filter((name) => one.get(name) !== other.get(name))
    .map((name) => [name, ...firstDifference(one.get(name) ?? '', other.get(name) ?? '')] as const);
}

/** What stands around the first place where two texts differ. */
function firstDifference(one: string, other: string): readonly string[] {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return [one, other].map((text) => text.slice(Math.max(0, at - 60), at + 60));
}
