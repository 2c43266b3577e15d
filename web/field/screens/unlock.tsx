import { useState } from 'preact/hooks';
import type { Tried } from '../kept/vault';
import { t } from '../texts';
import { ascii } from '../texts/numbers';
import { Button, Card, Field } from '../ui/parts';

interface Props {
  title: string;
  onTry: (pin: string) => Promise<Tried>;
}

/** Asks for the PIN; whoever asks decides what it opens. */
export function Unlock({ title, onTry }: Props) {
  const words = t.value.pin;
  const [pin, setPin] = useState('');
  const [error, setError] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  const unlock = async () => {
    if (busy) return;
    setBusy(true);
    const outcome = await onTry(ascii(pin).trim()).catch(() => null);
    setBusy(false);
    setPin('');
    if (outcome === null) setError(t.value.errors.storage);
    else if (outcome !== 'right') setError(outcome === 'wrong' ? words.wrong : words.wait(outcome.waitSeconds));
  };
  return (
    <Card title={title} icon="lock">
      <Field label={words.enter} value={pin} error={error} numeric ltr secret onInput={setPin} onEnter={() => void unlock()} />
      <Button tone="main" wide busy={busy} disabled={busy} onTap={() => void unlock()}>
        {busy ? words.opening : title}
      </Button>
    </Card>
  );
}
