import { useState } from 'preact/hooks';
import type { PhotoValue } from '../../shared/log/types';
import { go, link } from '../route';
import { num, t } from '../texts';
import { Bottom, Top } from '../ui/bars';
import { Camera } from '../ui/camera';
import { Button, Notice, Sheet } from '../ui/parts';
import { Thumbs } from '../ui/thumbs';
import { changeAnswer } from '../visit/answering';
import type { Visit } from '../visit/visit';
import { aboutWord } from '../visit/words';
import { RoomWarning } from './warnings';

interface Props {
  visit: Visit;
  about: string;
  purpose?: string;
}

/** A photo of a place or for a question; as proof that a defect was mended it also settles the defect. */
export function CameraPage({ visit, about, purpose }: Props) {
  const words = t.value.camera;
  const item = visit.items.get(about);
  const [target, setTarget] = useState(about === 'visit' ? `place:${visit.route[0]?.id ?? 'entrance'}` : about);
  const [choosing, setChoosing] = useState(about === 'visit');
  const [kept, setKept] = useState(false);
  const back = item
    ? link('v', visit.id, 'item', item.id)
    : target.startsWith('place:')
      ? link('v', visit.id, 'place', target.slice(6))
      : link('v', visit.id, 'route');

  const keep = async (photo: PhotoValue) => {
    await visit.add({ kind: 'photo', item: target, value: photo });
    if (purpose === 'mended' && item) {
      await changeAnswer(visit, item, { outcome: { kind: 'mended', photo: photo.file } });
      go('v', visit.id, 'item', item.id);
    } else setKept(true);
  };
  return (
    <>
      <Top title={words.title} back={back} visit={visit} />
      <main class="page with-bar">
        <div class="row-spread">
          <p>
            <span class="strong">{words.about}:</span> {purpose === 'mended' ? t.value.item.mended : ''} {aboutWord(visit.pack, target)}
          </p>
          {!item && <Button onTap={() => setChoosing(true)}>{t.value.edit}</Button>}
        </div>
        {choosing && (
          <ChoosePlace
            visit={visit}
            onChoose={place => {
              setTarget(place);
              setChoosing(false);
            }}
            onClose={() => setChoosing(false)}
          />
        )}
        {kept && (
          <Notice weight="good" live>
            {words.kept}
          </Notice>
        )}
        <RoomWarning />
        {!visit.ended.value && <Camera visit={visit.id} masked={item?.photo === 'masked-document'} onKept={photo => void keep(photo)} />}
        <Thumbs photos={visit.all('photo', target)} />
      </main>
      <Bottom visit={visit} about={target} current="camera" />
    </>
  );
}

interface ChooseProps {
  visit: Visit;
  onChoose: (place: string) => void;
  onClose: () => void;
}

function ChoosePlace({ visit, onChoose, onClose }: ChooseProps) {
  return (
    <Sheet title={t.value.camera.about} onClose={onClose}>
      {visit.route.map(({ id }) => (
        <Button key={id} wide onTap={() => onChoose(`place:${id}`)}>
          {aboutWord(visit.pack, `place:${id}`)} ({num(visit.all('photo', `place:${id}`).length)})
        </Button>
      ))}
    </Sheet>
  );
}
