import type { Passkey } from './kept/vault';
import type { Bytes } from './kept/shapes';

// A passkey of this phone, by fingerprint, face or screen lock. Only its PRF output is used, and only here: no server knows of it.

const patience = 60_000;

/** Whether the phone can verify its owner. Whether its passkeys give an output is known only after making one. */
export async function isPossible(): Promise<boolean> {
  return (await globalThis.PublicKeyCredential?.isUserVerifyingPlatformAuthenticatorAvailable?.().catch(() => false)) ?? false;
}

/** Makes a passkey; null when the owner declined or its kind gives no output. */
export async function make(name: string): Promise<Passkey | null> {
  const salt = random(32);
  const made = await navigator.credentials
    .create({
      publicKey: {
        rp: { name: 'Payesh' },
        user: { id: random(16), name, displayName: name },
        challenge: random(32),
        pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
        authenticatorSelection: { authenticatorAttachment: 'platform', userVerification: 'required', residentKey: 'preferred' },
        timeout: patience,
        extensions: { prf: { eval: { first: salt } } },
      },
    })
    .catch(() => null);
  if (!(made instanceof PublicKeyCredential)) return null;
  const credential = new Uint8Array(made.rawId);
  const output = outputOf(made) ?? (await ask(credential, salt));
  return output && { credential, salt, output };
}

/** Asks the owner, and gives the output for this salt; null when it was declined. */
export async function ask(credential: Bytes, salt: Bytes): Promise<Bytes | null> {
  const found = await navigator.credentials
    .get({
      publicKey: {
        challenge: random(32),
        allowCredentials: [{ type: 'public-key', id: credential, transports: ['internal'] }],
        userVerification: 'required',
        timeout: patience,
        extensions: { prf: { eval: { first: salt } } },
      },
    })
    .catch(() => null);
  return found instanceof PublicKeyCredential ? outputOf(found) : null;
}

function outputOf(credential: PublicKeyCredential): Bytes | null {
  const first = credential.getClientExtensionResults().prf?.results?.first;
  if (first === undefined) return null;
  return first instanceof ArrayBuffer ? new Uint8Array(first) : new Uint8Array(first.buffer as ArrayBuffer);
}

const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));
