import { useState } from 'preact/hooks';
import { store } from '../here';
import { shortest } from '../kept/vault';
import { go, link } from '../route';
import { t } from '../texts';
import { ascii } from '../texts/numbers';
import { Top } from '../ui/bars';
import { Button, Card, Field, Notice } from '../ui/parts';
import { TwicePin, type Chosen } from '../ui/twice-pin';

/** Another PIN for this device; the old one must be known. What is kept stays as it is. */
export function PinPage() {
  const words = t.value.pin;
  const [old, setOld] = useState('');
  const [chosen, setChosen] = useState<Chosen>({ first: '', second: '' });
  const [error, setError] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    const pin = checked(chosen);
    if (typeof pin !== 'string') return setError(words[pin.wrong]);
    setBusy(true);
    const known = await store.vault.change(ascii(old).trim(), pin, Date.now());
    setBusy(false);
    if (known === 'right') go('sync');
    else setError(known === 'wrong' ? words.wrong : words.wait(known.waitSeconds));
  };
  return (
    <>
      <Top title={words.title} back={link('sync')} />
      <main class="page">
        <Card>
          <p>{words.why}</p>
          <Field label={words.enter} value={old} numeric ltr secret onInput={setOld} />
          <TwicePin chosen={chosen} onChosen={setChosen} error={error} />
          <Button tone="main" wide busy={busy} disabled={busy} onTap={() => void save()}>
            {t.value.save}
          </Button>
        </Card>
        <Notice weight="warn">{words.remember}</Notice>
      </main>
    </>
  );
}

/** The PIN that was typed twice, in ASCII digits, or what is wrong with it. */
export function checked({ first, second }: Chosen): string | { wrong: 'short' | 'differ' } {
  const pin = ascii(first).trim();
  if (!/^\d+$/.test(pin) || pin.length < shortest) return { wrong: 'short' };
  return pin === ascii(second).trim() ? pin : { wrong: 'differ' };
}
