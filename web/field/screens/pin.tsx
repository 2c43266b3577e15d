import { useState } from 'preact/hooks';
import { store } from '../here';
import { hasPin, setPin, shortest, tryPin } from '../pin';
import { go, link } from '../route';
import { t } from '../texts';
import { ascii } from '../texts/numbers';
import { Top } from '../ui/bars';
import { Button, Card, Field } from '../ui/parts';

/** Sets the PIN of the device; an old one must be known to be changed. */
export function PinPage({ visit, from }: { visit?: string; from?: string }) {
  const words = t.value.pin;
  const [old, setOld] = useState('');
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [error, setError] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  const back = () => (visit ? (from === 'sign' ? go('v', visit, 'close', 'sign') : go('v', visit)) : go('sync'));
  const save = async () => {
    const pin = ascii(first).trim();
    if (!/^\d+$/.test(pin) || pin.length < shortest) return setError(words.short);
    if (pin !== ascii(second).trim()) return setError(words.differ);
    setBusy(true);
    const known = hasPin.value ? await tryPin(store, ascii(old).trim(), Date.now()) : 'right';
    if (known === 'right') {
      await setPin(store, pin);
      back();
    } else setError(known === 'wrong' ? words.wrong : words.wait(known.waitSeconds));
    setBusy(false);
  };
  return (
    <>
      <Top title={words.title} back={visit ? link('v', visit) : link('sync')} />
      <main class="page">
        <Card>
          <p>{words.why}</p>
          {hasPin.value && <Field label={words.enter} value={old} numeric ltr secret onInput={setOld} />}
          <Field label={words.set} value={first} numeric ltr secret onInput={setFirst} />
          <Field label={words.again} value={second} error={error} numeric ltr secret onInput={setSecond} />
          <Button tone="main" wide busy={busy} disabled={busy} onTap={() => void save()}>
            {t.value.save}
          </Button>
        </Card>
      </main>
    </>
  );
}
