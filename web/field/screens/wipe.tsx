import { useEffect } from 'preact/hooks';
import { sender } from '../here';
import { link } from '../route';
import { t } from '../texts';
import { Button, Card, Notice } from '../ui/parts';
import { isWaiting, waiting } from '../waiting';
import { LockTop } from './locked';

/** The office has ordered this phone to be emptied; what waits goes out first. */
export function WipePage() {
  const words = t.value.wipe;
  useEffect(() => void sender.now(), []);
  return (
    <>
      <LockTop />
      <main class="page">
        <Notice weight="bad">{t.value.device.wipe}</Notice>
        <Card title={words.title}>
          <p role="status" class="strong">
            {isWaiting.value ? t.value.sync.waits(waiting.value) : words.soon}
          </p>
          <p class="hint">{words.how}</p>
          <Button tone="main" wide icon="cloud" busy={sender.busy.value} disabled={sender.busy.value} onTap={() => void sender.now()}>
            {sender.busy.value ? t.value.sync.sending : t.value.sync.send}
          </Button>
          <a class="button button-wide" href={link('sync')}>
            {t.value.sync.title}
          </a>
        </Card>
      </main>
    </>
  );
}

/** The phone is empty. */
export function Wiped() {
  const words = t.value.wipe;
  return (
    <>
      <LockTop />
      <main class="page">
        <Card title={words.doneTitle} icon="check">
          <p>{words.done}</p>
          <p class="hint">{words.next}</p>
        </Card>
      </main>
    </>
  );
}
