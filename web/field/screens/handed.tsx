import { useState } from 'preact/hooks';
import { hand, store } from '../here';
import type { Tried } from '../kept/vault';
import { t } from '../texts';
import { Camera } from '../ui/camera';
import { useDraft } from '../ui/draft';
import { Mark } from '../ui/mark';
import { MinutesText } from '../ui/minutes';
import { Button, Card, Field, Notice } from '../ui/parts';
import { SignaturePad } from '../ui/signature';
import type { Visit } from '../visit/visit';
import { Unlock } from './unlock';

/** The phone in the hand of the person in charge: the minutes, his remark, his signature, and nothing else. */
export function Handed({ visit }: { visit: Visit }) {
  const words = t.value.sign;
  const [signed, setSigned] = useState(false);
  return (
    <div class="handed">
      <header class="top">
        <div class="top-back row">
          <Mark />
          <h1>{t.value.read.title}</h1>
        </div>
      </header>
      <main class="page">
        <Card>
          <MinutesText visit={visit} />
        </Card>
        {!signed && <Remark visit={visit} />}
        {signed ? (
          <Notice weight="good" live>
            {words.giveBack}
          </Notice>
        ) : (
          <Sign visit={visit} onDone={() => setSigned(true)} />
        )}
        <Unlock title={t.value.pin.unlock} onTry={takeBack} />
      </main>
    </div>
  );
}

/** The PIN brings the inspector back; everything stays open meanwhile, because the person in charge writes into it. */
async function takeBack(pin: string): Promise<Tried> {
  const tried = await store.vault.unlock(pin, Date.now());
  if (tried === 'right') hand(null);
  return tried;
}

function Remark({ visit }: { visit: Visit }) {
  const words = t.value.sign;
  const [camera, setCamera] = useState(false);
  const remark = visit.single('remark');
  const save = (typed: string) => void visit.add({ kind: 'remark', value: () => ({ ...visit.single('remark'), text: typed }) });
  const [text, type, flush] = useDraft(remark?.text ?? '', save);
  return (
    <Card title={words.remark}>
      <Field label={words.remark} hint={words.remarkHint} value={text} rows={4} onInput={type} onDone={flush} />
      {remark?.photo && <span class="tag tag-good">✓ {words.remarkPhoto}</span>}
      {camera ? (
        <Camera
          visit={visit.id}
          faces={false}
          onKept={photo => {
            setCamera(false);
            void visit.add({ kind: 'remark', value: () => ({ text: visit.single('remark')?.text ?? '', photo: photo.file }) });
          }}
        />
      ) : (
        <Button icon="camera" onTap={() => setCamera(true)}>
          {words.remarkPhoto}
        </Button>
      )}
    </Card>
  );
}

function Sign({ visit, onDone }: { visit: Visit; onDone: () => void }) {
  const words = t.value.sign;
  const known = visit.single('incharge');
  const [name, setName] = useState(known?.name ?? '');
  const [post, setPost] = useState(known?.post ?? '');
  const [finger, setFinger] = useState(false);
  const [error, setError] = useState<string | undefined>();
  const keep = async (way: { strokes: string } | { photo: string }) => {
    if (!name.trim()) return setError(t.value.start.nameNeeded);
    await visit.add({ kind: 'signature', item: 'incharge', value: { name: name.trim(), post: post.trim(), ...way } });
    onDone();
  };
  return (
    <Card title={words.signature}>
      <Field label={words.name} value={name} error={error} onInput={setName} />
      <Field label={words.post} value={post} onInput={setPost} />
      {finger ? (
        <Camera visit={visit.id} faces={false} onKept={photo => void keep({ photo: photo.file })} />
      ) : (
        <SignaturePad label={name || words.incharge} onSigned={strokes => void keep({ strokes })} />
      )}
      <Button onTap={() => setFinger(!finger)}>{finger ? words.draw : words.photo}</Button>
    </Card>
  );
}
