import { useState } from 'preact/hooks';
import type { PackItem, TalkValue } from '../../shared/log/types';
import { go, link } from '../route';
import { of, t } from '../texts';
import { useDraft } from '../ui/draft';
import { Icon } from '../ui/icon';
import { Button, Field, Notice } from '../ui/parts';
import { talkPlace } from '../visit/special';
import type { Visit } from '../visit/visit';

type Said = TalkValue['answers'][string];
const replies: Said[] = ['yes', 'no', 'unsaid'];

/** The sentences to say: those of the talks first, then what other questions want to hear from people. */
export function sentencesOf(visit: Visit): PackItem[] {
  return visit.pack.items.filter(item => item.asked && item.say).sort(byPlaceThenOrder);
}

const byPlaceThenOrder = (a: PackItem, b: PackItem) => Number(b.place === talkPlace) - Number(a.place === talkPlace) || a.order - b.order;

/** A private talk: dark, no name, no photo, one sentence at a time. All of it is sealed and stays with the office. */
export function TalkPage({ visit, ordinal }: { visit: Visit; ordinal: string }) {
  const words = t.value.talk;
  const about = `talk:${ordinal}`;
  const sentences = sentencesOf(visit);
  const talk = visit.all('talk', about).at(-1)?.value;
  const firstOpen = sentences.findIndex(item => !talk?.answers[item.id]);
  const [at, setAt] = useState(firstOpen < 0 ? sentences.length : firstOpen);
  const back = link('v', visit.id, 'draw', 'talks');

  const save = (change: (now: TalkValue) => TalkValue) =>
    void visit.add({
      kind: 'talk',
      item: about,
      value: () => change(visit.all('talk', about).at(-1)?.value ?? { answers: {} }),
      replaces: visit.all('talk', about).map(one => one.ref),
    });
  const say = (item: PackItem, said: Said) => {
    navigator.vibrate?.(12);
    save(now => ({ ...now, answers: { ...now.answers, [item.id]: said } }));
    setAt(at + 1);
  };
  const item = sentences[at];
  return (
    <div class="dark">
      <header class="top">
        <div class="top-back">
          <a href={back} aria-label={t.value.back}>
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
        {sentences.length === 0 && <p>{words.empty}</p>}
        {item && (
          <Sentence
            item={item}
            at={at}
            of={sentences.length}
            given={talk?.answers[item.id]}
            ended={visit.ended.value}
            onSay={said => say(item, said)}
          />
        )}
        {!item && sentences.length > 0 && <Notice weight="good">{words.all}</Notice>}
        <div class="row-spread">
          <Button disabled={at === 0} onTap={() => setAt(at - 1)}>
            {words.previous}
          </Button>
          <Button disabled={at >= sentences.length} onTap={() => setAt(at + 1)}>
            {words.skip}
          </Button>
        </div>
        <Free talk={talk} onSave={save} ended={visit.ended.value} />
        <Button wide onTap={() => go('v', visit.id, 'draw', 'talks')}>
          {words.end}
        </Button>
      </main>
    </div>
  );
}

interface SentenceProps {
  item: PackItem;
  at: number;
  of: number;
  given: Said | undefined;
  ended: boolean;
  onSay: (said: Said) => void;
}

function Sentence({ item, at, of: all, given, ended, onSay }: SentenceProps) {
  const words = t.value.talk;
  return (
    <>
      <p class="hint" role="status">
        {words.step(at + 1, all)}
      </p>
      <h2 class="talk-line">{of(item.say!)}</h2>
      <div class="talk-answers" role="group" aria-label={of(item.say!)}>
        {replies.map(said => (
          <Button key={said} pressed={said === given} disabled={ended} onTap={() => onSay(said)}>
            {words[said]}
          </Button>
        ))}
      </div>
    </>
  );
}

interface FreeProps {
  talk: TalkValue | undefined;
  ended: boolean;
  onSave: (change: (now: TalkValue) => TalkValue) => void;
}

function Free({ talk, ended, onSave }: FreeProps) {
  const words = t.value.talk;
  const [text, type, flush] = useDraft(talk?.text ?? '', typed => onSave(now => ({ ...now, text: typed })));
  return (
    <>
      <Field label={words.text} value={text} rows={3} onInput={type} onDone={flush} />
      <Button wide pressed={talk?.follow ?? false} disabled={ended} onTap={() => onSave(now => ({ ...now, follow: !now.follow }))}>
        {words.follow}
      </Button>
    </>
  );
}
