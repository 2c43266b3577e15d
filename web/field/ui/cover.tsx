import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { t } from '../texts';

interface Point {
  x: number;
  y: number;
}

/** The taken picture; a finger drawn over it covers a name or a face for good, before the picture gets its hash. */
export function Cover({ canvas }: { canvas: RefObject<HTMLCanvasElement | null> }) {
  const from = useRef<Point | null>(null);

  const at = (event: PointerEvent): Point => {
    const element = canvas.current!;
    const box = element.getBoundingClientRect();
    // object-fit: contain may leave empty bands around the picture
    const scale = Math.min(box.width / element.width, box.height / element.height);
    const across = (box.width - element.width * scale) / 2;
    const down = (box.height - element.height * scale) / 2;
    return { x: (event.clientX - box.x - across) / scale, y: (event.clientY - box.y - down) / scale };
  };
  const move = (event: PointerEvent) => {
    const start = from.current;
    if (!start) return;
    const end = at(event);
    const pen = canvas.current!.getContext('2d')!;
    pen.strokeStyle = '#000000';
    pen.lineCap = 'round';
    pen.lineWidth = Math.max(canvas.current!.width, canvas.current!.height) / 18;
    pen.beginPath();
    pen.moveTo(start.x, start.y);
    pen.lineTo(end.x, end.y);
    pen.stroke();
    from.current = end;
  };
  return (
    <div class="camera-frame">
      <canvas
        ref={canvas}
        role="img"
        aria-label={t.value.camera.title}
        onPointerDown={event => {
          from.current = at(event);
          event.currentTarget.setPointerCapture(event.pointerId);
          move(event);
        }}
        onPointerMove={move}
        onPointerUp={() => {
          from.current = null;
        }}
        onPointerCancel={() => {
          from.current = null;
        }}
      />
    </div>
  );
}
