import { useState } from 'preact/hooks';
import type { ShiftValue } from '../../shared/log/types';
import { link } from '../route';
import { t } from '../texts';
import { Bottom, Top } from '../ui/bars';
import { useDraft } from '../ui/draft';
import { Button, Card, Field } from '../ui/parts';
import type { Visit } from '../visit/visit';

type State = ShiftValue['state'];
const states: { state: State; tone: string }[] = [
  { state: 'present', tone: 'tone-met' },
  { state: 'absent', tone: 'tone-not' },
  { state: 'replaced', tone: 'tone-partly' },
];

interface Person {
  key: string;
  name: string;
  post: string;
}

/** The names of this shift, one tap each; somebody who is not on the list is added. */
export function ShiftPage({ visit }: { visit: Visit }) {
  const words = t.value.shift;
  const written = visit.all('shift');
  const listed = new Set(visit.pack.staff.map(person => person.key));
  const added = written
    .filter(one => !listed.has(one.item))
    .map(one => ({ key: one.item, name: one.value.name, post: one.value.post ?? '' }));
  const people: Person[] = [...visit.pack.staff, ...added];
  const present = written.filter(one => one.value.state !== 'absent').length;
  return (
    <>
      <Top title={words.title} back={link('v', visit.id, 'route')} visit={visit} />
      <main class="page with-bar">
        <p class="hint">{visit.pack.staff.length ? words.hint : words.none}</p>
        {written.length > 0 && (
          <p class="strong" role="status">
            {words.sum(present, people.length)}
          </p>
        )}
        {people.map(person => (
          <PersonCard key={person.key} visit={visit} person={person} />
        ))}
        {!visit.ended.value && <Somebody visit={visit} />}
      </main>
      <Bottom visit={visit} />
    </>
  );
}

function PersonCard({ visit, person }: { visit: Visit; person: Person }) {
  const words = t.value.shift;
  const now = visit.single('shift', person.key);
  const set = (state: State) => {
    navigator.vibrate?.(12);
    void visit.add({ kind: 'shift', item: person.key, value: { name: person.name, post: person.post, state } });
  };
  const saveBy = (by: string) =>
    void visit.add({
      kind: 'shift',
      item: person.key,
      value: { name: person.name, post: person.post, state: 'replaced', ...(by && { by }) },
    });
  const [by, typeBy, flush] = useDraft(now?.by ?? '', saveBy);
  return (
    <section class="card">
      <h2 id={`p-${person.key}`}>
        {person.name} <span class="hint">{person.post}</span>
      </h2>
      <div class="answers" role="group" aria-labelledby={`p-${person.key}`}>
        {states.map(({ state, tone }) => (
          <button
            key={state}
            type="button"
            class={`answer ${tone}`}
            aria-pressed={now?.state === state}
            disabled={visit.ended.value}
            onClick={() => set(state)}>
            {words[state]}
          </button>
        ))}
      </div>
      {now?.state === 'replaced' && <Field label={words.by} value={by} onInput={typeBy} onDone={flush} />}
    </section>
  );
}

function Somebody({ visit }: { visit: Visit }) {
  const words = t.value.shift;
  const [name, setName] = useState('');
  const [post, setPost] = useState('');
  const add = () => {
    if (!name.trim()) return;
    void visit.add({ kind: 'shift', item: crypto.randomUUID(), value: { name: name.trim(), post: post.trim(), state: 'present' } });
    setName('');
    setPost('');
  };
  return (
    <Card title={words.add}>
      <Field label={words.name} value={name} onInput={setName} />
      <Field label={words.post} value={post} suggestions={t.value.start.posts} onInput={setPost} />
      <Button wide icon="plus" disabled={!name.trim()} onTap={add}>
        {words.add}
      </Button>
    </Card>
  );
}
