import { useEffect, useState } from 'preact/hooks';
import type { TraceEvent } from '../../shared/log/types';
import { outlined, packs } from '../here';
import { link } from '../route';
import { num, t } from '../texts';
import { apart, isolated } from '../texts/numbers';
import { clock, shortDay, waited } from '../texts/time';
import { Top } from '../ui/bars';
import { Card, Notice } from '../ui/parts';
import { eventsOf } from '../visit/trace';

interface Day {
  name: string;
  rows: { at: number; event: TraceEvent }[];
}

/** «این گوشی چه ثبت می‌کند»: what is recorded about the inspector's own work, and today's record. */
export function RecordsPage() {
  const words = t.value.records;
  const [days, setDays] = useState<Day[] | null>(null);
  useEffect(() => {
    void today().then(setDays);
  }, []);
  return (
    <>
      <Top title={words.title} back={link('sync')} />
      <main class="page">
        <Card title={words.what}>
          <ul class="facts facts-marked">
            {words.list.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Card>
        <Notice>{words.why}</Notice>
        <Card title={words.not}>
          <ul class="facts facts-marked">
            {words.notList.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Card>
        <h2>{words.today}</h2>
        {days?.length === 0 && <p class="hint">{words.nothing}</p>}
        {days?.map(day => (
          <Card key={day.name} title={day.name}>
            <ol class="log">
              {day.rows.map(({ at, event }, i) => (
                <li key={i}>
                  <span class="hint">{clock(at)}</span>
                  <span>{say(event)}</span>
                </li>
              ))}
            </ol>
          </Card>
        ))}
      </main>
    </>
  );
}

const recent = 3 * 86_400_000;

async function today(): Promise<Day[]> {
  const now = shortDay(Date.now());
  const days: Day[] = [];
  // A visit of today departed lately: months of others need not be read.
  for (const pack of packs.value.filter(one => one.card && one.card.phase !== 'way' && one.opensAt > Date.now() - recent)) {
    const visit = await outlined(pack.visit);
    const rows = (visit?.all('trace') ?? [])
      .filter(one => shortDay(one.at) === now)
      .flatMap(one => eventsOf(one.value).map(event => ({ at: one.at, event })));
    if (rows.length > 0) days.push({ name: pack.card!.name, rows });
  }
  return days;
}

function say(event: TraceEvent): string {
  const words = t.value.records;
  switch (event.what) {
    case 'item':
      return words.item(isolated(event.item), waited(event.ms / 1000), event.changes);
    case 'pause':
      return words.pause(waited(event.ms / 1000));
    case 'battery':
      return words.battery(event.percent, event.charging);
    case 'network':
      return event.online ? words.online : words.offline;
    default:
      return apart(num((event as { what: string }).what));
  }
}
