import { useState } from 'preact/hooks';
import { device } from '../device';
import { store } from '../here';
import { pack, type Outbox } from '../outbox';
import { num, t } from '../texts';
import { download } from '../ui/download';
import { Button, Card, Notice } from '../ui/parts';
import { isWaiting } from '../waiting';

/** «فرستادن با فایل»: the way out when there is no network for days. */
export function OutboxCard() {
  const words = t.value.outbox;
  const [made, setMade] = useState<Outbox | 'nothing' | null>(null);
  const [busy, setBusy] = useState(false);
  const own = device.value;
  if (!own?.office || !isWaiting.value) return null;
  const make = async () => {
    setBusy(true);
    const at = Date.now();
    const outbox = await pack(store, own, at);
    if (outbox) {
      download(outbox.name, outbox.text, 'application/json');
      await store.note({ at, what: 'exported', lines: outbox.segments, files: outbox.files });
    }
    setMade(outbox ?? 'nothing');
    setBusy(false);
  };
  return (
    <Card title={words.title} icon="files">
      <p class="hint">{words.when}</p>
      <p class="hint">{words.secret}</p>
      <Button wide busy={busy} disabled={busy} onTap={() => void make()}>
        {busy ? words.making : words.make}
      </Button>
      {made === 'nothing' && <Notice>{words.nothing}</Notice>}
      {made && made !== 'nothing' && (
        <Notice weight="good" live>
          {words.made(num(size(made.text.length)))}
          <bdi dir="ltr" class="line">
            {made.name}
          </bdi>
          {made.left > 0 && <p>{words.left(made.left)}</p>}
        </Notice>
      )}
    </Card>
  );
}

/** Megabytes, rounded up to a tenth: the smallest file is no nothing. */
const size = (bytes: number): string => (Math.ceil((bytes / 1024 / 1024) * 10) / 10).toFixed(1);
