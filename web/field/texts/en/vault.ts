import type { Texts } from '../fa';

export const vault: Pick<Texts, keyof typeof import('../fa/vault').vault> = {
  pin: {
    title: 'Device PIN',
    why: 'Everything written and photographed on this phone is locked with this PIN. '
      + 'The app asks for it when it opens and after ten idle minutes.',
    remember: 'We keep this PIN nowhere and nobody can give it back to you. Choose one that you do not forget.',
    set: 'Set the device PIN',
    change: 'Change the device PIN',
    again: 'PIN once more',
    differ: 'The two PINs differ.',
    short: 'The device PIN has at least 6 digits.',
    enter: 'Device PIN',
    unlock: 'Back to the visit',
    open: 'Open the app',
    opening: 'Opening',
    lockedWhy: 'What is on this phone is locked and cannot be read without the PIN. Everything you wrote is in its place.',
    firstWhy: 'From this version on, everything on this phone is locked with a PIN. Choose one; nothing of what you wrote is lost.',
    sealing: 'Locking what you wrote',
    wrong: 'The PIN is wrong.',
    wait: seconds => `You can try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
    forgot: 'I do not remember the PIN',
    forgotKept: 'What was not sent from this phone stays locked until you remember the PIN. '
      + 'Signing in again does not open it, and nothing is removed.',
    forgotHow: 'To go on working you can register this phone again with a new PIN, '
      + 'beside what was written before. It needs the internet and your account.',
    beginBeside: 'Begin anew with another PIN',
    beginAsk: 'What was written before stays locked on this phone; it opens and is sent whenever you remember its PIN. Begin anew?',
    others: 'Other writings on this phone are locked with another PIN.',
    openOther: n => `Open the other writings (${n})`,
    lockNow: 'Lock the app',
    damaged: visits => `A part of what is on this phone was damaged and cannot be read: ${visits}. The rest is sound.`,
  },
  finger: {
    title: 'Opening by fingerprint',
    why: 'Open the app with the fingerprint, face or screen lock of this phone. Switching it on needs the device PIN.',
    add: 'Switch on',
    drop: 'Switch off',
    impossible: 'This phone did not do it. The app opens with the PIN.',
    pinStays: 'The device PIN is still needed; do not forget it. Whoever can open the screen lock of this phone can open the app.',
    open: 'Open by fingerprint',
    failed: 'It did not open. Try again, or enter the PIN.',
  },
};
