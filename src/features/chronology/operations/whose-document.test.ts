import { unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { writeChronologyCsv } from '../../../../test/builders/platform/chronology-csv.ts';
import { makeFamily, sendDemonstrationFiles } from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { runJobNow } from '../../../../test/builders/platform/run-job-now.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { transact } from '../../../platform/database/transact.ts';
import { closeAnalysts } from './ask-analyst.ts';
import { askExport, type ExportRequest } from './ask-export.ts';
import { sendExport } from './send-export.ts';
import { writeExport } from './write-export.ts';

const platform = await testPlatform();
afterAll(closeAnalysts);

const forms = ['docx', 'xlsx', 'html', 'csv', 'json'] as const;
const rows = [{ date: '12/03/2012', event: 'Mina was seen' }];
const plain = { title: null, from: null, to: null, anonymised: false, reason: 'for the panel' };

async function smallFamily() {
  const partnership = await makePartnership(platform);
  const { first } = partnership.agencies;
  const { officer } = partnership.people;
  const named = { involved: [first], name: 'Family Q', children: ['Mina Brathe'] };
  const family = await makeFamily(platform, partnership, named);
  await sendDemonstrationFiles(platform, officer, family, [
    { agencyId: first, path: writeChronologyCsv(rows) },
  ]);
  const write = async (request: Partial<ExportRequest> & Pick<ExportRequest, 'form'>) => {
    const asked = { ...plain, ...request, familyId: family.id };
    const { id, jobId } = await askExport(platform, officer, asked);
    await runJobNow(platform, partnership.id, jobId, writeExport);
    const { name, body } = await sendExport(platform, officer, { familyId: family.id, id });
    const bytes = new Uint8Array(await new Response(body as never).arrayBuffer());
    return { id, name, bytes, text: textOf(bytes) };
  };
  /** Why it was not written. */
  const refuse = async (request: Partial<ExportRequest> & Pick<ExportRequest, 'form'>) => {
    const { jobId } = await askExport(platform, officer, { ...plain, ...request, familyId: family.id });
    expect(await runJobNow(platform, partnership.id, jobId, writeExport)).toBe('failed');
    const { error } = await transact(platform.database, partnership.id, ({ sql }) =>
      sql.selectFrom('job').select('error').where('id', '=', jobId).executeTakeFirstOrThrow(),
    );
    return error;
  };
  return { reference: family.reference, write, refuse };
}

function textOf(bytes: Uint8Array): string {
  if (bytes[0] !== 0x50) return new TextDecoder().decode(bytes);
  return Object.entries(unzipSync(bytes))
    .map(([name, part]) => `${name}\n${new TextDecoder().decode(part)}`)
    .join('\n');
}

/** A page names its style, which holds its foot, by a hash. */
function withoutNumber({ id, text }: { readonly id: string; readonly text: string }): string {
  return text.replaceAll(id.slice(-8), '…').replace(/sha256-[\w+/=]+/g, '…');
}

const stood = { json: '2026-11-24T10:00:00.000Z', others: 'as it stood on 24 November 2026 at 10:00' };

test('a document says whose it is and of when inside, and in its name nothing of the family; and twice at once it is the same', async () => {
  const { reference, write } = await smallFamily();
  for (const form of forms) {
    const { id, name, text } = await write({ form });
    expect(name).toBe(`chronology-${id.slice(-8)}-2026-11-24.${form}`);
    for (const words of [reference, 'Family Q', id.slice(-8)]) expect(text, form).toContain(words);
    expect(text.toLowerCase(), form).toContain((form === 'json' ? stood.json : stood.others).toLowerCase());
    const again = await write({ form });
    expect(withoutNumber(again) === withoutNumber({ id, text }), form).toBe(true);
  }
});

test('every page of a Word document, and of a printed one, says it', async () => {
  const { reference, write } = await smallFamily();
  const word = unzipSync((await write({ form: 'docx' })).bytes);
  const footer = new TextDecoder().decode(word['word/footer1.xml']);
  const paper = /@bottom-left \{ content: "([^"]*)"/.exec((await write({ form: 'html' })).text)?.[1] ?? '';
  for (const foot of [footer, paper]) {
    expect(foot).toContain(reference);
    expect(foot).toContain(stood.others);
  }
});

test('a document without names tells a number of its own and when, and neither reference nor name of the record', async () => {
  const { reference, write } = await smallFamily();
  for (const form of forms) {
    const title = `${reference}: chronology`;
    const { id, name, text } = await write({ form, anonymised: true, title });
    const number = id.slice(-8);
    expect(name).toBe(`chronology-anonymised-${number}-2026-11-24.${form}`);
    expect(text, form).toContain(`Document ${number}`);
    expect(text.toLowerCase(), form).toContain((form === 'json' ? stood.json : stood.others).toLowerCase());
    for (const words of [reference, 'Family Q']) expect(text, form).not.toContain(words);
  }
});

test('a title of one’s own stays; one that holds the reference is refused where names are replaced, with what to do', async () => {
  const { reference, write, refuse } = await smallFamily();
  const title = 'Read by the panel';
  expect((await write({ form: 'html', anonymised: true, title })).text).toContain(title);
  const named = `${reference} for the panel`;
  expect((await write({ form: 'html', title: named })).text).toContain(named);
  expect(await refuse({ form: 'html', anonymised: true, title: named })).toMatchObject({
    code: 'name-in-title',
    todo: 'Choose a title that names nobody.',
  });
});
