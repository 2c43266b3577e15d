import { useEffect, useRef, useState } from 'preact/hooks';

const pause = 500;

/**
 * A text being typed: it is stored half a second after the last letter, when the box is left, when the app goes to the
 * background and when the screen changes, so that nothing typed is lost.
 */
export function useDraft(stored: string, save: (text: string) => void): [string, (text: string) => void, () => void] {
  const [text, setText] = useState(stored);
  const latest = useRef({ text, stored, save });
  latest.current.save = save;
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const flush = useRef(() => {
    clearTimeout(timer.current);
    const { text: typed, stored: before } = latest.current;
    if (typed === before) return;
    latest.current.stored = typed;
    latest.current.save(typed);
  }).current;

  useEffect(() => {
    const hide = () => {
      if (document.hidden) flush();
    };
    document.addEventListener('visibilitychange', hide);
    addEventListener('pagehide', flush);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      removeEventListener('pagehide', flush);
      flush();
    };
  }, []);

  const type = (typed: string) => {
    latest.current.text = typed;
    setText(typed);
    clearTimeout(timer.current);
    timer.current = setTimeout(flush, pause);
  };
  return [text, type, flush];
}
