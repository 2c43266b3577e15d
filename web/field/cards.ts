import type { Bare } from './outline';
import { phaseOf } from './visit/clock';
import type { Card, Store } from './store';
import type { Visit } from './visit/visit';

/** What the list of visits says about an opened one. */
export function cardOf(visit: Visit<Bare>): Card {
  const { centre, kind } = visit.pack;
  return { name: centre.name, kind, centre: centre.kind, county: centre.county, phase: phaseOf(visit) };
}

/** Keeps it beside the pack, so that the list opens without reading every visit. */
export async function keepCard(store: Store, visit: Visit<Bare>): Promise<void> {
  await store.updatePack(visit.id, { card: cardOf(visit) });
}
