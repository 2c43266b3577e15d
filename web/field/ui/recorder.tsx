import { useEffect, useRef, useState } from 'preact/hooks';
import { store } from '../here';
import { hold } from '../lock';
import { t } from '../texts';
import { waited } from '../texts/time';
import { Button, Notice } from './parts';
import { now } from './tick';

export interface Recording {
  bytes: Uint8Array<ArrayBuffer>;
  type: string;
}

const longest = 5 * 60_000;
const kinds = ['audio/webm;codecs=opus', 'audio/mp4'];

/** A voice note: nobody types Persian sentences standing. */
export function Recorder({ onDone }: { onDone: (recording: Recording) => void }) {
  const words = t.value.note;
  const [since, setSince] = useState<number | null>(null);
  const [none, setNone] = useState(false);
  const recorder = useRef<MediaRecorder | null>(null);
  const done = useRef(onDone);
  done.current = onDone;
  useEffect(() => () => finish(recorder.current), []);

  const start = async () => {
    const type = kinds.find(kind => globalThis.MediaRecorder?.isTypeSupported(kind));
    const stream = type ? await navigator.mediaDevices.getUserMedia({ audio: true }).catch(() => null) : null;
    if (!type || !stream) return setNone(true);
    const parts: Blob[] = [];
    const made = new MediaRecorder(stream, { mimeType: type, audioBitsPerSecond: 24_000 });
    made.ondataavailable = event => parts.push(event.data);
    const release = hold('recording'); // a recording is not cut off by the lock
    made.onstop = async () => {
      release();
      for (const track of stream.getTracks()) track.stop();
      setSince(null);
      const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
      if (bytes.length > 0) done.current({ bytes, type: type.split(';')[0]! });
    };
    made.start(1000);
    recorder.current = made;
    setSince(Date.now());
    setTimeout(() => finish(made), longest);
  };
  if (none) return <Notice weight="warn">{words.noMicrophone}</Notice>;
  if (since !== null) {
    return (
      <Button wide tone="danger" icon="microphone" onTap={() => finish(recorder.current)}>
        {words.stop} — {words.recording(waited((now.value - since) / 1000))}
      </Button>
    );
  }
  return (
    <Button wide icon="microphone" onTap={() => void start()}>
      {words.record}
    </Button>
  );
}

function finish(recorder: MediaRecorder | null): void {
  if (recorder && recorder.state !== 'inactive') recorder.stop();
}

/** Plays a kept voice note from memory: the page's policy allows no media addresses. */
export function Play({ hash }: { hash: string }) {
  const play = async () => {
    const bytes = await store.bytes(hash);
    if (!bytes) return;
    const context = new AudioContext();
    const source = context.createBufferSource();
    source.buffer = await context.decodeAudioData(bytes.slice().buffer);
    source.connect(context.destination);
    source.onended = () => void context.close();
    source.start();
  };
  return (
    <Button icon="microphone" onTap={() => void play()}>
      {t.value.note.play}
    </Button>
  );
}
