import { useState } from 'preact/hooks';
import { setFirstPin } from '../here';
import { t } from '../texts';
import { Button, Card, Notice } from '../ui/parts';
import { TwicePin, type Chosen } from '../ui/twice-pin';
import { LockTop } from './locked';
import { checked } from './pin';

/** Once, after the update: what an older version wrote in clear is sealed under a PIN. */
export function FirstPin() {
  const words = t.value.pin;
  const [chosen, setChosen] = useState<Chosen>({ first: '', second: '' });
  const [error, setError] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    const pin = checked(chosen);
    if (typeof pin !== 'string') return setError(words[pin.wrong]);
    setBusy(true);
    await setFirstPin(pin);
  };
  return (
    <>
      <LockTop />
      <main class="page">
        <Card title={words.title} icon="lock">
          <p>{words.firstWhy}</p>
          <TwicePin chosen={chosen} onChosen={setChosen} error={error} />
          <Button tone="main" wide busy={busy} disabled={busy} onTap={() => void save()}>
            {busy ? words.sealing : t.value.save}
          </Button>
        </Card>
        <Notice weight="warn">{words.remember}</Notice>
      </main>
    </>
  );
}
