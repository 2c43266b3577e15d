// The little that pages gain from script. Every page works without it.
import './check';
import './kept';
import './passkeys';
import './worklist';

const openMenus = () => document.querySelectorAll<HTMLDetailsElement>('details.menu[open]');

document.addEventListener('click', event => {
  for (const menu of openMenus()) if (!menu.contains(event.target as Node)) menu.open = false;
});

document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  for (const menu of openMenus()) {
    menu.open = false;
    menu.querySelector('summary')?.focus();
  }
});

// On a telephone menus and tabs are strips: what is open stands in sight.
for (const here of document.querySelectorAll<HTMLElement>('.top-menu [aria-current], .tabs [aria-current], .work-side [aria-current]'))
  here.scrollIntoView({ inline: 'center', block: 'nearest' });

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}

// The second press of a sent form would send it twice.
document.addEventListener('submit', event => {
  const form = event.target as HTMLFormElement;
  // A file may be fetched again: the page stays.
  if (form.method !== 'post' || form.dataset['download'] !== undefined) return;
  if (form.dataset['sent'] !== undefined) event.preventDefault();
  form.dataset['sent'] = '';
});
addEventListener('pageshow', () => document.querySelectorAll<HTMLFormElement>('form[data-sent]').forEach(form => delete form.dataset['sent']));
