import { packs } from '../here';
import type { Bare } from '../outline';
import { t } from '../texts';
import { Notice } from '../ui/parts';
import type { Visit } from '../visit/visit';

/** The office has cancelled the visit or given it to somebody else meanwhile. The work stays and is still sent. */
export function CalledOff({ visit }: { visit: Visit<Bare> }) {
  const state = packs.value.find(pack => pack.visit === visit.id)?.state;
  if (state !== 'cancelled' && state !== 'reassigned') return null;
  return <Notice weight="bad">{t.value.home.calledOff(t.value.home[state])}</Notice>;
}
