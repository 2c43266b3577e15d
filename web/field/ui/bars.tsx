import { sender } from '../here';
import type { Bare } from '../outline';
import { link } from '../route';
import { t } from '../texts';
import { elapsed } from '../texts/time';
import { visitClock } from '../visit/clock';
import type { Visit } from '../visit/visit';
import { isWaiting, waiting } from '../waiting';
import { Icon, type IconName } from './icon';
import { minute } from './tick';

interface TopProps {
  title: string;
  back?: string;
  visit?: Visit<Bare>;
}

/** Where I am, how long the visit has taken, what waits to be sent. */
export function Top({ title, back, visit }: TopProps) {
  return (
    <header class="top">
      <div class="top-back">
        {back !== undefined && (
          <a href={back} aria-label={t.value.back}>
            <Icon name="back" />
          </a>
        )}
        <h1>{title}</h1>
      </div>
      {visit ? <Elapsed visit={visit} /> : <span />}
      <SyncWord />
    </header>
  );
}

function Elapsed({ visit }: { visit: Visit<Bare> }) {
  const span = visitClock(visit);
  if (!span) return <span />;
  const until = span.until ?? Math.max(minute.value * 60_000, Date.now());
  return (
    <span class="top-time number" role="timer" aria-label={t.value.bar.elapsed}>
      {elapsed(until - span.from)}
    </span>
  );
}

export function SyncWord() {
  const texts = t.value.sync;
  const waits = isWaiting.value;
  return (
    <a class={waits ? 'sync-word sync-waits' : 'sync-word'} href={link('sync')}>
      <Icon name={waits ? 'cloud' : 'arrived'} />
      <span class="unseen">{t.value.bar.sync}: </span>
      <span>{waits ? texts.short(waiting.value) : sender.busy.value ? texts.sending : texts.arrivedShort}</span>
    </a>
  );
}

type Tab = 'route' | 'camera' | 'count' | 'note' | 'emergency';

/** The five things that are always one thumb away. */
export function Bottom({ visit, about, current }: { visit: Visit<Bare>; about?: string; current?: Tab }) {
  const words = t.value.bar;
  const target = about ?? 'visit';
  const tabs: [Tab, IconName, string][] = [
    ['route', 'route', link('v', visit.id, 'route')],
    ['camera', 'camera', link('v', visit.id, 'camera', target)],
    ['count', 'users', link('v', visit.id, 'count')],
    ['note', 'note', link('v', visit.id, 'note', target)],
    ['emergency', 'phone', link('v', visit.id, 'emergency')],
  ];
  return (
    <nav class="bottom" aria-label={words.label}>
      {tabs.map(([tab, icon, href]) => (
        <a
          key={tab}
          href={href}
          class={tab === 'emergency' ? 'bottom-danger' : undefined}
          aria-current={tab === current ? 'page' : undefined}>
          <Icon name={icon} />
          <span>{words[tab]}</span>
        </a>
      ))}
    </nav>
  );
}
