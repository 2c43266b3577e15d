import type { ObservationValue } from '../../shared/log/types';
import { go, link } from '../route';
import { num, t } from '../texts';
import { useDraft } from '../ui/draft';
import { Icon } from '../ui/icon';
import { Button, Field } from '../ui/parts';
import type { Visit } from '../visit/visit';

const looks = 4; // four times one minute
const marks = ['engaged', 'withdrawn', 'kindWords', 'harsh', 'clean', 'reach', 'aids', 'wrists', 'flinch'] as const;

/** The card for somebody who cannot speak: in how many of four minutes was it seen. No photo, no name; sealed. */
export function ObservePage({ visit, ordinal }: { visit: Visit; ordinal: string }) {
  const words = t.value.observe;
  const about = `observation:${ordinal}`;
  const seen = visit.all('observation', about).at(-1)?.value;
  const save = (change: (now: ObservationValue) => ObservationValue) =>
    void visit.add({
      kind: 'observation',
      item: about,
      value: () => change(visit.all('observation', about).at(-1)?.value ?? { marks: {} }),
      replaces: visit.all('observation', about).map(one => one.ref),
    });
  const [text, type, flush] = useDraft(seen?.text ?? '', typed => save(now => ({ ...now, text: typed })));
  return (
    <div class="dark">
      <header class="top">
        <div class="top-back">
          <a href={link('v', visit.id, 'draw', 'observation')} aria-label={t.value.back}>
            <Icon name="back" />
          </a>
          <h1>{words.title(Number(ordinal))}</h1>
        </div>
        <span />
        <span class="tag">
          <Icon name="lock" />
          {t.value.lock}
        </span>
      </header>
      <main class="page">
        <p class="hint">{words.hint}</p>
        {marks.map(mark => (
          <fieldset key={mark} class="card" disabled={visit.ended.value}>
            <legend class="strong">{words.marks[mark]}</legend>
            <div class="chips chips-even">
              {Array.from({ length: looks + 1 }, (_, times) => (
                <button
                  key={times}
                  type="button"
                  class="chip"
                  aria-pressed={seen?.marks[mark] === times}
                  aria-label={words.times(times, words.marks[mark] ?? mark)}
                  onClick={() => save(now => ({ ...now, marks: { ...now.marks, [mark]: times } }))}>
                  {num(times)}
                </button>
              ))}
            </div>
          </fieldset>
        ))}
        <Field label={words.text} value={text} rows={3} onInput={type} onDone={flush} />
        <Button wide onTap={() => go('v', visit.id, 'draw', 'observation')}>
          {words.end}
        </Button>
      </main>
    </div>
  );
}
