import { useEffect, useState } from 'preact/hooks';
import { num, t } from '../texts';
import { useDraft } from '../ui/draft';
import { Icon } from '../ui/icon';
import { Card, Field } from '../ui/parts';
import type { Visit } from '../visit/visit';

interface Battery {
  level: number;
  charging: boolean;
}
interface Readiness {
  battery: Battery | null;
  free: number | null;
  persisted: boolean;
}

/** Is the phone ready: charge, room, does it keep what is written, the paper pad. */
export function PhoneChecks({ visit }: { visit: Visit }) {
  const [ready, setReady] = useState<Readiness | null>(null);
  useEffect(() => {
    void look().then(setReady);
  }, []);
  const words = t.value.start;
  const save = (pad: string) => void visit.add({ kind: 'paper', value: pad ? { pad } : null });
  const [pad, typePad, flush] = useDraft(visit.single('paper')?.pad ?? '', save);
  return (
    <Card title={words.checks} icon="battery">
      {ready && (
        <ul class="facts">
          <Check good={!ready.battery || ready.battery.level >= 0.5 || ready.battery.charging}>
            {ready.battery ? words.battery(Math.round(ready.battery.level * 100)) : words.batteryUnknown}
            {ready.battery?.charging ? `، ${words.charging}` : ''}
          </Check>
          <Check good={ready.free === null || ready.free >= 1}>
            {ready.free === null ? words.freeUnknown : words.free(num(ready.free.toFixed(1)))}
          </Check>
          <Check good={ready.persisted}>{ready.persisted ? words.stays : words.mayGo}</Check>
        </ul>
      )}
      <Field label={words.pad} hint={words.padHint} value={pad} numeric ltr onInput={typePad} onDone={flush} />
    </Card>
  );
}

function Check({ good, children }: { good: boolean; children: preact.ComponentChildren }) {
  return (
    <li>
      <Icon name={good ? 'check' : 'alert'} />
      <span>{children}</span>
    </li>
  );
}

async function look(): Promise<Readiness> {
  const asked = navigator as Navigator & { getBattery?: () => Promise<Battery> };
  const battery = (await asked.getBattery?.().catch(() => null)) ?? null;
  const room = await navigator.storage?.estimate?.().catch(() => null);
  const free = room?.quota === undefined ? null : (room.quota - (room.usage ?? 0)) / 1024 ** 3;
  return { battery, free, persisted: (await navigator.storage?.persisted?.().catch(() => false)) ?? false };
}
