import { useEffect, useState } from 'preact/hooks';
import { nextName, others, turnTo } from '../beside';
import { store, unlock, unlockWith } from '../here';
import type { Wrapping } from '../kept/database';
import { ask } from '../passkey';
import { t } from '../texts';
import { Mark } from '../ui/mark';
import { Button, Card, Notice, Sheet } from '../ui/parts';
import { Unlock } from './unlock';

/** The app asks for the PIN: without it nothing on this phone can be read, by anybody. */
export function Locked() {
  const words = t.value.pin;
  const [forgotten, setForgotten] = useState(false);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <LockTop />
      <main class="page">
        <p class="hint">{words.lockedWhy}</p>
        <Finger />
        <Unlock title={words.open} onTry={unlock} />
        {forgotten ? (
          <Card title={words.forgot}>
            <p>{words.forgotKept}</p>
            <p class="hint">{words.forgotHow}</p>
            <Button wide tone="danger" onTap={() => setAsking(true)}>
              {words.beginBeside}
            </Button>
          </Card>
        ) : (
          <Button tone="quiet" onTap={() => setForgotten(true)}>
            {words.forgot}
          </Button>
        )}
        <OtherStores />
        {asking && (
          <Sheet title={words.beginBeside} onClose={() => setAsking(false)}>
            <p>{words.beginAsk}</p>
            <Button wide tone="danger" onTap={() => void nextName().then(turnTo)}>
              {words.beginBeside}
            </Button>
            <Button wide onTap={() => setAsking(false)}>
              {t.value.cancel}
            </Button>
          </Sheet>
        )}
      </main>
    </>
  );
}

/** Where a passkey was set, it opens the same vault. */
function Finger() {
  const words = t.value.finger;
  const [passkey, setPasskey] = useState<Wrapping | undefined>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    void store.vault.passkey().then(setPasskey);
  }, []);
  if (!passkey?.credential) return null;
  const open = async () => {
    const output = await ask(passkey.credential!, passkey.salt);
    setFailed(!output || !(await unlockWith(output)));
  };
  return (
    <>
      <Button tone="main" wide icon="lock" onTap={() => void open()}>
        {words.open}
      </Button>
      {failed && (
        <Notice weight="warn" live>
          {words.failed}
        </Notice>
      )}
    </>
  );
}

export function LockTop() {
  return (
    <header class="top">
      <div class="top-back row">
        <Mark />
        <h1>{t.value.name}</h1>
      </div>
    </header>
  );
}

/** Writings under another PIN on this phone: they can be opened when it is remembered, and then they go out. */
export function OtherStores() {
  const words = t.value.pin;
  const [names, setNames] = useState<string[]>([]);
  useEffect(() => {
    void others().then(setNames);
  }, []);
  if (names.length === 0) return null;
  return (
    <>
      <Notice weight="warn">{words.others}</Notice>
      {names.map((name, i) => (
        <Button key={name} wide icon="lock" onTap={() => turnTo(name)}>
          {words.openOther(i + 1)}
        </Button>
      ))}
    </>
  );
}
