import { verify, type Check } from './verify';

// The public page that checks an evidence file: it is read here and never leaves the browser.
for (const field of document.querySelectorAll<HTMLElement>('[data-verify]')) {
  const words = JSON.parse(field.dataset['words'] ?? '{}') as Record<string, string>;
  const part = (name: string) => field.querySelector<HTMLElement>(`[data-${name}]`)!;
  const input = field.querySelector<HTMLInputElement>('input[type=file]')!;

  const show = (checks: Check[]) => {
    const broken = checks.some(check => check.state === 'broken');
    part('whole').hidden = broken;
    part('broken').hidden = !broken;
    // What is wrong first; what holds is there for whoever wants to see it.
    const order = { broken: 0, pending: 1, holds: 2 };
    const lines = checks.toSorted((a, b) => order[a.state] - order[b.state]).map(check => {
      const line = document.createElement('li');
      line.className = `check-${check.state}`;
      line.textContent = { broken: '✕ ', pending: '◐ ', holds: '✓ ' }[check.state] + (words[check.code] ?? check.code).replace('{0}', `\u2066${check.where}\u2069`);
      return line;
    });
    part('checks').replaceChildren(...lines);
  };

  const check = async (file: File) => {
    part('busy').hidden = false;
    part('whole').hidden = part('broken').hidden = true;
    part('checks').replaceChildren();
    show(await verify(new Uint8Array(await file.arrayBuffer()), field.dataset['key'] ?? ''));
    part('busy').hidden = true;
  };

  input.addEventListener('change', () => { if (input.files?.[0]) void check(input.files[0]); });
  field.addEventListener('dragover', event => event.preventDefault());
  field.addEventListener('drop', event => {
    event.preventDefault();
    if (event.dataTransfer?.files[0]) void check(event.dataTransfer.files[0]);
  });
}
