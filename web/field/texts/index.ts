import { computed, effect, signal } from '@preact/signals';
import type { Text } from '../../shared/log/types';
import { en } from './en';
import { fa, type Texts } from './fa';
import { digits } from './numbers';

export type Language = 'fa' | 'en';

const remembered = 'payesh-language';

export const language = signal<Language>(localStorage.getItem(remembered) === 'en' ? 'en' : 'fa');

/** The sentences in the language of the screen. */
export const t = computed<Texts>(() => (language.value === 'fa' ? fa : en));

effect(() => {
  localStorage.setItem(remembered, language.value);
  document.documentElement.lang = language.value;
  document.documentElement.dir = language.value === 'fa' ? 'rtl' : 'ltr';
  document.title = `${t.value.name} — ${t.value.home.title}`;
});

// Another tab of the app was switched over.
addEventListener('storage', event => {
  const { key, newValue } = event as StorageEvent;
  if (key === remembered) language.value = newValue === 'en' ? 'en' : 'fa';
});

export function switchLanguage(): void {
  language.value = language.value === 'fa' ? 'en' : 'fa';
}

/** A text of the pack in the language of the screen; Persian where the other is missing. */
export function of(text: Text): string {
  return text[language.value] || text.fa;
}

/** Digits of the language of the screen. */
export function num(value: number | string): string {
  return language.value === 'fa' ? digits(value) : String(value);
}
