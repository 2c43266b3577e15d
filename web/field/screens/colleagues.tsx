import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../texts';
import { Button, Field, Notice } from '../ui/parts';
import type { Head } from '../visit/moments';

interface Props {
  known: Head[];
  onKnown: (head: Head) => void;
}

interface Detector {
  detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]>;
}
type DetectorClass = new (options: { formats: string[] }) => Detector;

/** The end of a colleague's chain, scanned from his phone, so that his work counts without a second look. */
export function Colleagues({ known, onKnown }: Props) {
  const words = t.value.leave;
  const [text, setText] = useState('');
  const [scanning, setScanning] = useState(false);
  const [error, setError] = useState<string | undefined>();
  const canScan = 'BarcodeDetector' in globalThis;
  const take = (code: string) => {
    const head = headOf(code);
    setScanning(false);
    if (!head) return setError(words.colleagueWrong);
    setError(undefined);
    setText('');
    onKnown(head);
  };
  return (
    <div class="stack">
      <h3>{words.colleague}</h3>
      <p class="hint">{words.colleagueHint}</p>
      {known.map(head => (
        <Notice key={head.device} weight="good">
          {words.colleagueKnown(head.n)}
        </Notice>
      ))}
      {canScan && !scanning && (
        <Button wide icon="camera" onTap={() => setScanning(true)}>
          {words.scan}
        </Button>
      )}
      {scanning && <Scan onCode={take} />}
      <Field label={words.colleagueCode} value={text} error={error} ltr onInput={setText} />
      <Button wide disabled={!text.trim()} onTap={() => take(text)}>
        {t.value.save}
      </Button>
    </div>
  );
}

/** "DEVICE n HEAD" as the other phone shows it. */
export function headOf(code: string): Head | null {
  const match = /^\s*([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\s+(\d{1,9})\s+([0-9a-f]{64})\s*$/i.exec(code);
  return match ? { device: match[1]!.toLowerCase(), n: Number(match[2]), head: match[3]!.toLowerCase() } : null;
}

function Scan({ onCode }: { onCode: (code: string) => void }) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    let stream: MediaStream | null = null;
    let timer: ReturnType<typeof setInterval> | undefined;
    let gone = false;
    const detector = new (globalThis as unknown as { BarcodeDetector: DetectorClass }).BarcodeDetector({ formats: ['qr_code'] });
    void navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }).then(
      found => {
        stream = found;
        if (gone) return stop(found);
        video.current!.srcObject = found;
        timer = setInterval(() => {
          if (video.current?.readyState !== 4) return;
          void detector.detect(video.current).then(
            codes => {
              if (codes[0]) onCode(codes[0].rawValue);
            },
            () => undefined,
          );
        }, 300);
      },
      () => undefined,
    ); // without a camera the code is typed
    return () => {
      gone = true;
      clearInterval(timer);
      stop(stream);
    };
  }, []);
  return (
    <div class="camera-frame">
      <video ref={video} autoplay muted playsInline aria-label={t.value.leave.scan} />
    </div>
  );
}

function stop(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}
