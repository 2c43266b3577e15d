// The keyboard of a worklist: ↑↓ rows, Enter opens (a link does that by itself), «ع» or d does the row's main act after one question.
const list = document.querySelector('[data-work-rows]');

if (list) {
  const ask = document.querySelector<HTMLElement>('[data-work-ask]');
  const links = () => [...document.querySelectorAll<HTMLAnchorElement>('[data-work-row] .work-open')];
  let waiting: HTMLAnchorElement | null = null;

  document.querySelector<HTMLElement>('[data-work-keys]')?.removeAttribute('hidden');

  const put = (act: HTMLAnchorElement | null, words = '') => {
    waiting = act;
    if (!ask) return;
    ask.hidden = act === null;
    ask.textContent = act === null ? '' : (ask.dataset['question'] ?? '{0}').replace('{0}', words);
  };

  document.addEventListener('keydown', event => {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.altKey || event.metaKey || target.matches('input, textarea, select, [contenteditable]')) return;
    if (waiting) {
      const act = waiting;
      put(null);
      if (event.key === 'Enter') {
        event.preventDefault();
        act.click();
      }
      return;
    }
    const rows = links();
    const at = rows.indexOf(document.activeElement as HTMLAnchorElement);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      rows[event.key === 'ArrowDown' ? Math.min(at + 1, rows.length - 1) : Math.max(at - 1, 0)]?.focus();
      return;
    }
    const row = rows[at];
    if (row && (event.key === 'ع' || event.key === 'd' || event.key === 'D')) {
      event.preventDefault();
      const act = row.closest('[data-work-row]')?.querySelector<HTMLAnchorElement>('[data-work-act]');
      if (act) put(act, act.textContent?.trim() ?? '');
    }
  });
}
