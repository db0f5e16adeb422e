import { expect, test } from 'vitest';
import { buildDriftReport } from '../../../../test/builders/drift-report.ts';
import { makePseudonyms } from '../domain/sharing/pseudonyms.ts';
import { driftHtml } from './drift-html.ts';
import { shareDrift } from './views/share-drift.ts';

test('a page names no rule the most where some figures are not told', () => {
  const page = driftHtml(shareDrift(buildDriftReport(), makePseudonyms(new Uint8Array(32))));
  expect(page).toContain('Some figures are not told');
  expect(page).not.toMatch(/most often|has every figure/);
});
