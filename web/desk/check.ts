// On the page that checks a letter: the original dropped here is hashed in the browser and never leaves it.
for (const field of document.querySelectorAll<HTMLElement>('[data-check]')) {
  const input = field.querySelector<HTMLInputElement>('input[type=file]');
  const same = field.querySelector<HTMLElement>('.drop-same');
  const other = field.querySelector<HTMLElement>('.drop-other');
  if (!input || !same || !other) continue;

  const check = async (file: File) => {
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
    const hex = Array.from(hash, byte => byte.toString(16).padStart(2, '0')).join('');
    const known = hex === field.dataset['html'] || hex === field.dataset['json'];
    same.hidden = !known;
    other.hidden = known;
  };

  input.addEventListener('change', () => { if (input.files?.[0]) void check(input.files[0]); });
  field.addEventListener('dragover', event => event.preventDefault());
  field.addEventListener('drop', event => {
    event.preventDefault();
    if (event.dataTransfer?.files[0]) void check(event.dataTransfer.files[0]);
  });
}
