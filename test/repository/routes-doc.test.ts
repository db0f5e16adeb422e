import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { mayDo } from '../../src/platform/access/actions.ts';
import { auditEvents } from '../../src/platform/audit-log/audit-events.ts';
import { placeRoutes } from '../../src/platform/http/describe-routes.ts';
import { makeOpenApi } from '../../src/platform/http/make-openapi.ts';
import { loadAllRoutes, loadRoutes, nameOf } from '../routes/all-routes.ts';

const routes = await loadRoutes();
const page = readFileSync(new URL('../../docs/routes.md', import.meta.url), 'utf8');

describe('docs/routes.md', () => {
  test('is what npm run routes makes of the program', () => {
    expect(placeRoutes(page, routes)).toBe(page);
  });

  test('tells every address once', () => {
    const [, table = ''] = page.split(/<!-- (?:routes|end of routes)[^>]*-->/);
    const told = [...table.matchAll(/^\| `([A-Z]+ \/[^`]*)` \|/gm)].map(([, name]) => name);
    expect(told.toSorted()).toEqual(routes.map(nameOf).toSorted());
  });
});

describe('every address', () => {
  test('stands once in the program', async () => {
    const names = (await loadAllRoutes()).map(nameOf);
    expect(new Set(names).size).toBe(names.length);
  });

  test('tells in a sentence what it is, and states an event that there is, or why there is none', async () => {
    for (const { summary, audit } of await loadAllRoutes()) {
      expect(summary).toMatch(/^[A-Z].*\.$/);
      if (typeof audit === 'string') expect(Object.keys(auditEvents)).toContain(audit);
      else if ('none' in audit) expect(audit.none.length).toBeGreaterThan(10);
      else for (const event of audit) expect(Object.keys(auditEvents)).toContain(event);
    }
  });

  test('that changes something is asked by POST, and takes a form', () => {
    for (const { method, path } of routes)
      expect([method, path]).toEqual([expect.stringMatching(/^(GET|POST)$/), path]);
  });
});

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
  }[];
  readonly responses: Readonly<Record<string, { readonly description: string }>>;
}

describe('the OpenAPI document', () => {
  const document = JSON.parse(JSON.stringify(makeOpenApi(routes, new URL('https://example.org/'))));
  const paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> = document.paths;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );

  test('has every address that a program may ask, and no other', () => {
    const wanted = routes
      .filter(
        ({ browserOnly, access }) =>
          browserOnly !== true &&
          access.kind === 'action' &&
          // No program can confirm who it is; and only officers and analysts hold tokens.
          access.stepUp !== true &&
          (mayDo('officer', access.action) || mayDo('analyst', access.action)),
      )
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    const told = operations.map(({ path, method }) => `${method.toUpperCase()} ${path}`);
    expect(told.toSorted()).toEqual(wanted.toSorted());
  });

  test('is of version 3.1, with an id for each operation, every part of a path described, and answers told', () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    expect(document.info).toMatchObject({ title: expect.any(String), version: expect.any(String) });
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { path, operation } of operations) {
      const wanted = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const described = (operation.parameters ?? []).filter((one) => one.in === 'path');
      expect(described.map(({ name }) => name).toSorted()).toEqual(wanted.toSorted());
      expect(described.every(({ required }) => required === true)).toBe(true);
      expect(Object.keys(operation.responses).length).toBeGreaterThan(0);
      for (const { description } of Object.values(operation.responses)) expect(description).toBeTruthy();
    }
  });

  test('refers to nothing that it does not hold', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, to = '']) => to);
    for (const to of references) {
      const held = to
        .replace(/^#\//, '')
        .split('/')
        .reduce<unknown>(
          (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
          document,
        );
      expect([to, held]).toEqual([to, expect.anything()]);
    }
  });
});
