import { packs } from '../here';
import { t } from '../texts';
import { Notice } from '../ui/parts';
import type { Visit } from '../visit/visit';

/** The office has cancelled the visit or given it to somebody else meanwhile. The work stays and is still sent. */
export function CalledOff({ visit }: { visit: Visit }) {
  const state = packs.value.find(pack => pack.visit === visit.id)?.state;
  if (state !== 'cancelled' && state !== 'reassigned') return null;
  return <Notice weight="bad">{t.value.home.calledOff(t.value.home[state])}</Notice>;
}
