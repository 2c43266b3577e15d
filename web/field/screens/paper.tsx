import { useState } from 'preact/hooks';
import { t } from '../texts';
import { isolated } from '../texts/numbers';
import { Camera } from '../ui/camera';
import { useDraft } from '../ui/draft';
import { Button, Card, Field } from '../ui/parts';
import { Thumbs } from '../ui/thumbs';
import { codeOf, hasCode } from '../visit/minutes';
import type { Visit } from '../visit/visit';

/** The numbered paper pad is an equal way: its number, and a photo of the signed sheet. */
export function PaperCard({ visit }: { visit: Visit }) {
  const words = t.value.sign;
  const [camera, setCamera] = useState(false);
  const save = (typed: string) => void visit.add({ kind: 'paper', value: typed ? { pad: typed } : null });
  const [pad, type, flush] = useDraft(visit.single('paper')?.pad ?? '', save);
  return (
    <Card title={words.paper} icon="note">
      <Field label={words.pad} value={pad} numeric ltr onInput={type} onDone={flush} />
      {hasCode(visit) && <p class="hint">{words.writeOnPaper(isolated(codeOf(visit)))}</p>}
      <Thumbs photos={visit.all('photo', 'paper')} />
      {camera ? (
        <Camera
          visit={visit.id}
          faces={false}
          onKept={photo => {
            setCamera(false);
            void visit.add({ kind: 'photo', item: 'paper', value: photo });
          }}
        />
      ) : (
        !visit.ended.value && (
          <Button wide icon="camera" onTap={() => setCamera(true)}>
            {words.padPhoto}
          </Button>
        )
      )}
    </Card>
  );
}
