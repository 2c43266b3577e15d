import { useEffect, useState } from 'preact/hooks';
import { packs, sender, store } from '../here';
import type { Event } from '../store';
import { t } from '../texts';
import { apart, isolated } from '../texts/numbers';
import { moment } from '../texts/time';
import { download } from '../ui/download';
import { Button, Card } from '../ui/parts';
import { waiting } from '../waiting';

/** The last two hundred events of sending, in words; they can be taken along as a text. */
export function SyncLog() {
  const words = t.value.log;
  const [events, setEvents] = useState<Event[]>([]);
  const trigger = `${sender.busy.value}|${JSON.stringify(waiting.value)}`;
  useEffect(() => {
    let gone = false;
    void store.events().then(found => {
      if (!gone) setEvents(found);
    });
    return () => {
      gone = true;
    };
  }, [trigger]);
  const save = () => {
    const text = events.map(event => `${moment(event.at)}  ${say(event)}`).join('\n');
    download('payesh-log.txt', text, 'text/plain');
  };
  if (events.length === 0) return null;
  return (
    <Card title={words.title}>
      <details>
        <summary class="button button-wide">{words.show(events.length)}</summary>
        <ol class="log">
          {events.map(event => (
            <li key={event.id}>
              <span class="hint">{moment(event.at)}</span>
              <span>{say(event)}</span>
            </li>
          ))}
        </ol>
        <Button wide onTap={save}>
          {words.save}
        </Button>
      </details>
    </Card>
  );
}

function say({ what, visit, lines = 0, files = 0, why = '', receipt }: Event): string {
  const words = t.value.log;
  const { reasons, troubles, fileReasons } = t.value.sync;
  const about = visit ? `${words.visit(apart(packs.value.find(pack => pack.visit === visit)?.card?.name ?? words.gone))}: ` : '';
  const paper = receipt ? ` ${words.receipt(isolated(receipt.slice(0, 8)))}` : '';
  switch (what) {
    case 'stored':
      return `${about}${words.stored(lines)}${paper}`;
    case 'parked':
      return `${about}${words.parked(lines, (reasons as Record<string, string>)[why] ?? reasons.other)}${paper}`;
    case 'file':
      return `${about}${words.file(files)}`;
    case 'fileRefused':
      return `${about}${troubles.fileRefused((fileReasons as Record<string, string>)[why] ?? why)}`;
    case 'trouble': {
      const trouble = (troubles as Record<string, unknown>)[why];
      return `${about}${typeof trouble === 'string' ? trouble : why}`;
    }
    case 'exported':
      return words.exported(lines, files);
    case 'unreachable':
      return words.unreachable;
    case 'unknownDevice':
      return troubles.unknownDevice;
  }
}
