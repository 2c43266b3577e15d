import { useEffect, useRef, useState } from 'preact/hooks';
import type { Guid, PhotoValue } from '../../shared/log/types';
import { store } from '../here';
import { hold } from '../lock';
import { drawFitted, keepPhoto, readPhoto, type PhotoRefusal, type Size } from '../photos';
import { t } from '../texts';
import { Icon } from './icon';
import { Cover } from './cover';
import { Button, Notice } from './parts';

interface Props {
  visit: Guid;
  /** The strip about faces and covering belongs to places and papers, not to a fingerprint. */
  faces?: boolean;
  masked?: boolean;
  onKept: (photo: PhotoValue) => void;
}

type Shot = { picture: CanvasImageSource; size: Size };

/** The app's own camera: pictures never reach the gallery, and keep or discard is asked before anything is hashed. */
export function Camera({ visit, faces = true, masked = false, onKept }: Props) {
  const words = t.value.camera;
  const [shot, setShot] = useState<Shot | null>(null);
  const [refused, setRefused] = useState<PhotoRefusal | null>(null);
  const canvas = useRef<HTMLCanvasElement>(null);

  useEffect(() => hold('camera'), []); // an open camera is not closed by the lock
  useEffect(() => {
    if (shot && canvas.current) drawFitted(canvas.current, shot.picture, shot.size);
  }, [shot]);

  const choose = async (file: File | undefined) => {
    if (!file) return;
    const picture = await readPhoto(file);
    if (typeof picture === 'string') return setRefused(picture);
    setRefused(null);
    setShot({ picture, size: picture });
  };
  const keep = async () => {
    const kept = await keepPhoto(store, visit, canvas.current!);
    if (typeof kept === 'string') return setRefused(kept);
    setShot(null);
    onKept(kept);
  };
  const again = () => {
    if (shot && canvas.current) drawFitted(canvas.current, shot.picture, shot.size);
  };
  return (
    <div class="camera">
      {refused && (
        <Notice weight="bad" live>
          {words.refused[refused]}
        </Notice>
      )}
      {shot ? (
        <>
          <Cover canvas={canvas} />
          <p class="hint">{masked ? `${words.masked} ${words.hide}` : words.hide}</p>
          <div class="halves">
            <Button tone="main" icon="check" onTap={() => void keep()}>
              {words.keep}
            </Button>
            <Button tone="danger" icon="x" onTap={() => setShot(null)}>
              {words.discard}
            </Button>
          </div>
          <Button tone="quiet" onTap={again}>
            {words.clear}
          </Button>
        </>
      ) : (
        <Finder
          faces={faces}
          onShot={(picture, size) => {
            setRefused(null);
            setShot({ picture, size });
          }}
          onFile={file => void choose(file)}
        />
      )}
    </div>
  );
}

interface FinderProps {
  faces: boolean;
  onShot: (picture: CanvasImageSource, size: Size) => void;
  onFile: (file: File | undefined) => void;
}

function Finder({ faces, onShot, onFile }: FinderProps) {
  const words = t.value.camera;
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<'starting' | 'on' | 'none'>('starting');

  useEffect(() => {
    let stream: MediaStream | null = null;
    let gone = false;
    void look().then(found => {
      stream = found;
      if (gone || !found) {
        stop(found);
        if (!gone) setState('none');
        return;
      }
      video.current!.srcObject = found;
    });
    return () => {
      gone = true;
      stop(stream);
    };
  }, []);

  const take = () => {
    const from = video.current!;
    const size = { width: from.videoWidth, height: from.videoHeight };
    if (size.width === 0) return;
    const still = document.createElement('canvas');
    Object.assign(still, size);
    still.getContext('2d')!.drawImage(from, 0, 0);
    navigator.vibrate?.(20);
    onShot(still, size);
  };
  return (
    <>
      <div class="camera-frame">
        <video ref={video} autoplay muted playsInline aria-label={words.title} onLoadedData={() => setState('on')} />
        {faces && (
          <p class="camera-strip">
            <Icon name="alert" />
            {words.strip}
          </p>
        )}
      </div>
      {state === 'starting' && (
        <p class="hint" role="status">
          {words.starting}
        </p>
      )}
      {state === 'none' && <Notice weight="warn">{words.noCamera}</Notice>}
      <Button tone="main" wide icon="camera" disabled={state !== 'on'} onTap={take}>
        {words.take}
      </Button>
      <div class="file-choice">
        <span class="button button-wide" aria-hidden="true">
          {words.file}
        </span>
        <input
          type="file"
          accept="image/jpeg,image/png,image/webp"
          aria-label={words.file}
          onChange={event => {
            onFile(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
      </div>
    </>
  );
}

async function look(): Promise<MediaStream | null> {
  try {
    const video = { facingMode: 'environment', width: { ideal: 2560 }, height: { ideal: 1920 } };
    return await navigator.mediaDevices.getUserMedia({ video, audio: false });
  } catch {
    return null; // refused, taken, or there is none: a file can be chosen
  }
}

function stop(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}
