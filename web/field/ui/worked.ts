import { useEffect } from 'preact/hooks';
import type { Visit } from '../visit/visit';

/** A page of questions: how long each of them took is gathered while it is open, and written when it is left. */
export function useWorkedAt(visit: Visit): void {
  useEffect(() => {
    visit.enter();
    return () => visit.leave();
  }, [visit]);
}
