import { useState } from 'preact/hooks';
import { link } from '../route';
import { t } from '../texts';
import { Bottom, Top } from '../ui/bars';
import { Button, Card, Field } from '../ui/parts';
import type { Visit } from '../visit/visit';

/** Representatives of other bodies who take part: their findings stay theirs. */
export function BodiesPage({ visit }: { visit: Visit }) {
  const words = t.value.bodies;
  const present = visit.all('body');
  return (
    <>
      <Top title={words.title} back={link('v', visit.id, 'route')} visit={visit} />
      <main class="page with-bar">
        <p class="hint">{words.hint}</p>
        {present.length === 0 && <p>{words.none}</p>}
        {present.map(({ ref, value }) => (
          <Card key={ref} title={value.body}>
            <p>{[value.name, value.post, value.order].filter(Boolean).join('، ')}</p>
            {!visit.ended.value && (
              <Button tone="danger" onTap={() => void visit.add({ kind: 'body', value: null, replaces: [ref] })}>
                {t.value.remove}: {value.name}
              </Button>
            )}
          </Card>
        ))}
        {!visit.ended.value && <Add visit={visit} />}
      </main>
      <Bottom visit={visit} />
    </>
  );
}

const blank = { body: '', name: '', post: '', order: '' };

function Add({ visit }: { visit: Visit }) {
  const words = t.value.bodies;
  const [one, setOne] = useState(blank);
  const [error, setError] = useState<string | undefined>();
  const put = (part: Partial<typeof blank>) => setOne({ ...one, ...part });
  const add = async () => {
    if (!one.body.trim() || !one.name.trim()) return setError(words.needed);
    await visit.add({
      kind: 'body',
      value: { body: one.body.trim(), name: one.name.trim(), post: one.post.trim(), order: one.order.trim() },
    });
    setOne(blank);
    setError(undefined);
  };
  return (
    <Card title={words.add}>
      <Field label={words.body} value={one.body} suggestions={words.common} onInput={body => put({ body })} />
      <Field label={words.name} value={one.name} error={error} onInput={name => put({ name })} />
      <Field label={words.post} value={one.post} onInput={post => put({ post })} />
      <Field label={words.order} value={one.order} ltr onInput={order => put({ order })} />
      <Button wide icon="plus" onTap={() => void add()}>
        {words.add}
      </Button>
    </Card>
  );
}
