import { useEffect, useState } from 'preact/hooks';
import type { PhotoValue } from '../../shared/log/types';
import { store } from '../here';
import { num, t } from '../texts';
import type { Seen } from '../visit/ledger';

/** The photos taken so far, from the small copies. */
export function Thumbs({ photos }: { photos: Seen<PhotoValue>[] }) {
  if (photos.length === 0) return null;
  return (
    <ul class="thumbs">
      {photos.map((photo, index) => (
        <li key={photo.ref}>
          <Thumb hash={photo.value.display ?? photo.value.file} label={`${t.value.camera.title} ${num(index + 1)}`} />
        </li>
      ))}
    </ul>
  );
}

function Thumb({ hash, label }: { hash: string; label: string }) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let gone = false;
    void store.bytes(hash).then(bytes => {
      if (gone || !bytes) return;
      made = URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }));
      setUrl(made);
    });
    return () => {
      gone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [hash]);
  return url ? <img src={url} alt={label} width={84} height={84} /> : <span class="hint">{label}</span>;
}
