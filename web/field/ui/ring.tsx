import { num, t } from '../texts';

interface Props {
  done: number;
  all: number;
}

/** How much of a place is answered, as a ring and in words. */
export function Ring({ done, all }: Props) {
  const share = all === 0 ? 1 : done / all;
  const round = 2 * Math.PI * 17;
  const full = share >= 1;
  const part = share * round;
  return (
    <span class={full ? 'ring ring-full' : 'ring'}>
      <svg viewBox="0 0 40 40" aria-hidden="true">
        <circle class={full ? 'ring-part' : 'ring-track'} cx="20" cy="20" r="17" />
        {part > 0 && !full && (
          <circle class="ring-part" cx="20" cy="20" r="17" transform="rotate(-90 20 20)" stroke-dasharray={`${part} ${round}`} />
        )}
      </svg>
      <span class="ring-word" aria-hidden="true">
        {full ? '✓' : num(done)}
      </span>
      <span class="unseen">{full ? t.value.route.done : t.value.route.progress(done, all)}</span>
    </span>
  );
}
