import { useState } from 'preact/hooks';
import { link } from '../route';
import { num, of, t } from '../texts';
import { isolated } from '../texts/numbers';
import { legalDay, waited } from '../texts/time';
import { Icon } from '../ui/icon';
import { Top } from '../ui/bars';
import { Button, Card, Notice, Sheet } from '../ui/parts';
import { Qr } from '../ui/qr';
import { now } from '../ui/tick';
import { phaseOf } from '../visit/clock';
import { arrived, doorOpened, waitedAt } from '../visit/moments';
import { useWatchedPosition } from '../visit/position';
import type { Visit } from '../visit/visit';
import { kindWord } from '../visit/words';
import { Building } from './building';
import { InCharge } from './incharge';
import { PhoneChecks } from './phone-checks';

/** Before the visit: where to, with which order, is the phone ready; then the bell, the door, the person in charge. */
export function Start({ visit }: { visit: Visit }) {
  useWatchedPosition();
  const phase = phaseOf(visit);
  return (
    <>
      <Top title={visit.pack.centre.name} back={link()} visit={visit} />
      <main class="page">
        <CentreCard visit={visit} />
        {phase === 'way' && <Button tone="main" wide icon="map" onTap={() => void arrived(visit)}>{t.value.start.arrived}</Button>}
        {phase === 'door' && <AtDoor visit={visit} />}
        {(phase === 'inside' || phase === 'ended') && <InCharge visit={visit} />}
        <OrderCard visit={visit} />
        {phase === 'way' && <PhoneChecks visit={visit} />}
        <Building visit={visit} />
        <OpenFindings visit={visit} />
      </main>
    </>
  );
}

function CentreCard({ visit }: { visit: Visit }) {
  const { centre, kind, number } = visit.pack;
  const words = t.value.start;
  return (
    <Card title={kindWord(kind)}>
      <p class="hint">{of(centre.kind)} · {of(centre.county)} · {t.value.sexes[centre.sex]} · <bdi>{num(number)}</bdi></p>
      <ul class="facts">
        <li><Icon name="map" /><span><bdi>{centre.address}</bdi> <a href={`geo:${centre.lat},${centre.lon}?q=${centre.lat},${centre.lon}`}>{words.map}</a></span></li>
        <li><Icon name="phone" /><span>{words.phone}: <a class="number" href={`tel:${centre.phone}`}>{num(centre.phone)}</a></span></li>
        <li><Icon name="files" /><span>{words.licence(isolated(num(centre.licence.number)), legalDay(centre.licence.validTo))}؛ {words.capacity(centre.capacity)}</span></li>
      </ul>
    </Card>
  );
}

function AtDoor({ visit }: { visit: Visit }) {
  const words = t.value.start;
  return (
    <Card title={words.waiting} icon="door">
      <p class="big-time number" role="timer">{waited(waitedAt(visit, now.value))}</p>
      <p class="hint">{words.waitingHint}</p>
      <Button tone="main" wide icon="door" onTap={() => void doorOpened(visit)}>{words.doorOpen}</Button>
      <a class="button button-wide button-danger" href={link('v', visit.id, 'close', 'left')}>{words.doorShut}</a>
    </Card>
  );
}

function OrderCard({ visit }: { visit: Visit }) {
  const [shown, setShown] = useState(false);
  const { order, team } = visit.pack;
  const words = t.value.start;
  return (
    <Card title={words.order} icon="shift">
      <p>{words.orderLine(isolated(num(order.number)), legalDay(order.from), legalDay(order.to))}</p>
      <p class="hint">{order.night ? words.orderNight : words.orderDay}</p>
      <ul class="facts">
        {team.map(member => (
          <li key={member.id}>
            <Icon name="users" /><span><bdi>{member.name}، {member.post}</bdi>{member.lead ? ` (${words.lead})` : ''}</span>
          </li>
        ))}
      </ul>
      <Button wide onTap={() => setShown(true)}>{words.showOrder}</Button>
      {shown && (
        <Sheet title={words.order} onClose={() => setShown(false)}>
          <p class="strong">{words.orderLine(isolated(num(order.number)), legalDay(order.from), legalDay(order.to))}</p>
          <p>{team.map(member => `${member.name}، ${member.post}`).join(' · ')}</p>
          <p class="hint">{words.checkOrder}</p>
          <Qr text={order.url} label={words.checkOrder} />
          <p class="code">{order.url.split('/').at(-1)}</p>
          <Button wide onTap={() => setShown(false)}>{t.value.close}</Button>
        </Sheet>
      )}
    </Card>
  );
}

function OpenFindings({ visit }: { visit: Visit }) {
  const words = t.value.start;
  const findings = visit.pack.openFindings;
  if (findings.length === 0) return <Notice weight="good">{words.noFindings}</Notice>;
  return (
    <Card title={words.findings(findings.length)} icon="flag">
      <ul class="facts">
        {findings.map(finding => (
          <li key={finding.id}><Icon name="alert" /><span>{of(finding.text)} <span class="hint">{words.since(legalDay(finding.since))}</span></span></li>
        ))}
      </ul>
    </Card>
  );
}
