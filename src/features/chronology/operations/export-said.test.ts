import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { type CsvRow, writeChronologyCsv } from '../../../../test/builders/platform/chronology-csv.ts';
import { makeFamily, sendDemonstrationFiles } from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { entryIdOf, makePlan } from '../../../../test/builders/platform/plan.ts';
import { runJobNow } from '../../../../test/builders/platform/run-job-now.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { transact } from '../../../platform/database/transact.ts';
import { closeReaders } from '../../../platform/documents/read-document.ts';
import { type Day, parseDay } from '../../../shared/day.ts';
import { acknowledgeFinding } from './acknowledge-finding.ts';
import { closeAnalysts } from './ask-analyst.ts';
import { askExport, type ExportRequest } from './ask-export.ts';
import { addComment } from './comment-on-entry.ts';
import { decideBearsOn } from './decide-bears-on.ts';
import { decideEntryHandling } from './decide-handling.ts';
import { decideSharing } from './decide-sharing.ts';
import { prepareReport } from './prepare-report.ts';
import { readFindings } from './read-findings.ts';
import { readWhoKnew } from './read-who-knew.ts';
import { sendExport } from './send-export.ts';
import { writeExport } from './write-export.ts';

const platform = await testPlatform();
afterAll(() => Promise.all([closeReaders(), closeAnalysts()]));

const forms = ['docx', 'xlsx', 'html', 'csv', 'json'] as const;
const health = 'Harbour Health Trust';
const police = 'Northmere Police';

function day(text: string): Day {
  const read = parseDay(text);
  if (read === null) throw new Error(text);
  return read;
}

const ofHealth: readonly CsvRow[] = [
  { date: '02/05/2012', event: 'Bruise to the ear seen at the clinic', child: 'Elowen' },
  { date: '09/06/2012', event: `Weighed, and ${police} told of it`, child: 'Elowen' },
  ...['12/07/2012', '26/07/2012', '09/08/2012', '23/08/2012'].map((date) => {
    return { date, event: 'Elowen was not brought to her dental appointment', child: 'Elowen' };
  }),
];
const ofPolice: readonly CsvRow[] = [
  { date: '14/03/2012', event: 'Called to the home after shouting was heard', child: 'Elowen' },
];
const kept: CsvRow = { date: '20/04/2012', event: 'An informant names a visitor', child: 'Elowen' };

/** Whether the police keep an entry for themselves, and whether people had worked on that before. */
type Kept = 'nothing' | 'untouched' | 'worked-on';

