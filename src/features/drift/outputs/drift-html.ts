import { html } from 'hono/html';
import type { Html } from '../../chronology/outputs/html-text.ts';
import { aboutSection } from './page/about.ts';
import { driftEntries } from './page/entries.ts';
import { driftOpening } from './page/opening.ts';
import { frame, type PageSection } from './page/page-frame.ts';
import { notAskedSection, problemsSection } from './page/rest.ts';
import { rulesSection } from './page/rules.ts';
import { signalSections } from './page/signals.ts';
import type { DriftView } from './views/drift-view.ts';
import { titleOfDrift } from './views/view-drift.ts';

interface Section extends PageSection {
  readonly write: (view: DriftView) => Html;
}

const sections: readonly Section[] = [
  { id: 'rules', name: 'Rule by rule', write: rulesSection },
  { id: 'signals', name: 'What to do something about', write: signalSections },
  { id: 'problems', name: 'What is wrong with the extract', write: problemsSection },
  { id: 'not-asked', name: 'What was not asked', write: ({ notAsked }) => notAskedSection(notAsked) },
  { id: 'entries', name: 'The entries behind it', write: driftEntries },
  { id: 'about', name: 'About this page', write: aboutSection },
];

/**
 * What has drifted as one page in one file: it fetches nothing, is whole without script, and prints. With script,
 * signals can be filtered by rule, state and words. The same view gives the same bytes.
 */
export function driftHtml(view: DriftView): string {
  return frame({
    title: titleOfDrift(view),
    skip: 'signals',
    opening: driftOpening(view),
    sections,
    main: html`${sections.map(
      ({ write }) => html`${write(view)}
`,
    )}`,
  });
}
