// @vitest-environment happy-dom
/// <reference types="node" />
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { en } from './en';
import { fa } from './fa';
import { language, num, switchLanguage } from './index';
import { apart, ascii, digits, list } from './numbers';
import { searchable } from './search';

const root = join(import.meta.dirname, '..');
const sources = (readdirSync(root, { recursive: true }) as string[])
  .filter(name => /\.(ts|tsx)$/.test(name) && !name.includes('texts') && !name.includes('test'))
  .map(name => readFileSync(join(root, name), 'utf8'))
  .join('\n');

// Keys that are data: read as words[key].
const byIndex: Record<string, true | string[]> = {
  kinds: true,
  sexes: true,
  home: ['cancelled', 'reassigned'],
  device: ['disabled', 'revoked', 'wipe'],
  pin: ['short', 'differ'],
  route: ['talks', 'observation'],
  draw: ['talks', 'observation'],
  shift: ['absent', 'replaced'],
  talk: ['yes', 'no', 'unsaid'],
  copy: ['qr'],
};

test('every sentence is used somewhere', () => {
  const unused: string[] = [];
  for (const [section, words] of Object.entries(fa)) {
    if (typeof words !== 'object') {
      if (!new RegExp(`\\.${section}\\b`).test(sources)) unused.push(section);
      continue;
    }
    if (byIndex[section] === true) continue;
    for (const key of Object.keys(words)) {
      if (!new RegExp(`\\.${key}\\b`).test(sources) && !(byIndex[section] || []).includes(key)) unused.push(`${section}.${key}`);
    }
  }
  expect(unused).toEqual([]);
});

test('both languages have the same keys, and no sentence is empty or left in the other language', () => {
  const walk = (one: unknown, other: unknown, path: string): void => {
    if (typeof one === 'object' && one !== null) {
      expect(Object.keys(other as object), path).toEqual(Object.keys(one));
      for (const key of Object.keys(one))
        walk((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key], `${path}.${key}`);
    } else if (typeof one === 'string' && path !== '.other' && !path.endsWith('jalali-month-day')) {
      expect(one.length, path).toBeGreaterThan(0);
      expect(other as string, path).not.toMatch(/[\u0600-\u06ff]/);
      expect(one, path).not.toMatch(/[يك]/);
    }
  };
  walk(fa, en, '');
});

test('the screen says what waits as the office would', () => {
  expect(fa.sync.waits({ answers: 3, others: 0, photos: 2, voices: 0 })).toBe('۳ پاسخ و ۲ عکس در انتظار ارسال');
  expect(fa.sync.waits({ answers: 3, others: 1, photos: 2, voices: 1 })).toBe('۳ پاسخ، ۱ ثبت دیگر، ۲ عکس و ۱ صدا در انتظار ارسال');
  expect(en.sync.waits({ answers: 1, others: 0, photos: 2, voices: 0 })).toBe('1 answer and 2 photos waiting to be sent');
});

test('digits are Persian on the screen and ASCII inside', () => {
  expect(digits('1404/09/02')).toBe('۱۴۰۴/۰۹/۰۲');
  expect(ascii('۱۲٫۵ و ٣')).toBe('12.5 و 3');
  expect(list(['یک', 'دو', 'سه'], 'و')).toBe('یک، دو و سه');
  expect(num(12)).toBe('۱۲');
});

test('a search finds Arabic letters, marks and half-spaces alike', () => {
  expect(searchable('بخاري‌هاي كوچك')).toBe(searchable('بخاری های کوچک'));
  expect(searchable('آتَش')).toBe('اتش');
});

test('the language is switched for the whole page', () => {
  switchLanguage();
  expect([language.value, document.documentElement.dir, document.documentElement.lang]).toEqual(['en', 'ltr', 'en']);
  expect(num(12)).toBe('12');
  switchLanguage();
  expect(document.documentElement.dir).toBe('rtl');
});

test('a language that was switched in another tab is taken over', () => {
  dispatchEvent(new StorageEvent('storage', { key: 'payesh-language', newValue: 'en' }));
  expect(language.value).toBe('en');
  dispatchEvent(new StorageEvent('storage', { key: 'payesh-language', newValue: 'fa' }));
  expect(language.value).toBe('fa');
});

test('a name within a sentence keeps its own direction', () => {
  expect(apart('علی')).toBe('\u2068علی\u2069');
});
