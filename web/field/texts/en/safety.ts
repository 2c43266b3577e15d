import type { Texts } from '../fa';

const s = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

export const safety: Pick<Texts, keyof typeof import('../fa/safety').safety> = {
  outbox: {
    title: 'Sending by file',
    when: 'When there is no internet for days, what waits is saved in one file. '
      + 'Bring it to the office by cable or messenger; it is taken in there.',
    secret: 'What is in the file opens at the office alone; this phone cannot open it either. '
      + 'Nothing is removed before the office has given a receipt.',
    make: 'Make the file',
    making: 'Making the file',
    made: mb => `The file was made (${mb} MB) and is among the downloads of the phone:`,
    nothing: 'Nothing waits to be sent.',
    left: n => `${s(n, 'photo or voice note', 'photos and voice notes')} did not fit into this file and will be sent over the internet.`,
  },
  log: {
    title: 'Log of sending',
    show: n => `Show the last ${s(n, 'event')}`,
    save: 'Save the log as a text file',
    visit: name => `Visit to ${name}`,
    gone: 'removed from this phone',
    stored: lines => `${s(lines, 'record')} reached the office.`,
    parked: (lines, why) => `${s(lines, 'record')} reached the office and ${lines === 1 ? 'waits' : 'wait'} for somebody to look: ${why}.`,
    receipt: id => `Receipt ${id}`,
    file: n => `${s(n, 'photo or voice note', 'photos and voice notes')} reached the office.`,
    exported: (lines, files) =>
      `A file with ${s(lines, 'part')} of writing and ${s(files, 'photo or voice note', 'photos and voice notes')} was made.`,
    unreachable: 'The office could not be reached; it is sent again.',
  },
  room: {
    short: mb => `The phone is running out of room (${mb} MB left). Remove visits that have arrived, or make room.`,
    left: mb => `Room for the app: ${mb} MB`,
    kept: 'The browser has promised to keep what you write.',
  },
  wipe: {
    title: 'Wiping this phone by order of the office',
    soon: 'Everything has reached the office and the phone is being wiped.',
    how: 'Nothing is removed before a receipt covers every record and photo. Switch the internet on and keep the app open.',
    doneTitle: 'This phone was wiped',
    done: 'By order of the office, everything of Payesh was removed from this phone. All of it had reached the office before.',
    next: 'If you have to work with this phone, call the head of office.',
  },
};
