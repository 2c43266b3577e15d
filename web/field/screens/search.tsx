import { useMemo, useState } from 'preact/hooks';
import { link } from '../route';
import { of, t } from '../texts';
import { Bottom, Top } from '../ui/bars';
import { Icon } from '../ui/icon';
import { Field } from '../ui/parts';
import { Given } from '../item/answers';
import { searchable } from '../texts/search';
import type { Visit } from '../visit/visit';
import { placeName } from '../visit/words';

const most = 40;

/** Any requirement can be opened when something is seen, asked here or not. */
export function SearchPage({ visit }: { visit: Visit }) {
  const words = t.value.search;
  const [text, setText] = useState('');
  const index = useMemo(
    () =>
      visit.pack.items.map(item => ({
        item,
        words: searchable(
          [item.id, item.title, item.ask, item.finding].map(one => (typeof one === 'string' ? one : `${one.fa} ${one.en}`)).join(' '),
        ),
      })),
    [visit],
  );
  const wanted = searchable(text).split(' ').filter(Boolean);
  const found = wanted.length === 0 ? [] : index.filter(one => wanted.every(word => one.words.includes(word))).map(one => one.item);
  return (
    <>
      <Top title={words.title} back={link('v', visit.id, 'route')} visit={visit} />
      <main class="page with-bar">
        <Field label={words.label} hint={words.hint} value={text} onInput={setText} />
        {wanted.length > 0 && (
          <p class="hint" role="status">
            {found.length ? words.found(found.length) : words.none}
          </p>
        )}
        <ul class="paths">
          {found.slice(0, most).map(item => (
            <li key={item.id}>
              <a class="path" href={link('v', visit.id, 'item', item.id)}>
                <span class="path-words">
                  <span class="path-name">{of(item.title)}</span>
                  <span class="hint">
                    <span class="item-code">{item.id}</span> · {placeName(visit.pack, visit.placeOf(item))}
                    {item.asked ? '' : ` · ${words.notAsked}`}
                  </span>
                </span>
                {visit.answer(item.id) ? <Given code={visit.answer(item.id)!.answer} /> : <Icon name="go" />}
              </a>
            </li>
          ))}
        </ul>
      </main>
      <Bottom visit={visit} />
    </>
  );
}
