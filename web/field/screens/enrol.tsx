import { useState } from 'preact/hooks';
import { enrol, type Enrolment } from '../device';
import { enter, office, store } from '../here';
import { gate } from '../lock';
import { go, link } from '../route';
import { t } from '../texts';
import { Button, Card, Field, Notice } from '../ui/parts';
import { Top } from '../ui/bars';
import { TwicePin, type Chosen } from '../ui/twice-pin';
import { OtherStores } from './locked';
import { checked } from './pin';

/** Makes this device known to the office, once, under a PIN that seals everything on it. */
export function Enrol() {
  const words = t.value.device;
  const isNew = gate.value === 'new';
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<Chosen>({ first: '', second: '' });
  const [error, setError] = useState<string | undefined>();
  const [outcome, setOutcome] = useState<Enrolment | null>(null);
  const [busy, setBusy] = useState(false);
  const tap = async () => {
    const pin = isNew ? checked(chosen) : undefined;
    if (typeof pin === 'object') return setError(t.value.pin[pin.wrong]);
    setError(undefined);
    setBusy(true);
    const answer = await enrol(store, office, name.trim() || words.unnamed, pin);
    setBusy(false);
    setOutcome(answer);
    if (answer !== 'enrolled') return;
    await enter();
    go();
  };
  const trouble = {
    signIn: words.needSignIn,
    notInspector: words.notInspector,
    noNetwork: words.noNet,
    failed: words.failed,
    enrolled: '',
  };
  return (
    <>
      <Top title={words.title} back={link()} />
      <main class="page">
        <Card>
          <p>{words.why}</p>
          <Field label={words.name} hint={words.nameHint} value={name} onInput={setName} />
          {isNew && (
            <>
              <p>{t.value.pin.why}</p>
              <TwicePin chosen={chosen} onChosen={setChosen} error={error} />
              <Notice weight="warn">{t.value.pin.remember}</Notice>
            </>
          )}
          {outcome && outcome !== 'enrolled' && (
            <Notice weight="warn" live>
              {trouble[outcome]}
            </Notice>
          )}
          {outcome === 'signIn' && (
            <a class="button button-main button-wide" href="/sign-in?returnUrl=/field/">
              {words.signIn}
            </a>
          )}
          <Button tone={outcome === 'signIn' ? 'plain' : 'main'} wide busy={busy} disabled={busy} onTap={() => void tap()}>
            {words.enrol}
          </Button>
        </Card>
        {isNew && <OtherStores />}
      </main>
    </>
  );
}
