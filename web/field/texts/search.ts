import { ascii } from './numbers';

/** A text as it is searched: one form of each letter, no marks, no half-space, small letters. */
export function searchable(text: string): string {
  return ascii(text)
    .normalize('NFKC')
    .replace(/ي|ى/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/[أإآ]/g, 'ا')
    .replace(/[ۀةۂ]/g, 'ه')
    .replace(/[\u064b-\u065f\u0670\u0640]/g, '')
    .replace(/[\u200c\u200f\u200e]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
