// Signing in with a passkey, and adding one. Without script, or in a browser that knows none, the password stays the way.

export {};

type Answer = { ok: true; to?: string } | { ok: false; why: string };

const can = typeof PublicKeyCredential !== 'undefined' && 'parseRequestOptionsFromJSON' in PublicKeyCredential;

async function post(path: string, body: unknown): Promise<Response> {
  return fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Payesh': '1' }, body: JSON.stringify(body) });
}

async function signIn(back: string): Promise<Answer> {
  const options = await post('/sign-in/passkey/options', {});
  if (!options.ok) return options.json() as Promise<Answer>;
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await options.json());
  const credential = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential;
  return (await post('/sign-in/passkey', { credential: JSON.stringify(credential), returnUrl: back })).json() as Promise<Answer>;
}

async function add(name: string, code: string): Promise<Answer> {
  const options = await post('/account/passkeys/options', { code });
  if (!options.ok) return options.json() as Promise<Answer>;
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(await options.json());
  const credential = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential;
  return (await post('/account/passkeys', { credential: JSON.stringify(credential), name })).json() as Promise<Answer>;
}

for (const part of document.querySelectorAll<HTMLElement>('[data-passkey]')) {
  const button = part.querySelector<HTMLButtonElement>('button')!;
  const trouble = part.querySelector<HTMLElement>('[role=alert]')!;
  const typed = (name: string) => part.querySelector<HTMLInputElement>(`input[name=${name}]`)?.value ?? '';
  part.hidden = !can;
  button.addEventListener('click', async () => {
    trouble.hidden = true;
    button.disabled = true;
    try {
      const answer = part.dataset['passkey'] === 'add' ? await add(typed('name'), typed('code')) : await signIn(part.dataset['back'] ?? '/');
      if (answer.ok) return location.assign(answer.to ?? location.href);
      trouble.textContent = answer.why;
    } catch {
      trouble.textContent = part.dataset['broken'] ?? '';
    }
    trouble.hidden = false;
    button.disabled = false;
  });
}
