import { useState } from 'preact/hooks';
import type { NoteValue, OperationClass } from '../../shared/log/types';
import { store } from '../here';
import { keepFile } from '../photos';
import { link } from '../route';
import { t } from '../texts';
import { clock } from '../texts/time';
import { Bottom, Top } from '../ui/bars';
import { Icon } from '../ui/icon';
import { Button, Card, Chips, Field, Notice } from '../ui/parts';
import { useKept } from '../ui/kept';
import { Play, Recorder, type Recording } from '../ui/recorder';
import type { Seen } from '../visit/ledger';
import type { VoiceNote } from '../visit/values';
import type { Visit } from '../visit/visit';
import { aboutWord } from '../visit/words';

interface Props {
  visit: Visit;
  about: string;
  start?: string;
}

/** Words or voice about a place, a question or the whole visit; for the office alone unless said otherwise. */
export function NotePage({ visit, about, start }: Props) {
  const words = t.value.note;
  const item = visit.items.get(about);
  const back = item
    ? link('v', visit.id, 'item', item.id)
    : about.startsWith('place:')
      ? link('v', visit.id, 'place', about.slice(6))
      : link('v', visit.id, 'route');
  const past = visit.all('note', about);
  return (
    <>
      <Top title={words.title} back={back} visit={visit} />
      <main class="page with-bar">
        <p>
          <span class="strong">{words.about}:</span> {aboutWord(visit.pack, about)}
        </p>
        {!visit.ended.value && <Write visit={visit} about={about} start={start === 'building' ? `${t.value.start.building}: ` : ''} />}
        <section class="stack">
          <h2>{words.past}</h2>
          {past.length === 0 && <p class="hint">{words.empty}</p>}
          {past.map(note => (
            <Past key={note.ref} visit={visit} note={note} />
          ))}
        </section>
      </main>
      <Bottom visit={visit} about={about} current="note" />
    </>
  );
}

function Write({ visit, about, start }: { visit: Visit; about: string; start: string }) {
  const words = t.value.note;
  const [text, setText, clear] = useKept(`note:${visit.id}:${about}`, start);
  const [who, setWho] = useState<OperationClass>('office');
  const [said, setSaid] = useState<'saved' | 'needed' | null>(null);
  const choices = [words.office, words.open];
  const save = async () => {
    if (!text.trim()) return setSaid('needed');
    await visit.add({ kind: 'note', class: who, item: about, value: { text: text.trim() } });
    clear();
    setSaid('saved');
  };
  // A voice is kept as soon as it ends: there is nothing to look over, and leaving the screen must not lose it.
  const saveVoice = async ({ bytes, type }: Recording) => {
    const file = await keepFile(store, visit.id, bytes, type);
    await visit.add({ kind: 'note', class: who, item: about, value: { text: words.voice, file, size: bytes.length, type } });
    setSaid('saved');
  };
  return (
    <Card>
      <Field
        label={words.text}
        value={text}
        rows={4}
        onInput={typed => {
          setText(typed);
          setSaid(null);
        }}
        error={said === 'needed' ? words.needed : undefined}
      />
      <Recorder onDone={recording => void saveVoice(recording)} />
      <h2>{words.who}</h2>
      <Chips
        label={words.who}
        options={choices}
        chosen={[who === 'office' ? words.office : words.open]}
        onTap={word => setWho(word === words.office ? 'office' : 'open')}
      />
      {said === 'saved' && (
        <Notice weight="good" live>
          {words.saved}
        </Notice>
      )}
      <Button tone="main" wide onTap={() => void save()}>
        {t.value.save}
      </Button>
    </Card>
  );
}

function Past({ visit, note }: { visit: Visit; note: Seen<NoteValue> }) {
  const voice = note.value as VoiceNote;
  return (
    <div class="card">
      <p>{note.value.text}</p>
      {voice.file && <Play hash={voice.file} />}
      <div class="row-spread">
        <span class="hint">{clock(note.at)}</span>
        {note.class === 'office' && (
          <span class="tag">
            <Icon name="lock" />
            {t.value.lock}
          </span>
        )}
        {!visit.ended.value && (
          <Button
            tone="quiet"
            onTap={() => void visit.add({ kind: 'note', class: note.class, item: note.item, value: null, replaces: [note.ref] })}>
            {t.value.remove}
          </Button>
        )}
      </div>
    </div>
  );
}
