import type { Pack } from '../../shared/log/types';
import type { Outline } from '../outline';
import { of, t } from '../texts';
import { vital } from './special';

/** The kind of a visit. A complaint is never named: the screen may be seen at the centre. */
export function kindWord(kind: string): string {
  return t.value.kinds[kind] ?? t.value.kinds.other ?? '';
}

export function placeName(pack: Outline, id: string): string {
  if (id === vital) return t.value.route.vital;
  const place = pack.places.find(one => one.id === id);
  return place ? of(place) : id;
}

/** What a photo or note is about, in words. */
export function aboutWord(pack: Pack, about: string): string {
  if (about.startsWith('place:')) return placeName(pack, about.slice(6));
  const item = pack.items.find(one => one.id === about);
  return item ? of(item.title) : t.value.note.visit;
}
