import { expect, test } from 'vitest';
import { hideAll } from '../../../../../../test/builders/hide-all.ts';

test.each([
  ['Tom bit Amy Fox. Mrs Fox not happy.', 'Child B bit Person 1. Mrs [family name] not happy.'],
  ['Tyler Banks hit Mia. Mrs Banks was called in.', 'Person 1 hit Child A. Mrs [family name] was called in.'],
  [
    'Mia disclosed that Jayden Hughes touched her. Mr Hughes denied it.',
    'Child A disclosed that Person 1 touched her. Mr [family name] denied it.',
  ],
  ['Tyler Banks was arrested. Mr Banks came.', 'Person 1 was arrested. Mr [family name] came.'],
  ['Her friend Ellie Thornton. Mr Thornton rang.', 'Her friend Friend 1. Mr [family name] rang.'],
])('a pupil and the parent who comes in about it are not one: %s', (text, shown) => {
  expect(hideAll(text)).toEqual([shown]);
});

test.each([
  ['Call from Karen Fox. Mrs Fox said so.', 'Call from Adult 1. Adult 1 said so.'],
  ['Karen Fox rang. Mrs Fox said so.', 'Adult 1 rang. Adult 1 said so.'],
  ['Karen Fox, 41, left. Mrs Fox said so.', 'Adult 1, 41, left. Adult 1 said so.'],
  ['Neighbour Karen Fox left. Mrs Fox said so.', 'Neighbour Neighbour 1 left. Neighbour 1 said so.'],
  ['Visit by Neil Barker. Mr Barker saw Mia.', 'Visit by SW1. SW1 saw Child A.'],
])('but whoever is told of as grown is who they are by the title too: %s', (text, shown) => {
  expect(hideAll(text)).toEqual([shown]);
});
