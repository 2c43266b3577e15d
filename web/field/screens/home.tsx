import { useEffect, useState } from 'preact/hooks';
import { device, refused, unknown } from '../device';
import { office, packs, reloadPacks, sender, store, visitOf } from '../here';
import { openPack, refreshPacks } from '../packs';
import { go, link } from '../route';
import type { Refused } from '../../shared/log/types';
import type { ListedPack } from '../store';
import { language, switchLanguage, t } from '../texts';
import { longDay, moment } from '../texts/time';
import { SyncWord } from '../ui/bars';
import { Button, Notice } from '../ui/parts';
import { Mark } from '../ui/mark';
import { minute } from '../ui/tick';
import { departed } from '../visit/moments';
import { useWatchedPosition } from '../visit/position';
import { Warnings } from './warnings';
import { VisitCard } from './visit-card';

const pause = 120_000;
let refreshedAt = 0;

type Trouble =
  { kind: 'sealed'; opensAt: number } | { kind: 'unreachable' | Refused | 'unknownDevice' | 'broken' | 'cancelled' | 'reassigned' };

/** What must I do now: the visits of this device, sealed or opened. */
export function Home() {
  const words = t.value.home;
  useWatchedPosition();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  const refresh = async (quiet = false) => {
    if (!device.value || busy) return;
    setBusy(true);
    refreshedAt = Date.now();
    const outcome = await refreshPacks(store, office, device.value);
    await reloadPacks();
    setTrouble(outcome === 'unreachable' && !quiet ? { kind: 'unreachable' } : null);
    setBusy(false);
    sender.soon();
  };
  useEffect(() => {
    if (navigator.onLine && !refused.value && !unknown.value && Date.now() - refreshedAt > pause) void refresh(true);
  }, []);
  const depart = async (pack: ListedPack) => {
    if (!device.value) return;
    const opened = await openPack(store, office, device.value, pack.visit);
    if (opened.status === 'sealed') return setTrouble({ kind: 'sealed', opensAt: opened.opensAt });
    if (opened.status !== 'opened') return setTrouble({ kind: opened.status });
    await reloadPacks();
    const visit = await visitOf(pack.visit);
    if (visit) await departed(visit);
    go('v', pack.visit);
  };

  return (
    <>
      <header class="top">
        <div class="top-back row">
          <Mark />
          <h1>{words.title}</h1>
        </div>
        <button type="button" class="button button-quiet" lang={language.value === 'fa' ? 'en' : 'fa'} onClick={switchLanguage}>
          {t.value.other}
        </button>
        <SyncWord />
      </header>
      <main class="page">
        <p class="hint">{words.today(longDay(minute.value * 60_000), packs.value.length)}</p>
        <Warnings />
        {trouble && (
          <Notice weight="warn" live>
            {say(trouble)}
          </Notice>
        )}
        {packs.value.map(pack => (
          <VisitCard key={pack.visit} pack={pack} onDepart={() => void depart(pack)} />
        ))}
        {packs.value.length === 0 && (
          <div class="card">
            <p class="strong">{words.empty}</p>
            <p class="hint">{words.emptyNext}</p>
          </div>
        )}
        <Button wide busy={busy} disabled={unknown.value} onTap={() => void refresh()}>
          {busy ? words.refreshing : words.refresh}
        </Button>
        <a class="button button-quiet" href={link('sync')}>
          {t.value.sync.title}
        </a>
      </main>
    </>
  );
}

function say(trouble: Trouble): string {
  const { home, device: words } = t.value;
  switch (trouble.kind) {
    case 'sealed':
      return home.stillSealed(moment(trouble.opensAt));
    case 'unreachable':
      return home.needsNet;
    case 'disabled':
    case 'revoked':
    case 'wipe':
      return words[trouble.kind];
    case 'unknownDevice':
      return words.unknown;
    case 'broken':
      return home.brokenPack;
    case 'cancelled':
    case 'reassigned':
      return home[trouble.kind];
  }
}
