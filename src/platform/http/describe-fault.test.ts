import pg from 'pg';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { AppError } from '../../shared/app-error.ts';
import { describeFault } from './describe-fault.ts';

const name = 'Marigold Ashby';

test('of PostgreSQL’s errors stay code, constraint, table and routine', () => {
  const error = Object.assign(new pg.DatabaseError(`duplicate key (${name})`, 10, 'error'), {
    code: '23505',
    detail: `Key (name)=(${name}) already exists.`,
    where: `unnamed portal with parameters: $1 = '${name}'`,
    constraint: 'agency_name_once',
    table: 'agency',
    routine: '_bt_check_unique',
  });
  const fault = describeFault(error);
  expect(fault).toMatchObject({
    code: '23505',
    constraint: 'agency_name_once',
    table: 'agency',
    routine: '_bt_check_unique',
  });
  expect(fault.at.length).toBeGreaterThan(0);
  expect(JSON.stringify(fault)).not.toContain('Marigold');
});

test.each([
  ['a message', new Error(`cannot read ${name}`)],
  ['several lines that look like a stack', new Error(`first\n    at ${name} (file.ts:1:1)`)],
  ['JSON', catchError(() => JSON.parse(name))],
  ['a form', catchError(() => z.literal('x', { error: name }).parse(name))],
  ['an AppError', new AppError('usage', { what: name, where: name, todo: name })],
  ['a name and a code', Object.assign(new Error('x'), { name, code: name })],
  ['a cause', new Error('x', { cause: new Error(name) })],
  ['no error at all', name],
])('no word of what an error was about stays: %s', (_kind, error) => {
  expect(JSON.stringify(describeFault(error))).not.toContain('Marigold');
});

test('where a fault of the program’s own arose is told, and no key that it was about', () => {
  const fault = describeFault(catchError(() => Reflect.get(Object(undefined), name)[name]));
  expect(fault.name).toBe('TypeError');
  expect(JSON.stringify(fault)).not.toContain('Marigold');
  expect(fault.at[0]).toContain('describe-fault.test.ts');
});

function catchError(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}