/** A family on whose record people have worked. */
async function begin(keeps: Kept = 'nothing') {
  const partnership = await makePartnership(platform);
  const { first, second } = partnership.agencies;
  const { officer, practitioner } = partnership.people;
  const police2 = partnership.otherLead;
  const family = await makeFamily(platform, partnership, {
    involved: [first, second],
    name: 'Marrick',
    reference: 'R-1',
    children: ['Elowen Marrick', 'Tobias Marrick'],
  });
  await transact(platform.database, partnership.id, async ({ sql }) => {
    const names = [
      [first, health],
      [second, police],
    ] as const;
    for (const [id, name] of names)
      await sql.updateTable('agency').set({ name }).where('id', '=', id).execute();
    const people = [
      [practitioner.accountId, 'Imogen Fairbrass'],
      [officer.accountId, 'Wilfred Anselm'],
    ] as const;
    for (const [id, name] of people)
      await sql.updateTable('account').set({ name }).where('id', '=', id).execute();
  });
  await sendDemonstrationFiles(platform, officer, family, [
    { agencyId: first, path: writeChronologyCsv(ofHealth, 'health.csv') },
    {
      agencyId: second,
      path: writeChronologyCsv(keeps === 'nothing' ? ofPolice : [...ofPolice, kept], 'police.csv'),
    },
  ]);
  const idOf = async (words: string) => {
    const found = await transact(platform.database, partnership.id, ({ sql }) =>
      sql
        .selectFrom('entry')
        .select('id')
        .where('family_id', '=', family.id)
        .where('event', 'like', `${words}%`)
        .executeTakeFirstOrThrow(),
    );
    return entryIdOf(found.id);
  };
  const plan = await makePlan(platform, officer, family, first);
  const tell = async (words: string, who: PersonActor, about: 'police' | 'health') => {
    const key = { familyId: family.id, entryId: await idOf(words) };
    const told = {
      earliest: day('2012-07-03'),
      latest: day('2012-07-03'),
      certainty: 'exact',
      how: 'call',
    } as const;
    const agencyId = about === 'police' ? second : first;
    await decideSharing(platform, who, { ...key, agencyId, version: 'none', verdict: 'stated', told });
    const bearing = { ...key, movement: 'worse', version: 'none' } as const;
    await decideBearsOn(platform, who, { ...bearing, pointId: plan.risk });
    await addComment(platform, who, { ...key, words: `Ask Kerensa Marrick about: ${words}`, form: words });
  };
  await tell('Bruise', practitioner, 'police');
  const { findings } = await readFindings(platform, officer, { familyId: family.id, shown: 'open' });
  const missed = findings?.groups
    .flatMap((group) => group.findings)
    .find(({ kind }) => kind === 'missed-appointments-run');
  if (missed === undefined) throw new Error('no run was found');
  const acknowledged = {
    familyId: family.id,
    findingId: missed.id,
    reason: 'Tobias Marrick was in hospital',
  };
  await acknowledgeFinding(platform, officer, acknowledged);
  if (keeps === 'worked-on') await tell('An informant', police2, 'health');
  if (keeps !== 'nothing') {
    await decideEntryHandling(platform, police2, {
      familyId: family.id,
      entryId: await idOf('An informant'),
      version: 1,
      handling: 'originator',
      named: [],
      stillNotFor: [],
      alsoNotFor: null,
    });
  }
  platform.pass(60_000);
  const write = async (request: Partial<ExportRequest> & Pick<ExportRequest, 'form'>, by = officer) => {
    const asked = {
      title: null,
      from: null,
      to: null,
      anonymised: false,
      comments: true,
      reason: 'for the panel',
    };
    const { id, jobId } = await askExport(platform, by, { ...asked, ...request, familyId: family.id });
    expect(await runJobNow(platform, partnership.id, jobId, writeExport)).toBe('done');
    const { body } = await sendExport(platform, by, { familyId: family.id, id });
    const text = textOf(new Uint8Array(await new Response(body as never).arrayBuffer()));
    return text.replaceAll(id.slice(-8), '(number)');
  };
  return { family, partnership, officer, practitioner, police2, write, idOf };
}

/** Every text of a document, without what parts of it are called by, and with the marks of HTML and XML as letters. */
function textOf(bytes: Uint8Array): string {
  const parts = bytes[0] === 0x50 ? Object.values(unzipSync(bytes)) : [bytes];
  const text = parts.map((part) => new TextDecoder().decode(part)).join('\n');
  return text.replaceAll('&#39;', '’').replaceAll('&quot;', '"');
}

/** The words of a document as its reader sees them, one after the other. */
function wordsOf(text: string): string {
  return text.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
}

test('every document says who was told, what an entry tells of the plan, what people wrote and what they acknowledged', async () => {
  const { write } = await begin();
  for (const form of ['docx', 'xlsx', 'html', 'csv'] as const) {
    const words = wordsOf(await write({ form }));
    expect(words, form).toContain(`Shared with ${police} in a call, 3 July 2012, as a person stated on`);
    expect(words, form).toMatch(/Worse on R1 Mina is not brought to the dentist/);
    expect(words, form).toMatch(
      /Comment by Imogen Fairbrass, Harbour Health Trust, [^:]+:.{0,3}Ask Kerensa Marrick about: Bruise/,
    );
    if (form !== 'csv') expect(words, form).toMatch(/Acknowledged by [^:]+: Tobias Marrick was in hospital/);
  }
  const { said, entries } = JSON.parse(await write({ form: 'json' }));
  const bruise = entries.find(({ event }: { event: string }) => event.startsWith('Bruise')).id;
  expect(said.sharing).toMatchObject([
    { entry: bruise, agency: police, basis: 'stated', told: { how: 'call' } },
  ]);
  expect(said.bearings).toMatchObject([{ entry: bruise, kind: 'risk', number: 1, movement: 'worse' }]);
  expect(said.comments).toMatchObject([{ entry: bruise, by: 'Imogen Fairbrass', agency: health }]);
  expect(said.acknowledged).toMatchObject([{ kind: 'missed-appointments-run' }]);
  expect(said.plan).toHaveLength(2);
});

