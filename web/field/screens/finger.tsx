import { useEffect, useState } from 'preact/hooks';
import { device } from '../device';
import { store } from '../here';
import { make } from '../passkey';
import { go, link } from '../route';
import { t } from '../texts';
import { ascii } from '../texts/numbers';
import { Top } from '../ui/bars';
import { Button, Card, Field, Notice } from '../ui/parts';

/** Opening with a fingerprint, beside the PIN. */
export function FingerPage() {
  const words = t.value.finger;
  const [has, setHas] = useState(false);
  const [pin, setPin] = useState('');
  const [error, setError] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    void store.vault.passkey().then(found => setHas(found !== undefined));
  }, []);
  const add = async () => {
    setBusy(true);
    setError(undefined);
    const passkey = await make(device.value?.name ?? t.value.name);
    const tried = passkey && (await store.vault.addPasskey(ascii(pin).trim(), passkey, Date.now()));
    setBusy(false);
    if (tried === 'right') go('sync');
    else setError(tried === null ? words.impossible : tried === 'wrong' ? t.value.pin.wrong : t.value.pin.wait(tried.waitSeconds));
  };
  const drop = async () => {
    await store.vault.dropPasskey();
    setHas(false);
  };
  return (
    <>
      <Top title={words.title} back={link('sync')} />
      <main class="page">
        <Card>
          <p>{words.why}</p>
          <Field label={t.value.pin.enter} value={pin} error={error} numeric ltr secret onInput={setPin} onEnter={() => void add()} />
          <Button tone="main" wide busy={busy} disabled={busy} onTap={() => void add()}>
            {words.add}
          </Button>
          {has && (
            <Button wide tone="danger" onTap={() => void drop()}>
              {words.drop}
            </Button>
          )}
        </Card>
        <Notice weight="warn">{words.pinStays}</Notice>
      </main>
    </>
  );
}
