import { useState } from 'preact/hooks';
import { sender } from '../here';
import { link } from '../route';
import { t } from '../texts';
import { Bottom, Top } from '../ui/bars';
import { Icon } from '../ui/icon';
import { Button, Chips, Notice, Sheet } from '../ui/parts';
import { ItemCard } from '../item/card';
import { answerRest, isFinished, restOf } from '../visit/answering';
import { itemsOf, suggestedPlace } from '../visit/progress';
import { vital } from '../visit/special';
import { useWorkedAt } from '../ui/worked';
import type { Visit } from '../visit/visit';
import { placeName } from '../visit/words';
import { CalledOff } from './called-off';

/** One place: a line and three buttons for each question, the vital ones first. */
export function PlacePage({ visit, place, jump }: { visit: Visit; place: string; jump?: string }) {
  const words = t.value.place;
  useWorkedAt(visit);
  const isVital = place === vital;
  const items = itemsOf(visit, place);
  const answered = () => {
    if (isFinished(visit, place)) sender.soon();
  };
  return (
    <>
      <Top title={isVital ? t.value.route.vital : placeName(visit.pack, place)} back={link('v', visit.id, 'route')} visit={visit} />
      <main class="page with-bar">
        <CalledOff visit={visit} />
        {isVital && <p class="hint">{t.value.route.vitalHint}</p>}
        {!isVital && <NotSeen visit={visit} place={place} />}
        {items.length === 0 && <p class="hint">{words.empty}</p>}
        {items.map(item => (
          <ItemCard key={item.id} visit={visit} item={item} open={item.id === jump} onAnswered={answered} />
        ))}
        {!isVital && <Rest visit={visit} place={place} />}
        {!isVital && <PlaceTools visit={visit} place={place} />}
        <Next visit={visit} place={place} />
      </main>
      <Bottom visit={visit} about={isVital ? 'visit' : `place:${place}`} />
    </>
  );
}

/** «بقیه این مکان مرتب است»: minor and moderate questions only, after one photo of the place. */
function Rest({ visit, place }: { visit: Visit; place: string }) {
  const words = t.value.place;
  const [done, setDone] = useState(0);
  const rest = restOf(visit, place);
  if (visit.ended.value) return null;
  if (rest.length === 0)
    return done > 0 ? (
      <Notice weight="good" live>
        {words.restDone(done)}
      </Notice>
    ) : null;
  const photographed = visit.all('photo', `place:${place}`).length > 0;
  const tap = async () => {
    setDone(await answerRest(visit, place));
    if (isFinished(visit, place)) sender.soon();
  };
  return (
    <section class="card">
      <p class="hint">{words.restHint}</p>
      {photographed ? (
        <Button wide icon="check" onTap={() => void tap()}>
          {words.rest}
        </Button>
      ) : (
        <a class="button button-wide" href={link('v', visit.id, 'camera', `place:${place}`)}>
          <Icon name="camera" />
          {words.restPhoto}
        </a>
      )}
    </section>
  );
}

function PlaceTools({ visit, place }: { visit: Visit; place: string }) {
  const words = t.value.place;
  const [asking, setAsking] = useState(false);
  const photos = visit.all('photo', `place:${place}`).length;
  const notSeen = (why: string) => {
    setAsking(false);
    void visit.add({ kind: 'place', item: place, value: { state: 'notSeen', why } });
  };
  return (
    <div class="row">
      <a class="button" href={link('v', visit.id, 'camera', `place:${place}`)}>
        <Icon name="camera" />
        {photos ? words.photos(photos) : words.photo}
      </a>
      <a class="button" href={link('v', visit.id, 'note', `place:${place}`)}>
        <Icon name="note" />
        {words.note}
      </a>
      {!visit.ended.value && (
        <Button tone="quiet" onTap={() => setAsking(true)}>
          {words.notSeen}
        </Button>
      )}
      {asking && (
        <Sheet title={words.notSeenWhy} onClose={() => setAsking(false)}>
          <Chips label={words.notSeenWhy} options={words.whys} chosen={[]} onTap={notSeen} />
          <Button wide tone="quiet" onTap={() => setAsking(false)}>
            {t.value.cancel}
          </Button>
        </Sheet>
      )}
    </div>
  );
}

function NotSeen({ visit, place }: { visit: Visit; place: string }) {
  const words = t.value.place;
  const state = visit.single('place', place);
  if (state?.state !== 'notSeen') return null;
  return (
    <Notice weight="warn">
      {words.notSeen}
      {state.why ? `: ${state.why}` : ''}{' '}
      {!visit.ended.value && (
        <Button tone="quiet" onTap={() => void visit.add({ kind: 'place', item: place, value: { state: 'seen' } })}>
          {words.seenAgain}
        </Button>
      )}
    </Notice>
  );
}

function Next({ visit, place }: { visit: Visit; place: string }) {
  const words = t.value.place;
  if (!isFinished(visit, place)) return null;
  const next = suggestedPlace(visit);
  return (
    <section class="stack">
      <Notice weight="good" live>
        {words.finished}
      </Notice>
      {next && next !== place && (
        <a class="button button-main button-wide" href={link('v', visit.id, 'place', next)}>
          {words.next(placeName(visit.pack, next))}
          <Icon name="go" />
        </a>
      )}
    </section>
  );
}
