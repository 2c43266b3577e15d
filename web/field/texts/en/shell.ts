import { list } from '../numbers';
import type { Texts } from '../fa';

const s = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

export const shell: Pick<Texts, keyof typeof import('../fa/shell').shell> = {
  name: 'Payesh',
  other: 'فارسی',
  back: 'Back',
  close: 'Close',
  save: 'Save',
  cancel: 'Cancel',
  remove: 'Remove',
  edit: 'Change',
  more: 'Other answers',
  lock: 'Stays with the office',
  version: 'Version',
  and: 'and',

  home: {
    title: 'My visits',
    today: (date, count) => (count ? `${date} — ${s(count, 'visit')} on this phone` : date),
    visit: (n, of) => `Visit ${n} of ${of}`,
    sealed: 'Sealed until departure',
    opensAt: at => `opens at ${at}`,
    depart: 'Leave and open the pack',
    continue: 'Go on with the visit',
    look: 'Look at the visit',
    ready: 'On the way',
    atDoor: 'At the door',
    inside: 'Visit under way',
    ended: 'Visit ended',
    cancelled: 'This visit was cancelled',
    reassigned: 'This visit was given to a colleague',
    calledOff: who => `${who}. What you recorded stays and is sent. Call the head of office before you go on.`,
    empty: 'No visit has reached this phone for today.',
    emptyNext: 'If a visit was planned for you, switch the internet on and tap “Fetch visits”.',
    refresh: 'Fetch visits',
    refreshing: 'Fetching',
    needsNet: 'Opening a pack needs the internet once. After that everything works without it.',
    stillSealed: at => `This pack is still sealed; it opens at ${at}.`,
    brokenPack: 'The pack did not arrive whole. Tap “Fetch visits” and open it again.',
    newVersion: 'A new version of the app is ready.',
    takeOver: 'Install it',
    takeOverAsk: 'Something still waits to be sent. The new version installs itself afterwards; '
      + 'you may install it now, and nothing of what you wrote is lost.',
  },

  device: {
    title: 'Preparing this phone',
    why: 'This phone is registered in your name once. After that a visit needs neither internet nor another sign-in; '
      + 'what you write reaches the office with the phone’s own name and signature.',
    name: 'Name of this phone',
    unnamed: 'Field phone',
    nameHint: 'For example: office phone no. 2',
    enrol: 'Register this phone',
    signIn: 'Sign in to Payesh',
    needSignIn: 'Sign in to Payesh first; you come back to this page.',
    notInspector: 'This account may not carry out visits. Ask the administrator.',
    noNet: 'Registering the phone needs the internet.',
    failed: 'The phone was not registered. Try again in a few minutes.',
    insecure: 'This address is not secure, so the phone allows neither safe storage nor the camera. Open the app at its https address.',
    unknown: 'The server did not recognise this phone. Everything you wrote is safe; sign in once and register the phone again.',
    unsigned: 'This phone was registered before writings were signed. Sign in once and register it again, so that they are.',
    revoked: 'This phone is no longer on the list of allowed phones. No new visits arrive, but what you recorded is sent.',
    wipe: 'The office has ordered this phone to be wiped. What still waits is sent first.',
    disabled: 'Your account was disabled. No new visits arrive, but what you recorded is sent.',
    of: name => `In the name of ${name}`,
    notPersisted: 'The browser does not promise to keep what you write. Install the app (“Add to home screen”).',
    clock: (minutes, ahead) =>
      `The clock of this phone is ${s(minutes, 'minute')} ${ahead ? 'fast' : 'slow'}. Set it right; the server records its own time too.`,
    clockDays: (days, ahead) =>
      `The date of this phone is ${s(days, 'day')} ${ahead ? 'ahead' : 'behind'}. Set it right; the server records its own time too.`,
  },

  sync: {
    title: 'Sending and receiving',
    nothing: 'Everything has reached the office',
    arrivedShort: 'Arrived',
    waits: ({ answers, others, photos, voices }) => {
      const parts = [];
      if (answers) parts.push(s(answers, 'answer'));
      if (others) parts.push(s(others, 'other record'));
      if (photos) parts.push(s(photos, 'photo'));
      if (voices) parts.push(s(voices, 'voice note'));
      return `${list(parts, 'and')} waiting to be sent`;
    },
    short: ({ answers, others, photos }) => {
      const parts = [answers ? s(answers, 'answer') : '', photos ? s(photos, 'photo') : ''].filter(Boolean);
      return `${parts.length ? list(parts, 'and') : s(others, 'record')} waiting`;
    },
    then: '; ',
    last: at => `last sent ${at}`,
    never: 'nothing has been sent yet',
    send: 'Send now',
    sending: 'Sending',
    noNet: 'There is no internet. What you wrote is kept on this phone and is sent by itself.',
    retry: at => `Sending did not work; the next try is at ${at}.`,
    next: at => `The next sending by itself is at ${at}.`,
    kept: 'Nothing is removed from this phone before the office has given a receipt.',
    visits: 'Visits on this phone',
    stored: (upTo, n) => `${upTo} of ${s(n, 'record')} have reached the office`,
    files: (done, n) => `${done} of ${s(n, 'photo or voice note', 'photos and voice notes')} have reached the office`,
    parkedWhy: why => `What was written about this visit has reached the office and waits for somebody to look at it: ${why}`,
    reasons: {
      fork: 'two different histories came from this phone',
      otherDevice: 'another phone delivered it',
      revokedDevice: 'this phone is no longer allowed',
      unknownVisit: 'the office does not know this visit',
      visitCancelled: 'the visit was cancelled',
      visitReviewed: 'the visit was reviewed before',
      other: 'somebody in the office has to look',
    },
    receipts: 'Receipts of the office',
    receipt: (upTo, at) => `Receipt up to record ${upTo}, ${at}`,
    troubles: {
      notASegment: 'The server could not read this. Everything is kept; tell the administrator.',
      ahead: 'The server holds more than this phone. Perhaps the phone was restored; tell the administrator.',
      differs: 'The receipt does not match what this phone holds. Nothing is removed; tell the administrator.',
      damaged: 'A part of this visit was damaged on the phone, and what follows it is not sent. '
        + 'Register the phone again so that new records arrive, and tell the administrator.',
      badReceipt: 'The receipt that came does not carry the office’s signature. Nothing is removed; tell the administrator.',
      unknownDevice: 'The server did not recognise this phone. Everything is kept.',
      fileRefused: why => `A photo was not accepted: ${why}`,
    },
    fileReasons: {
      tooLarge: 'it is too large',
      empty: 'it is empty',
      wrongType: 'its type is not accepted',
      wrongHash: 'it was damaged on the way',
      damaged: 'it was damaged on the phone',
    },
    erase: 'Remove from this phone',
    eraseAsk: name => `The visit to ${name} has reached the office completely. Remove it from this phone?`,
    enrolAgain: 'Register the phone again',
  },
};
