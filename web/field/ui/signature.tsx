import { useRef, useState } from 'preact/hooks';
import { t } from '../texts';
import { Button } from './parts';

interface Props {
  label: string;
  onSigned: (strokes: string) => void;
  error?: string;
}

const width = 600;
const height = 400;

/** A box to sign in with a finger; the strokes become one path in whole numbers. */
export function SignaturePad({ label, onSigned, error }: Props) {
  const [path, setPath] = useState('');
  const [missing, setMissing] = useState(false);
  const drawing = useRef(false);

  const point = (event: PointerEvent): string => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const x = Math.round(((event.clientX - box.x) * width) / box.width);
    const y = Math.round(((event.clientY - box.y) * height) / box.height);
    return `${Math.min(width, Math.max(0, x))} ${Math.min(height, Math.max(0, y))}`;
  };
  const down = (event: PointerEvent) => {
    drawing.current = true;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    const at = point(event);
    setMissing(false);
    setPath(now => `${now}M${at}L${at}`);
  };
  const move = (event: PointerEvent) => {
    if (!drawing.current) return;
    const at = point(event);
    setPath(now => `${now}L${at}`);
  };
  const up = () => {
    drawing.current = false;
  };
  const confirm = () => {
    if (path.length < 40) return setMissing(true);
    onSigned(path);
    setPath('');
  };
  return (
    <div class="stack">
      <p class="strong">{t.value.sign.draw}</p>
      <svg
        class="pad"
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={up}
        onPointerCancel={up}>
        <path class="ink" d={path} />
      </svg>
      {(missing || error) && (
        <p class="error" role="alert">
          {error ?? t.value.sign.empty}
        </p>
      )}
      <div class="row-spread">
        <Button onTap={() => setPath('')}>{t.value.sign.clear}</Button>
        <Button tone="main" icon="check" onTap={confirm}>
          {t.value.sign.confirm}
        </Button>
      </div>
    </div>
  );
}

/** A signature that was given. */
export function SignatureView({ strokes, label }: { strokes: string; label: string }) {
  return (
    <svg class="pad pad-small" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <path class="ink" d={strokes} />
    </svg>
  );
}
