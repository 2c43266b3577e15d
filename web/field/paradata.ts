import { effect } from '@preact/signals';
import type { TraceEvent } from '../shared/log/types';
import { gate } from './lock';
import type { Bare } from './outline';
import type { Visit } from './visit/visit';

// What the phone itself tells about the work: pauses, charge, network. It goes to the visit that is on the screen.

const longPause = 60_000;
const step = 5; // percent

let current: Visit<Bare> | null = null;
let early: TraceEvent[] = [];

/** The visit on the screen. */
export function onScreen(visit: Visit<Bare>): void {
  current = visit;
  for (const event of early.splice(0)) visit.note(event);
}

function note(event: TraceEvent): void {
  if (current && gate.peek() === 'open') current.note(event);
  else early = [...early.slice(-19), event];
}

export function watchWork(): void {
  watchPauses();
  addEventListener('online', () => note({ what: 'network', online: true }));
  addEventListener('offline', () => note({ what: 'network', online: false }));
  void watchBattery();
}

/** Away is hidden or locked; what is shorter than a minute is nobody's business. */
function watchPauses(): void {
  let since: number | null = null;
  const look = () => {
    const away = document.hidden || gate.peek() !== 'open';
    if (away) {
      since ??= Date.now();
      if (gate.peek() !== 'open') current = null;
    } else if (since !== null) {
      const ms = Math.round(Date.now() - since);
      since = null;
      if (ms >= longPause) note({ what: 'pause', ms });
    }
  };
  document.addEventListener('visibilitychange', look);
  effect(() => {
    if (gate.value) look();
  });
}

interface Battery extends EventTarget {
  level: number;
  charging: boolean;
}

async function watchBattery(): Promise<void> {
  const asked = navigator as Navigator & { getBattery?: () => Promise<Battery> };
  const battery = await asked.getBattery?.().catch(() => null);
  if (!battery) return;
  let told: { percent: number; charging: boolean } | null = null;
  const tell = () => {
    const [percent, charging] = [Math.round(battery.level * 100), battery.charging];
    if (told && told.charging === charging && Math.abs(told.percent - percent) < step) return;
    told = { percent, charging };
    note({ what: 'battery', percent, charging });
  };
  tell();
  for (const name of ['levelchange', 'chargingchange']) battery.addEventListener(name, tell);
}
