import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readCinText } from '../../../../../../test/builders/read-cin-text.ts';
import type { CinChild } from '../cin-record.ts';
import { checkCinChild } from './check-cin-child.ts';
import { cinContext } from './context.ts';

/** A value that may be missing, empty, wrong or right. */
function element(name: string, right: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .option(fc.oneof({ weight: 6, arbitrary: right }, fc.constantFrom('', '31/12/2025', '2025-02-30', 'x')))
    .map((text) => (text === null ? '' : `<${name}>${text}</${name}>\n`));
}

const days = fc
  .tuple(
    fc.constantFrom('2024', '2025', '2026'),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);

function group(name: string, ...inside: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  return fc.tuple(...inside).map((parts) => `<${name}>\n${parts.join('')}</${name}>\n`);
}

function several(one: fc.Arbitrary<string>, most = 3): fc.Arbitrary<string> {
  return fc.array(one, { maxLength: most }).map((groups) => groups.join(''));
}

const flags = fc.constantFrom('0', '1', 'true', 'false');
const episodes = group(
  'CINdetails',
  element('CINreferralDate', days),
  element('CINclosureDate', days),
  element('ReasonForClosure', fc.constantFrom('RC1', 'RC8')),
  element('DateOfInitialCPC', days),
  several(
    group(
      'Assessments',
      element('AssessmentActualStartDate', days),
      element('AssessmentAuthorisationDate', days),
    ),
  ),
  several(group('CINPlanDates', element('CINPlanStartDate', days), element('CINPlanEndDate', days))),
  several(
    group(
      'Section47',
      element('S47ActualStartDate', days),
      element('DateOfInitialCPC', days),
      element('ICPCnotRequired', flags),
    ),
  ),
  element('ReferralNFA', flags),
  several(
    group(
      'ChildProtectionPlans',
      element('CPPstartDate', days),
      element('CPPendDate', days),
      several(group('Reviews', several(element('CPPreviewDate', days)))),
    ),
  ),
);

const children: fc.Arbitrary<CinChild> = fc
  .tuple(
    element('PersonBirthDate', days),
    element('ExpectedPersonBirthDate', days),
    element('PersonDeathDate', days),
    several(episodes),
  )
  .map(([birth, expected, death, inside]) => {
    const text = `<Message>\n<Children>\n<Child>\n<ChildIdentifiers>\n${birth}${expected}${death}</ChildIdentifiers>\n${inside}</Child></Children></Message>`;
    const [child] = readCinText(text).children;
    if (child === undefined) throw new Error('no child was read');
    return child;
  });

const contexts = fc.constantFrom(2023, 2025, 2027).map((edition) => {
  const { header } = readCinText(
    '<Message><Header><CollectionDetails><ReferenceDate>2026-03-31</ReferenceDate></CollectionDetails></Header></Message>',
  );
  return cinContext(header, edition);
});

function placesOf(child: CinChild, context: ReturnType<typeof cinContext>): readonly string[] {
  return checkCinChild(child, context)
    .map(({ rule, line }) => `${rule} ${line}`)
    .sort();
}

it('finds the same whatever the order of episodes', () => {
  fc.assert(
    fc.property(children, contexts, (child, context) => {
      const turned = { ...child, episodes: [...child.episodes].reverse() };
      expect(placesOf(turned, context)).toEqual(placesOf(child, context));
    }),
  );
});

it('tells each rule once at a place, in a whole sentence, on a line of the child', () => {
  fc.assert(
    fc.property(children, contexts, (child, context) => {
      const reports = checkCinChild(child, context);
      for (const { line, message } of reports) {
        expect(line).toBeGreaterThanOrEqual(child.line);
        expect(message).not.toMatch(/[{}]|undefined|null|NaN/);
      }
      const places = reports.map(({ rule, line, message }) => `${rule} ${line} ${message}`);
      expect(new Set(places).size).toBe(places.length);
    }),
  );
});
