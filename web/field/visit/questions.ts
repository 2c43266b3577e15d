import type { Pack, PackItem } from '../../shared/log/types';
import type { Bare, PackOf } from '../outline';
import { talkPlace } from './special';

/** The questions of a pack: by id, in order, and by the place where they are asked. */
export class Questions<Q extends Bare = PackItem> {
  readonly items: ReadonlyMap<string, Q>;
  readonly asked: readonly Q[];
  /** Places where something is asked by looking, in the order of the route. */
  readonly route: Pack['places'];
  readonly #at = new Map<string, Q[]>();

  constructor({ items, places }: PackOf<Q>) {
    this.items = new Map(items.map(item => [item.id, item]));
    this.asked = items.filter(item => item.asked).sort((a, b) => a.order - b.order);
    for (const item of this.asked) {
      const place = this.placeOf(item);
      const there = this.#at.get(place);
      if (there) there.push(item);
      else this.#at.set(place, [item]);
    }
    this.route = places.filter(place => this.#at.has(place.id) && place.id !== talkPlace);
  }

  /** Where a question is asked: one that goes with another is asked where that one is. */
  placeOf(item: Bare): string {
    const host = item.askWith === null ? undefined : this.items.get(item.askWith);
    return host?.asked ? host.place : item.place;
  }

  /** What is asked at a place, in order. */
  at(place: string): readonly Q[] {
    return this.#at.get(place) ?? [];
  }
}
