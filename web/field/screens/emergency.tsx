import { link } from '../route';
import { num, of, t } from '../texts';
import { clock } from '../texts/time';
import { Bottom, Top } from '../ui/bars';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/parts';
import { minute } from '../ui/tick';
import type { Visit } from '../visit/visit';

/** Head, 115, 125, 110, 123: one tap away, without a network. */
export function EmergencyPage({ visit }: { visit: Visit }) {
  const words = t.value.emergency;
  const { window, contacts } = visit.pack;
  const late = minute.value * 60_000 > window.to && !visit.ended.value;
  return (
    <>
      <Top title={words.title} back={link('v', visit.id, 'route')} visit={visit} />
      <main class="page with-bar">
        <p class="hint">{words.hint}</p>
        <Notice weight={late ? 'bad' : 'info'}>{late ? words.outLate : words.out(clock(window.to))}</Notice>
        <ul class="paths">
          {contacts.map(contact => (
            <li key={contact.id}>
              <a class="path call" href={`tel:${contact.phone}`}>
                <Icon name="phone" />
                <span class="path-words">
                  <span class="path-name">{of(contact)}</span>
                </span>
                <bdi class="call-number number">{num(contact.phone)}</bdi>
              </a>
            </li>
          ))}
        </ul>
        {!visit.ended.value && (
          <a class="button button-danger button-wide" href={link('v', visit.id, 'close', 'left', 'brokenOff')}>
            {words.broken}
          </a>
        )}
      </main>
      <Bottom visit={visit} current="emergency" />
    </>
  );
}
