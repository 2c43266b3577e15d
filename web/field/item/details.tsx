import type { AnswerValue, PackItem, Scope } from '../../shared/log/types';
import { link } from '../route';
import { language, t } from '../texts';
import { useDraft } from '../ui/draft';
import { Icon } from '../ui/icon';
import { Chips, Field } from '../ui/parts';
import { changeAnswer } from '../visit/answering';
import type { Visit } from '../visit/visit';
import { Outcome } from './outcome';

interface Props {
  visit: Visit;
  item: PackItem;
  answer: AnswerValue;
}

const scopes: Scope[] = ['isolated', 'pattern', 'widespread'];

/** What a defect needs: what was seen, how far it reaches, a photo, words, and what becomes of it. */
export function Details({ visit, item, answer }: Props) {
  const words = t.value.item;
  const change = (part: Partial<AnswerValue>) => void changeAnswer(visit, item, part);
  return (
    <div class="details">
      {item.phrases.length > 0 && <Phrases item={item} answer={answer} onChange={phrases => change({ phrases })} />}
      <div class="stack">
        <h3>{words.scope}</h3>
        <Chips
          label={words.scope}
          options={scopes.map(scope => words.scopes[scope])}
          chosen={answer.scope ? [words.scopes[answer.scope]] : []}
          onTap={word => change({ scope: scopes.find(scope => words.scopes[scope] === word) })}
        />
      </div>
      <PhotoLink visit={visit} item={item} />
      <OpenNote answer={answer} onSave={note => change({ note })} />
      {item.scale === 'sign' && <SignSeen visit={visit} item={item} />}
      <Outcome visit={visit} item={item} answer={answer} />
    </div>
  );
}

function Phrases({ item, answer, onChange }: { item: PackItem; answer: AnswerValue; onChange: (phrases: string[]) => void }) {
  const words = t.value.item;
  const shown = (fa: string) => item.phrases.find(phrase => phrase.fa === fa)?.[language.value] ?? fa;
  const chosen = answer.phrases ?? [];
  const tap = (word: string) => {
    const fa = item.phrases.find(phrase => phrase[language.value] === word)?.fa ?? word; // the record is in Persian
    onChange(chosen.includes(fa) ? chosen.filter(one => one !== fa) : [...chosen, fa]);
  };
  return (
    <div class="stack">
      <h3>{words.phrases}</h3>
      <Chips label={words.phrases} options={item.phrases.map(phrase => phrase[language.value])} chosen={chosen.map(shown)} onTap={tap} />
    </div>
  );
}

function PhotoLink({ visit, item }: { visit: Visit; item: PackItem }) {
  const taken = visit.all('photo', item.id).length;
  return (
    <a class="button" href={link('v', visit.id, 'camera', item.id)}>
      <Icon name="camera" />
      {taken ? t.value.item.photos(taken) : t.value.item.photo}
    </a>
  );
}

function OpenNote({ answer, onSave }: { answer: AnswerValue; onSave: (note: string) => void }) {
  const [text, type, flush] = useDraft(answer.note ?? '', onSave);
  return <Field label={t.value.item.note} value={text} rows={2} onInput={type} onDone={flush} />;
}

/** Who said it never stands beside the answer: it is sealed, and the centre's edition goes without it. */
function SignSeen({ visit, item }: { visit: Visit; item: PackItem }) {
  const seen = visit.all('sign-seen', item.id).at(-1);
  const save = (text: string) =>
    void visit.add({
      kind: 'sign-seen',
      item: item.id,
      value: () => (text ? { text } : null),
      replaces: visit.all('sign-seen', item.id).map(one => one.ref),
    });
  const [text, type, flush] = useDraft(seen?.value.text ?? '', save);
  return (
    <div class="stack">
      <span class="tag">
        <Icon name="lock" />
        {t.value.lock}
      </span>
      <Field label={t.value.item.signSeen} value={text} rows={2} onInput={type} onDone={flush} />
    </div>
  );
}
