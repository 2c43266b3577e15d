import type { Bare } from '../outline';
import { link } from '../route';
import { t } from '../texts';
import { Bottom, Top } from '../ui/bars';
import { Icon, type IconName } from '../ui/icon';
import { Notice } from '../ui/parts';
import { Ring } from '../ui/ring';
import { drawState } from '../visit/draws';
import { progressOf, suggestedPlace, type Progress } from '../visit/progress';
import { scoreOf } from '../visit/score';
import { vital, type DrawKind } from '../visit/special';
import type { Visit } from '../visit/visit';
import { placeName } from '../visit/words';
import { CalledOff } from './called-off';

/** The places of the visit, each with its ring; any order is allowed, the next one is suggested. */
export function RoutePage({ visit }: { visit: Visit<Bare> }) {
  const words = t.value.route;
  const suggested = suggestedPlace(visit);
  return (
    <>
      <Top title={words.title} back={link()} visit={visit} />
      <main class="page with-bar">
        <CalledOff visit={visit} />
        {visit.ended.value && <Notice>{words.closed}</Notice>}
        {progressOf(visit, vital).all > 0 && <VitalPath visit={visit} next={suggested === vital} />}
        <section class="stack">
          <h2>{words.places}</h2>
          <ul class="paths paths-far">
            {visit.route.map(({ id }) => (
              <PlacePath key={id} visit={visit} id={id} next={id === suggested} />
            ))}
          </ul>
        </section>
        <section class="stack">
          <h2>{words.people}</h2>
          <ul class="paths paths-far">
            <PeoplePaths visit={visit} />
          </ul>
        </section>
        <a class="button button-wide" href={link('v', visit.id, 'search')}>
          <Icon name="search" />
          {words.search}
        </a>
        <ScoreLine visit={visit} />
        <a class="button button-main button-wide" href={link('v', visit.id, 'close', visit.ended.value ? 'leave' : 'left')}>
          <Icon name="flag" />
          {words.finish}
        </a>
      </main>
      <Bottom visit={visit} current="route" />
    </>
  );
}

function VitalPath({ visit, next }: { visit: Visit<Bare>; next: boolean }) {
  const { done, all } = progressOf(visit, vital);
  return (
    <a class={next ? 'path path-next' : 'path'} href={link('v', visit.id, 'place', vital)}>
      <Ring done={done} all={all} />
      <span class="path-words">
        <span class="path-name">{t.value.route.vital}</span>
        <span class="hint">{done < all ? t.value.route.vitalHint : t.value.route.done}</span>
      </span>
      <Icon name="go" />
    </a>
  );
}

function PlacePath({ visit, id, next }: { visit: Visit<Bare>; id: string; next: boolean }) {
  const words = t.value.route;
  const { done, all } = progressOf(visit, id);
  const notSeen = visit.single('place', id)?.state === 'notSeen';
  const hasVital = visit.askedAt(id).some(item => item.vital);
  return (
    <li>
      <a class={next ? 'path path-next' : 'path'} href={link('v', visit.id, 'place', id)}>
        <Ring done={done} all={all} />
        <span class="path-words">
          <span class="path-name">
            {placeName(visit.pack, id)}
            {hasVital && (
              <span class="vital-dot" title={words.hasVital}>
                <span class="unseen">{words.hasVital}</span> ●
              </span>
            )}
          </span>
          <span class="hint">{notSeen ? words.notSeen : next ? words.suggested : words.progress(done, all)}</span>
        </span>
        <Icon name="go" />
      </a>
    </li>
  );
}

function PeoplePaths({ visit }: { visit: Visit<Bare> }) {
  const words = t.value.route;
  const shift = new Set(visit.all('shift').map(seen => seen.item));
  const inCharge = visit.single('incharge');
  const row = (name: string, href: string, icon: IconName, progress?: Progress) => (
    <li key={href}>
      <a class="path" href={href}>
        {progress ? <Ring {...progress} /> : <Icon name={icon} />}
        <span class="path-words">
          <span class="path-name">{name}</span>
        </span>
        <Icon name="go" />
      </a>
    </li>
  );
  const drawn = (kind: DrawKind) => {
    const { finished, wanted } = drawState(visit, kind);
    return wanted === 0
      ? null
      : row(words[kind], link('v', visit.id, 'draw', kind), 'files', { done: Math.min(finished, wanted), all: wanted });
  };
  return (
    <>
      {row(inCharge?.name ?? words.incharge, link('v', visit.id), 'door')}
      {row(words.count, link('v', visit.id, 'count'), 'users', { done: visit.single('count', 'residents') ? 1 : 0, all: 1 })}
      {row(words.shift, link('v', visit.id, 'shift'), 'shift', { done: shift.size, all: Math.max(shift.size, visit.pack.staff.length) })}
      {drawn('files')}
      {drawn('talks')}
      {drawn('observation')}
      {row(words.bodies, link('v', visit.id, 'bodies'), 'users')}
    </>
  );
}

function ScoreLine({ visit }: { visit: Visit<Bare> }) {
  const words = t.value.route;
  const { points, defects, critical } = scoreOf(visit);
  if (points === null) return null;
  return (
    <section class="card">
      <p class="strong">{words.score(points)}</p>
      <p class="row">
        <span class="tag">{words.defects(defects)}</span>
        {critical > 0 && <span class="tag tag-critical">{words.critical(critical)}</span>}
      </p>
      <p class="hint">{words.scoreHint}</p>
    </section>
  );
}
