import { useState } from 'preact/hooks';
import { enrol, type Enrolment } from '../device';
import { office, sender, store } from '../here';
import { go, link } from '../route';
import { t } from '../texts';
import { Button, Card, Field, Notice } from '../ui/parts';
import { Top } from '../ui/bars';

/** Makes this device known to the office, once. */
export function Enrol() {
  const words = t.value.device;
  const [name, setName] = useState('');
  const [outcome, setOutcome] = useState<Enrolment | null>(null);
  const [busy, setBusy] = useState(false);
  const tap = async () => {
    setBusy(true);
    const answer = await enrol(store, office, name.trim() || words.unnamed);
    setBusy(false);
    setOutcome(answer);
    if (answer !== 'enrolled') return;
    void sender.now();
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
      </main>
    </>
  );
}
