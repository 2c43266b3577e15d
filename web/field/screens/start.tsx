import type { PackCentre } from '../../shared/log/types';
import { link } from '../route';
import { num, of, t } from '../texts';
import { isolated } from '../texts/numbers';
import { legalDay, waited } from '../texts/time';
import { Icon } from '../ui/icon';
import { Top } from '../ui/bars';
import { Button, Card, Notice } from '../ui/parts';
import { now } from '../ui/tick';
import { phaseOf } from '../visit/clock';
import { arrived, doorOpened, waitedAt } from '../visit/moments';
import { useWatchedPosition } from '../visit/position';
import type { Visit } from '../visit/visit';
import { kindWord } from '../visit/words';
import { Building } from './building';
import { InCharge } from './incharge';
import { OrderCard } from './order';
import { PhoneChecks } from './phone-checks';

/** Before the visit: where to, with which order, is the phone ready; then the bell, the door, the person in charge. */
export function Start({ visit }: { visit: Visit }) {
  useWatchedPosition();
  const phase = phaseOf(visit);
  return (
    <>
      <Top title={num(visit.pack.centre.name)} back={link()} visit={visit} />
      <main class="page">
        <CentreCard visit={visit} />
        {phase === 'way' && (
          <Button tone="main" wide icon="map" onTap={() => void arrived(visit)}>
            {t.value.start.arrived}
          </Button>
        )}
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
  const where = centre.lat && centre.lon ? `${centre.lat},${centre.lon}` : null;
  const words = t.value.start;
  return (
    <Card title={kindWord(kind)}>
      <p class="hint">
        {of(centre.kind)} · {of(centre.county)} · {t.value.sexes[centre.sex]} · <bdi>{num(number)}</bdi>
      </p>
      <ul class="facts">
        <li>
          <Icon name="map" />
          <span>
            <bdi>{num(centre.address)}</bdi> {where && <a href={`geo:${where}?q=${where}`}>{words.map}</a>}
          </span>
        </li>
        <li>
          <Icon name="phone" />
          <span>
            {words.phone}:{' '}
            <a class="number" href={`tel:${centre.phone}`}>
              {num(centre.phone)}
            </a>
          </span>
        </li>
        <li>
          <Icon name="files" />
          <span>{papersOf(centre)}</span>
        </li>
      </ul>
    </Card>
  );
}

function papersOf({ licence, capacity }: PackCentre): string {
  const words = t.value.start;
  const paper = licence ? words.licence(isolated(num(licence.number)), legalDay(licence.validTo)) : words.noLicence;
  return capacity === null ? paper : `${paper}${t.value.sync.then}${words.capacity(capacity)}`;
}

function AtDoor({ visit }: { visit: Visit }) {
  const words = t.value.start;
  return (
    <Card title={words.waiting} icon="door">
      <p class="big-time number" role="timer">
        {waited(waitedAt(visit, now.value))}
      </p>
      <p class="hint">{words.waitingHint}</p>
      <Button tone="main" wide icon="door" onTap={() => void doorOpened(visit)}>
        {words.doorOpen}
      </Button>
      <a class="button button-wide button-danger" href={link('v', visit.id, 'close', 'left')}>
        {words.doorShut}
      </a>
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
          <li key={finding.id}>
            <Icon name="alert" />
            <span>
              {of(finding.text)} <span class="hint">{words.since(legalDay(finding.since))}</span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
