import { useState } from 'preact/hooks';
import { link } from '../route';
import { t } from '../texts';
import { clock } from '../texts/time';
import { Top } from '../ui/bars';
import { Icon } from '../ui/icon';
import { Button, Card, Notice } from '../ui/parts';
import { Qr } from '../ui/qr';
import { finish, left, type Head } from '../visit/moments';
import { useWatchedPosition } from '../visit/position';
import { needsOf, type Need } from '../visit/ready';
import type { Visit } from '../visit/visit';
import { isWaiting, waiting } from '../waiting';
import { Colleagues } from './colleagues';

/** Leaving, and the end of the chain on this device; what was written goes out by itself from here. */
export function LeavePage({ visit }: { visit: Visit }) {
  useWatchedPosition();
  const words = t.value.leave;
  const out = visit.all('leave').at(-1);
  return (
    <>
      <Top title={words.title} back={link('v', visit.id, 'close', 'sign')} visit={visit} />
      <main class="page">
        {!out && !visit.ended.value && (
          <Button tone="main" wide icon="door" onTap={() => void left(visit)}>
            {words.leave}
          </Button>
        )}
        {out && (
          <Notice weight="good" live>
            {words.left(clock(out.at))}
          </Notice>
        )}
        {visit.ended.value ? <Finished visit={visit} /> : <Finish visit={visit} />}
      </main>
    </>
  );
}

const where: Record<Need, string[]> = {
  end: ['close', 'left'],
  readout: ['close', 'readout'],
  signature: ['close', 'sign'],
  own: ['close', 'sign'],
  copy: ['close', 'copy'],
  leave: [],
};

function Finish({ visit }: { visit: Visit }) {
  const words = t.value.leave;
  const [colleagues, setColleagues] = useState<Head[]>([]);
  const needs = needsOf(visit);
  const lead = visit.pack.team.find(member => member.id === visit.account)?.lead ?? false;
  const others = visit.pack.team.some(member => member.id !== visit.account);
  return (
    <Card title={words.finish} icon="flag">
      {needs.length > 0 && <p class="strong">{words.missing}</p>}
      <ul class="facts">
        {needs.map(need => (
          <li key={need}>
            <Icon name="alert" />
            {where[need].length ? <a href={link('v', visit.id, ...where[need])}>{words.needs[need]}</a> : <span>{words.needs[need]}</span>}
          </li>
        ))}
      </ul>
      <p class="hint">
        {words.finishHint} {lead && others ? words.finishLead : ''}
      </p>
      {lead && others && (
        <Colleagues known={colleagues} onKnown={head => setColleagues([...colleagues.filter(one => one.device !== head.device), head])} />
      )}
      <Button tone="main" wide icon="flag" disabled={needs.length > 0} onTap={() => void finish(visit, lead, colleagues)}>
        {words.finish}
      </Button>
    </Card>
  );
}

function Finished({ visit }: { visit: Visit }) {
  const words = t.value.leave;
  const member = visit.pack.team.find(one => one.id === visit.account);
  const done = visit.all('done').find(one => one.ref.startsWith(`${visit.deviceId}:`));
  const head = done && visit.hashOf(done.ref);
  return (
    <>
      <Notice weight="good" live>
        {words.finished}
      </Notice>
      <Notice weight={isWaiting.value ? 'warn' : 'good'}>
        {isWaiting.value ? `${t.value.sync.waits(waiting.value)}. ${words.waits}` : words.sent}
      </Notice>
      {head && !member?.lead && visit.pack.team.length > 1 && (
        <Card title={words.mine}>
          <Qr text={`${visit.deviceId} ${done.ref.split(':')[1]} ${head}`} label={words.mine} />
        </Card>
      )}
      <a class="button button-wide" href={link('sync')}>
        {t.value.sync.title}
      </a>
      <a class="button button-main button-wide" href={link()}>
        {words.home}
      </a>
    </>
  );
}
