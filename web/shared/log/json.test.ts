import { expect, test } from 'vitest';
import { canonical, readJson } from './json';

const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

// The same cases stand in WholeJsonTests.cs.
test.each([
  ['{"a":1}'], [' [ -1 , 9007199254740991, -9007199254740991 ]\t'], ['null'], ['"1.5e3"'], ['"😀 \\ud83d\\ude00 \\" , 1.5"'], ['{}'],
  ['{"a":{"a":1},"b":[{"a":1},{"a":2}]}'], [nested(64)], ['{"a":"b","b":"a"}'],
])('%s is whole JSON', text => {
  expect(readJson(text)).not.toBeUndefined();
});

test.each([
  [''], ['{'], ['{"a":1.0}'], ['1e3'], ['[1E2]'], ['-0'], ['9007199254740992'], ['-9007199254740992'],
  ['{"a":1,"a":1}'], ['{"a":1,"\\u0061":2}'],
  ['{"x":[{"a":1,"b":2,"a":3}]}'], ['"\\ud83d"'], ['"\\ude00\\ud83d"'], ['{"\\ud83d":1}'], [nested(65)], ['[1,]'], ['// x\n1'], ['01'],
  ['\ufeff1'], ['NaN'], ["'a'"], ['1 2'],
])('%s is none', text => {
  expect(readJson(text)).toBeUndefined();
});

test('values that say the same have one canonical text', () => {
  expect(canonical({ b: [1, { d: null, c: true }], a: 'x' })).toBe('{"a":"x","b":[1,{"c":true,"d":null}]}');
});
