import { useEffect, useState } from 'preact/hooks';
import { visitOf } from '../here';
import { link } from '../route';
import type { KeptPack } from '../store';
import { ahead } from '../skew';
import { num, of, t } from '../texts';
import { moment } from '../texts/time';
import { Button, Notice } from '../ui/parts';
import { minute } from '../ui/tick';
import { phaseOf } from '../visit/clock';
import { kindWord } from '../visit/words';
import type { Visit } from '../visit/visit';

/** A sealed visit shows number, area and hour only: the name of the centre is not on the screen the day before. */
export function VisitCard({ pack, onDepart }: { pack: KeptPack; onDepart: () => void }) {
  const [visit, setVisit] = useState<Visit | null>(null);
  useEffect(() => {
    let gone = false;
    if (pack.key)
      void visitOf(pack.visit).then(loaded => {
        if (!gone) setVisit(loaded);
      });
    return () => {
      gone = true;
    };
  }, [pack]);
  const words = t.value.home;
  const off = pack.state === 'cancelled' || pack.state === 'reassigned' ? words[pack.state] : null;
  return (
    <section class="card">
      <div class="row-spread">
        <h2>{visit ? num(visit.pack.centre.name) : words.visit(pack.ordinal, pack.of)}</h2>
        {!visit && <span class="tag">{pack.area}</span>}
      </div>
      {visit ? (
        <Opened visit={visit} />
      ) : (
        !off && (
          <p class="hint">
            {words.sealed}، {words.opensAt(moment(pack.opensAt))}
          </p>
        )
      )}
      {off && <Notice weight="bad">{visit ? words.calledOff(off) : off}</Notice>}
      {!pack.key && !off && (
        <Button tone="main" wide icon="go" disabled={!mayOpen(pack)} onTap={onDepart}>
          {words.depart}
        </Button>
      )}
      {visit && <Enter visit={visit} />}
    </section>
  );
}

// By the server's clock as it was last heard; the server itself decides when the button is tapped.
function mayOpen(pack: KeptPack): boolean {
  return (minute.value + 1) * 60_000 - (ahead.value ?? 0) >= pack.opensAt;
}

function Opened({ visit }: { visit: Visit }) {
  const words = t.value.home;
  const phase = { way: words.ready, door: words.atDoor, inside: words.inside, ended: words.ended }[phaseOf(visit)];
  return (
    <div class="stack">
      <p class="hint">
        {kindWord(visit.pack.kind)} · {of(visit.pack.centre.kind)} · {of(visit.pack.centre.county)}
      </p>
      <span class={visit.ended.value ? 'tag tag-good' : 'tag tag-wait'}>{phase}</span>
    </div>
  );
}

function Enter({ visit }: { visit: Visit }) {
  const ended = visit.ended.value;
  const inside = phaseOf(visit) === 'inside' || ended;
  return (
    <a
      class={ended ? 'button button-wide' : 'button button-main button-wide'}
      href={inside ? link('v', visit.id, 'route') : link('v', visit.id)}>
      {ended ? t.value.home.look : t.value.home.continue}
    </a>
  );
}
