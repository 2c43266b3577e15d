import { useState } from 'preact/hooks';
import { enrol } from '../device';
import { office } from '../here';
import { forgetPin, tryPin } from '../pin';
import type { Store } from '../store';
import { t } from '../texts';
import { ascii } from '../texts/numbers';
import { Button, Card, Field, Notice } from '../ui/parts';

/** Back to the visit with the PIN; without it, by signing in again. */
export function Unlock({ store, onRight }: { store: Store; onRight: () => void }) {
  const words = t.value.pin;
  const [pin, setPin] = useState('');
  const [error, setError] = useState<string | undefined>();
  const [forgotten, setForgotten] = useState(false);
  const unlock = async () => {
    const outcome = await tryPin(store, ascii(pin), Date.now());
    setPin('');
    if (outcome === 'right') onRight();
    else setError(outcome === 'wrong' ? words.wrong : words.wait(outcome.waitSeconds));
  };
  return (
    <Card title={words.unlock} icon="lock">
      <Field label={words.enter} value={pin} error={error} numeric ltr secret onInput={setPin} />
      <Button wide onTap={() => void unlock()}>
        {words.unlock}
      </Button>
      {forgotten ? (
        <Again store={store} onRight={onRight} />
      ) : (
        <Button tone="quiet" onTap={() => setForgotten(true)}>
          {words.forgot}
        </Button>
      )}
    </Card>
  );
}

function Again({ store, onRight }: { store: Store; onRight: () => void }) {
  const words = t.value.device;
  const [trouble, setTrouble] = useState<string | null>(null);
  const again = async () => {
    const outcome = await enrol(store, office, words.unnamed);
    if (outcome === 'enrolled') {
      await forgetPin(store);
      onRight();
    } else setTrouble(outcome === 'signIn' ? words.needSignIn : outcome === 'noNetwork' ? words.noNet : words.failed);
  };
  return (
    <div class="stack">
      <p class="hint">{t.value.pin.forgotHow}</p>
      {trouble && (
        <Notice weight="warn" live>
          {trouble}
        </Notice>
      )}
      <div class="row">
        <a class="button" href="/sign-in?returnUrl=/field/">
          {words.signIn}
        </a>
        <Button onTap={() => void again()}>{words.enrol}</Button>
      </div>
    </div>
  );
}
