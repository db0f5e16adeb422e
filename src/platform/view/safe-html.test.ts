import { html } from 'hono/html';
import { expect, test } from 'vitest';
import { govuk } from './govuk.ts';
import { asWritten } from './safe-html.ts';

test('what somebody wrote in several lines stands in a component as they wrote it', () => {
  const written = asWritten(html`<span>${'First line\nSecond line'}</span>`);
  const list = govuk('summary-list', { rows: [{ key: { text: 'Terms' }, value: { html: written } }] });
  expect(String(list)).toContain('First line&#10;Second line');
});
