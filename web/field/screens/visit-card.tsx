import { useEffect } from 'preact/hooks';
import { newer, renewCard } from '../here';
import { link } from '../route';
import type { Card, ListedPack } from '../store';
import { ahead } from '../skew';
import { num, of, t } from '../texts';
import { moment } from '../texts/time';
import { Button, Notice } from '../ui/parts';
import { minute } from '../ui/tick';
import { kindWord } from '../visit/words';

/** A sealed visit shows number, area and hour only: the name of the centre is not on the screen the day before. */
export function VisitCard({ pack, onDepart }: { pack: ListedPack; onDepart: () => void }) {
  const { visit: id, card } = pack;
  useEffect(() => {
    if (pack.key && !card) void renewCard(id);
  }, [pack]);
  const words = t.value.home;
  const off = pack.state === 'cancelled' || pack.state === 'reassigned' ? words[pack.state] : null;
  return (
    <section class="card">
      <div class="row-spread">
        <h2>{card ? num(card.name) : words.visit(pack.ordinal, pack.of)}</h2>
        {!card && <span class="tag">{pack.area}</span>}
      </div>
      {card ? (
        <Opened card={card} />
      ) : (
        !off && (
          <p class="hint">
            {words.sealed}، {words.opensAt(moment(pack.opensAt))}
          </p>
        )
      )}
      {off && <Notice weight="bad">{card ? words.calledOff(off) : off}</Notice>}
      {!pack.key && !off && (
        <Button tone="main" wide icon="go" disabled={!mayOpen(pack)} onTap={onDepart}>
          {words.depart}
        </Button>
      )}
      {newer.value.has(id) && <Notice weight="warn">{t.value.errors.newer}</Notice>}
      {card && <Enter id={id} phase={card.phase} />}
    </section>
  );
}

// By the server's clock as it was last heard; the server itself decides when the button is tapped.
function mayOpen(pack: ListedPack): boolean {
  return (minute.value + 1) * 60_000 - (ahead.value ?? 0) >= pack.opensAt;
}

function Opened({ card }: { card: Card }) {
  const words = t.value.home;
  const phase = { way: words.ready, door: words.atDoor, inside: words.inside, ended: words.ended }[card.phase];
  return (
    <div class="stack">
      <p class="hint">
        {kindWord(card.kind)} · {of(card.centre)} · {of(card.county)}
      </p>
      <span class={card.phase === 'ended' ? 'tag tag-good' : 'tag tag-wait'}>{phase}</span>
    </div>
  );
}

function Enter({ id, phase }: { id: string; phase: Card['phase'] }) {
  const ended = phase === 'ended';
  return (
    <a
      class={ended ? 'button button-wide' : 'button button-main button-wide'}
      href={phase === 'inside' || ended ? link('v', id, 'route') : link('v', id)}>
      {ended ? t.value.home.look : t.value.home.continue}
    </a>
  );
}
