import { describe, expect, test } from 'vitest';
import { govuk, moj } from './govuk.ts';
import { guardParams } from './guard-params.ts';
import { renderComponent } from './render-component.ts';
import { asHtml } from './safe-html.ts';

const attack = '<script>alert(1)</script>';
const drawn = asHtml(govuk('tag', { text: 'Open' }));

describe('HTML that nobody drew', () => {
  test.each([
    ['html', { html: attack }],
    ['titleHtml', { titleHtml: attack }],
    ['items.html', { items: [{ html: attack }] }],
    ['slots.start', { slots: { start: attack } }],
    ['label.html', { label: { html: attack } }],
  ])('is refused as %s', (path, params) => {
    expect(() => guardParams(params)).toThrow(`${path} is HTML`);
  });

  test('cannot be made of an object that says how it is written', () => {
    const text = { toString: () => attack, isEscaped: false };
    expect(() => renderComponent('govuk', 'tag', { text })).toThrow('no functions');
  });
});

test('HTML that was drawn stands as it is where HTML is asked for, and as words where text is', () => {
  expect(govuk('inset-text', { html: drawn }).toString()).toContain('<strong class="govuk-tag">');
  const asText = renderComponent('govuk', 'inset-text', { text: drawn }).toString();
  expect(asText).toContain('&lt;strong class=&quot;govuk-tag&quot;&gt;');
});

test('words are escaped by both design systems', () => {
  expect(govuk('button', { text: attack }).toString()).not.toContain('<script>');
  const badge = moj('badge', { text: attack, attributes: { title: '"><b>' } }).toString();
  expect(badge).toContain('&lt;script&gt;');
  expect(badge).toContain('title="&quot;&gt;&lt;b&gt;"');
});

describe('an address', () => {
  test.each([
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    '\u0001JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
  ])('that would run something is refused: %j', (href) => {
    expect(() => govuk('back-link', { href })).toThrow('links to no address');
    expect(() => guardParams({ items: [{ attributes: { href } }] })).toThrow('links to no address');
  });

  test.each([
    '/chronologies?at=10:30',
    '#met-day',
    'https://www.gov.uk/',
    'mailto:a@b.org',
    'a/b:c',
    '?q=a:b',
  ])('that leads somewhere is taken: %s', (href) => {
    expect(govuk('back-link', { href }).toString()).toContain(`href="${href}"`);
  });
});

test.each(['onclick', 'ONLOAD', 'x y', 'a>b', 'a"', ''])('no attribute may be called %j', (name) => {
  expect(() => guardParams({ attributes: { [name]: 'x' } })).toThrow('no attribute may be called');
});

test('attributes as one text, and functions, are refused', () => {
  expect(() => guardParams({ attributes: ' onclick="x"' })).toThrow('names with values');
  expect(() => guardParams({ caller: () => attack })).toThrow('no functions');
});

test('a component that there is not is refused before any file is looked for', () => {
  expect(() => renderComponent('govuk', '../../x', {})).toThrow('no component');
});

test('a page that would have to wait is refused', () => {
  expect(() => asHtml(Promise.resolve(drawn))).toThrow('drawn in one go');
});
