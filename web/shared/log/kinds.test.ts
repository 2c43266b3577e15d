/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kindOf, kinds } from './kinds';

// tests/Payesh.Domain.Tests/Inspections/KindsTests.cs reads the same table.
test('the kinds are those of the format', () => {
  const page = readFileSync(new URL('../../../docs/formats/visit-log.md', import.meta.url), 'utf8');
  const rows = page.slice(page.indexOf('| kind |')).split('\n').slice(2);
  const table = rows.slice(0, rows.findIndex(row => !row.startsWith('|'))).flatMap(row => {
    const [names, classes, holds] = row.split(' | ');
    return names!.split('`').filter((_, i) => i % 2 === 1).map(name => `${name}: ${classes}, ${holds}`);
  });

  expect(table.sort()).toEqual(Object.entries(kinds).map(([name, kind]) => `${name}: ${kind.classes.join(' / ')}, ${kind.holds}`).sort());
});

test('a name that every object has is no kind', () => {
  expect(kindOf('constructor')).toBeUndefined();
  expect(kindOf('toString')).toBeUndefined();
});