test('every document but CSV says how often sharing that only a text suggests is left out', async () => {
  const { write } = await begin();
  for (const form of ['docx', 'xlsx', 'html'] as const)
    expect(wordsOf(await write({ form })), form).toContain(
      'Left out: Once a text suggests that another agency was told',
    );
  const { said, suggestedSharing } = JSON.parse(await write({ form: 'json' }));
  expect(suggestedSharing).toBe(1);
  expect(JSON.stringify(said)).not.toContain('suggest');
});

test('a document of a family that has a plan reads the record against it', async () => {
  const { write } = await begin();
  for (const form of ['docx', 'html', 'xlsx'] as const) {
    const words = wordsOf(await write({ form }));
    expect(words, form).toContain('1 entry bears on it, of 2 May 2012, and tells that it got worse.');
    expect(words, form).toContain('No entry bears on it yet.');
  }
});

test('comments stay out of a document unless they are asked for', async () => {
  const { write } = await begin();
  for (const form of forms) {
    expect(await write({ form, comments: false }), form).not.toContain('Ask Kerensa');
    expect(await write({ form }), form).toContain('Ask Kerensa');
  }
});

test('where names are replaced nobody is named by what people said, and agencies are called as everywhere', async () => {
  const { write } = await begin();
  for (const form of forms) {
    const text = await write({ form, anonymised: true });
    for (const name of ['Imogen', 'Fairbrass', 'Anselm', 'Kerensa', 'Marrick', 'Elowen', 'Tobias'])
      expect(text.toLowerCase(), `${form} ${name}`).not.toContain(name.toLowerCase());
    const words = wordsOf(text);
    expect(words, form).toContain(form === 'json' ? '"agency": "Northmere Police"' : `Shared with ${police}`);
    expect(words, form).toMatch(
      form === 'json' ? /"by": "practitioner"/ : /Comment by practitioner, Harbour Health Trust/,
    );
  }
});

test('a document is the same, whether people worked on an entry that is kept from its reader or nobody did', async () => {
  const [untouched, workedOn] = [await begin('untouched'), await begin('worked-on')];
  for (const anonymised of [false, true]) {
    for (const form of forms) {
      const one = await untouched.write({ form, anonymised });
      const other = await workedOn.write({ form, anonymised });
      expect(firstDifference(withoutIds(one), withoutIds(other)), `${form} ${anonymised}`).toBeNull();
    }
  }
  const ofPolice = await workedOn.write({ form: 'csv' }, workedOn.police2);
  expect(ofPolice).toContain('Ask Kerensa Marrick about: An informant');
});

/** The digest of a file of which rows are kept, and ids, are made by chance: tests of their own hold that they tell nothing. */
function withoutIds(text: string): string {
  return text.replace(/[0-9a-f]{64}|sha256-[\w+/]+=*/g, '(digest)').replace(/[0-9a-f]{16}/g, '(id)');
}

/** What both say where they first part; null where they do not. */
function firstDifference(one: string, other: string): readonly [string, string] | null {
  if (one === other) return null;
  const at = [...one].findIndex((sign, place) => sign !== other[place]);
  const from = Math.max(0, at - 60);
  return [one.slice(from, at + 60), other.slice(from, at + 60)];
}

test('the command line answers of the data that was taken away who knew what as the pages do', async () => {
  const { write, family, officer } = await begin();
  const folder = mkdtempSync(join(tmpdir(), 'sightline-export-'));
  try {
    const path = join(folder, 'taken.json');
    writeFileSync(path, await write({ form: 'json' }));
    for (const on of ['2012-07-02', '2012-07-03', '2013-01-01']) {
      const question = { agency: police, on: day(on), withoutAssumed: false };
      const request = {
        cast: null,
        anonymise: false,
        glossary: null,
        title: null,
        outputs: [],
        from: null,
        to: null,
      };
      const files = [{ path, agency: null }];
      const prepared = await prepareReport({ ...request, files, today: day('2026-11-24'), known: question });
      if (!prepared.ok) throw prepared.error[0];
      const { known } = prepared.value.report;
      const page = (await readWhoKnew(platform, officer, family.id, question)).known;
      const told = (lines: readonly { readonly entry: string }[] = []) => lines.map(({ entry }) => entry);
      expect(told(known?.known), on).toEqual(told(page?.known.lines));
      expect(told(known?.notKnown), on).toEqual(told(page?.notKnown.lines));
      expect(known?.notKnown.map(({ suggested }) => suggested)).toEqual(
        page?.notKnown.lines.map(({ suggested }) => suggested),
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
