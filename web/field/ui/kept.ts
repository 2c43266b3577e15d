import { useEffect } from 'preact/hooks';
import { store } from '../here';
import { useDraft } from './draft';

/** A text that belongs to nothing yet (a form before its button): it outlives leaving the screen and closing the app. */
export function useKept(key: string, initial = ''): [string, (text: string) => void, () => void] {
  const name = `draft:${key}`;
  const [text, type] = useDraft(initial, typed => void store.set(name, typed));
  useEffect(() => {
    void store.setting<string>(name).then(kept => {
      if (kept) type(kept);
    });
  }, [name]);
  const clear = () => {
    type('');
    void store.set(name, '');
  };
  return [text, type, clear];
}
