import { useState } from 'preact/hooks';
import type { EndHow, PackItem } from '../../shared/log/types';
import { go, link } from '../route';
import { of, t } from '../texts';
import { waited } from '../texts/time';
import { Top } from '../ui/bars';
import { Icon } from '../ui/icon';
import { useKept } from '../ui/kept';
import { Button, Card, Chips, Field, Notice } from '../ui/parts';
import { Steps } from '../ui/steps';
import { restNotReached } from '../visit/answering';
import { phaseOf } from '../visit/clock';
import { drawState } from '../visit/draws';
import { ended, waitedAt } from '../visit/moments';
import { undetermined, unanswered } from '../visit/progress';
import type { Visit } from '../visit/visit';
import { placeName } from '../visit/words';
import { CalledOff } from './called-off';

/** First page of closing: what is unanswered, what a critical defect still needs, how the visit ended. */
export function LeftPage({ visit, how }: { visit: Visit; how?: string }) {
  const words = t.value.left;
  const inside = phaseOf(visit) === 'inside';
  const critical = undetermined(visit);
  return (
    <>
      <Top title={words.title} back={inside ? link('v', visit.id, 'route') : link('v', visit.id)} visit={visit} />
      <main class="page">
        <Steps visit={visit} current="left" />
        <CalledOff visit={visit} />
        {inside && <Missing visit={visit} />}
        {inside && critical.length > 0 && (
          <Card title={words.critical(critical.length)} icon="alert">
            <p class="hint">{words.criticalHint}</p>
            <Jumps visit={visit} items={critical} />
          </Card>
        )}
        {inside && <Unanswered visit={visit} />}
        <HowEnded visit={visit} start={how as EndHow | undefined} blocked={critical.length > 0} />
        {visit.single('end') && (
          <Button tone="main" wide icon="go" onTap={() => go('v', visit.id, 'close', 'orders')}>
            {t.value.steps.next}
          </Button>
        )}
      </main>
    </>
  );
}

function Missing({ visit }: { visit: Visit }) {
  const words = t.value.left;
  const talks = drawState(visit, 'talks');
  const lines: [string, string][] = [];
  if (!visit.single('count', 'residents')) lines.push([words.noCount, link('v', visit.id, 'count')]);
  if (visit.all('shift').length === 0) lines.push([words.noShift, link('v', visit.id, 'shift')]);
  if (talks.finished < talks.wanted) lines.push([words.fewTalks(talks.finished, talks.wanted), link('v', visit.id, 'draw', 'talks')]);
  if (lines.length === 0) return null;
  return (
    <ul class="paths">
      {lines.map(([line, href]) => (
        <li key={href}>
          <a class="path" href={href}>
            <Icon name="alert" />
            <span class="path-words">{line}</span>
            <Icon name="go" />
          </a>
        </li>
      ))}
    </ul>
  );
}

function Unanswered({ visit }: { visit: Visit }) {
  const words = t.value.left;
  const items = unanswered(visit);
  if (items.length === 0) return <Notice weight="good">{words.none}</Notice>;
  return (
    <Card title={words.count(items.length)}>
      <details>
        <summary class="button button-wide">{words.jump}</summary>
        <Jumps visit={visit} items={items} />
      </details>
      <Button wide icon="clock" onTap={() => void restNotReached(visit)}>
        {words.rest}
      </Button>
      <p class="hint">{words.restHint}</p>
    </Card>
  );
}

function Jumps({ visit, items }: { visit: Visit; items: PackItem[] }) {
  return (
    <ul class="paths">
      {items.map(item => (
        <li key={item.id}>
          <a class="path" href={link('v', visit.id, 'item', item.id)}>
            <span class="path-words">
              <span class="path-name">{of(item.title)}</span>
              <span class="hint">{placeName(visit.pack, visit.placeOf(item))}</span>
            </span>
            <Icon name="go" />
          </a>
        </li>
      ))}
    </ul>
  );
}

const atTheDoor: EndHow[] = ['refused', 'nobodyAnswered', 'moved', 'unfinished'];
const inTheHouse: EndHow[] = ['done', 'unfinished', 'refused', 'brokenOff', 'moved'];

function HowEnded({ visit, start, blocked }: { visit: Visit; start?: EndHow; blocked: boolean }) {
  const words = t.value.left;
  const stored = visit.single('end');
  const choices = phaseOf(visit) === 'inside' ? inTheHouse : atTheDoor;
  const [how, setHow] = useState<EndHow | undefined>(stored?.how ?? (start && choices.includes(start) ? start : undefined));
  const [reason, setReason] = useKept(`end:${visit.id}`, stored?.reason);
  const [error, setError] = useState<string | undefined>();
  const save = async () => {
    if (!how) return;
    if (how !== 'done' && !reason.trim()) return setError(words.reasonNeeded);
    setError(undefined);
    await ended(visit, how, reason.trim());
  };
  const done = how === 'done';
  const kept = stored && stored.how === how && (stored.reason ?? '') === reason.trim();
  return (
    <Card title={words.how} icon="flag">
      <Chips
        label={words.how}
        options={choices.map(one => words.ends[one])}
        chosen={how ? [words.ends[how]] : []}
        onTap={word => setHow(choices.find(one => words.ends[one] === word))}
      />
      {visit.all('arrival').length > 0 && phaseOf(visit) === 'door' && (
        <p class="hint">{words.waited(waited(waitedAt(visit, Date.now())))}</p>
      )}
      {how === 'refused' && <Notice weight="warn">{words.refusedHint}</Notice>}
      {how && !done && <Field label={words.reason} value={reason} rows={2} error={error} onInput={setReason} />}
      {done && blocked && (
        <Notice weight="bad" live>
          {words.criticalHint}
        </Notice>
      )}
      {how && !kept && (
        <Button wide tone="main" disabled={done && blocked} onTap={() => void save()}>
          {t.value.save}
        </Button>
      )}
      {kept && (
        <Notice weight="good" live>
          {words.stored}
        </Notice>
      )}
    </Card>
  );
}
