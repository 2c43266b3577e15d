import type { Texts } from '../fa';

export const records: Pick<Texts, keyof typeof import('../fa/records').records> = {
  records: {
    title: 'What this phone records',
    what: 'Recorded about your work',
    list: [
      'the hour of each record, by the clock of this phone',
      'the place, when you depart, arrive and leave (if the phone gives it)',
      'the time each question took, and how often its answer changed',
      'pauses of more than a minute, while the app is closed or locked',
      'the charge of the phone, and when the internet comes and goes',
      'when each part was sent, with the signature of this phone',
    ],
    why: 'All this stays with the office, stands in no minutes and no copy for the centre, and the program gives nobody a mark by it. '
      + 'It helps to understand how a visit went.',
    not: 'Not recorded',
    notList: [
      'where you are between arriving and leaving, and outside a visit',
      'sound and pictures, except those you take yourself',
      'other apps, calls and messages of the phone',
    ],
    today: 'Today’s record',
    nothing: 'Nothing of this kind was recorded today so far.',
    item: (id, time, changes) => `Question ${id}: ${time}, ${changes} ${changes === 1 ? 'answer' : 'answers'}`,
    pause: time => `Pause of ${time}`,
    battery: (percent, charging) => `Charge ${percent} %${charging ? ', charging' : ''}`,
    online: 'The internet came back',
    offline: 'The internet went away',
  },
};
