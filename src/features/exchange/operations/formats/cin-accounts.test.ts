import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cinChild, cinFile, readCinText } from '../../../../../test/builders/exchange/cin-file.ts';
import { makeRandom } from '../../../../../test/builders/world/random.ts';

const folder = 'test/data/cin/samples';
const samples = readdirSync(folder).filter((name) => name.endsWith('.xml'));
const groups = [
  'CINdetails',
  'Assessments',
  'CINPlanDates',
  'Section47',
  'ChildProtectionPlans',
  'PreProceedingsandFGDM',
];

/** How many records of each part the text has, counted by its tags alone and not by the reader. */
function countTags(census: string): Readonly<Record<string, number>> {
  const text = census.replace(/<!--[\s\S]*?-->/g, '');
  const tags = (name: string) => text.match(new RegExp(`<${name}\\s*/?>`, 'g'))?.length ?? 0;
  const emptyReviews = text.match(/<Reviews\s*\/>|<Reviews>\s*<\/Reviews>/g)?.length ?? 0;
  const counted = {
    ...Object.fromEntries(groups.map((name) => [name, tags(name)])),
    ChildIdentifiers: tags('Child'),
    ChildCharacteristics: holding(text, 'ChildCharacteristics', 'Ethnicity|Disability'),
    FactorsIdentifiedAtAssessment: holding(text, 'FactorsIdentifiedAtAssessment', 'AssessmentFactors'),
    CPPreviewDate: tags('CPPreviewDate') + emptyReviews,
  };
  return Object.fromEntries(Object.entries(counted).filter(([, count]) => count > 0));
}

/** How many groups have such an element with something in it. */
function holding(text: string, group: string, inner: string): number {
  const blocks = text.match(new RegExp(`<${group}>[\\s\\S]*?</${group}>`, 'g')) ?? [];
  return blocks.filter((block) => new RegExp(`<(${inner})>\\s*[^<\\s]`).test(block)).length;
}

async function accountsOf(text: string): Promise<Readonly<Record<string, number>>> {
  const { summary } = await readCinText(text);
  return Object.fromEntries(
    summary.accounts.parts
      .filter(({ part }) => part !== 'other elements')
      .map(({ part, records }) => [part, records]),
  );
}

test.each(samples)('%s has as many records in its accounts as it has tags', async (name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  expect(await accountsOf(text)).toEqual(countTags(text));
});

test.each([...Array(20).keys()])(
  'a sample with copied groups and spoilt dates, draw %i, has them all in its accounts',
  async (draw) => {
    const random = makeRandom(`accounts ${draw}`);
    const sample = readFileSync(join(folder, random.pick(['CIN_Census_2026.xml', 'CIN2rows.xml'])), 'utf8');
    const copied = groups.reduce(
      (text, name) =>
        text.replace(new RegExp(`<${name}>[\\s\\S]*?</${name}>`, 'g'), (group) =>
          random.chance(0.4) ? `${group}\n${group}` : group,
        ),
      sample,
    );
    const text = copied.replace(/>\d{4}-\d{2}-\d{2}</g, (date) =>
      random.chance(0.2) ? random.pick(['><', '>31/08/2025<', '>9999-12-31<', '>2025-02-30<']) : date,
    );
    expect(await accountsOf(text)).toEqual(countTags(text));
  },
);

test.each([
  ['reviews without a date', '<Reviews><CPPreviewDate></CPPreviewDate><CPPreviewDate/></Reviews><Reviews/>'],
  ['the same review twice', '<Reviews><CPPreviewDate>2024-09-02</CPPreviewDate></Reviews>'.repeat(2)],
])('a plan that stands twice, with %s', async (_name, reviews) => {
  const start = '<CPPstartDate>2024-06-03</CPPstartDate>';
  const plan = `<ChildProtectionPlans>${start}${reviews}</ChildProtectionPlans>`;
  const text = cinFile(cinChild()).replace('</CINdetails>', `${plan}${plan}</CINdetails>`);
  expect(await accountsOf(text)).toEqual(countTags(text));
});
