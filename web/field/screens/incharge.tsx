import { useState } from 'preact/hooks';
import { go, link } from '../route';
import { t } from '../texts';
import { Button, Card, Field } from '../ui/parts';
import { Icon } from '../ui/icon';
import { useKept } from '../ui/kept';
import { vital } from '../visit/special';
import { waited } from '../texts/time';
import type { Visit } from '../visit/visit';

/** Who speaks for the centre today; often a night carer. */
export function InCharge({ visit }: { visit: Visit }) {
  const words = t.value.start;
  const known = visit.single('incharge');
  const [name, setName] = useKept(`incharge:name:${visit.id}`, known?.name);
  const [post, setPost] = useKept(`incharge:post:${visit.id}`, known?.post);
  const [relation, setRelation] = useKept(`incharge:relation:${visit.id}`, known?.relation);
  const [error, setError] = useState<string | undefined>();
  const door = visit.all('door').at(-1);
  const ended = visit.ended.value;
  const tap = async () => {
    if (!name.trim()) return setError(words.nameNeeded);
    await visit.add({ kind: 'incharge', value: { name: name.trim(), post: post.trim(), relation: relation.trim() } });
    go('v', visit.id, 'place', vital);
  };
  return (
    <>
      {door && <p class="hint">{words.doorAfter(waited(door.value.waited))}</p>}
      <Card title={words.sayFirst} icon="talk">
        {words.says.map(say => (
          <p key={say}>{say}</p>
        ))}
        {visit.pack.centre.sex !== 'men' && visit.pack.team.some(member => member.sex === 'male') && <p class="strong">{words.menEnter}</p>}
      </Card>
      <Card title={words.inCharge} icon="users">
        <Field label={words.inChargeName} value={name} error={error} onInput={setName} />
        <Field label={words.inChargePost} value={post} suggestions={words.posts} onInput={setPost} />
        <Field label={words.inChargeRelation} value={relation} suggestions={words.relations} onInput={setRelation} />
        {!ended && (
          <Button tone="main" wide icon="go" onTap={() => void tap()}>
            {known ? t.value.save : words.begin}
          </Button>
        )}
        <a class="button button-wide" href={link('v', visit.id, 'bodies')}>
          <Icon name="users" />
          {t.value.route.bodies}
        </a>
        <a class="button button-wide" href={link('v', visit.id, 'route')}>
          <Icon name="route" />
          {t.value.route.title}
        </a>
      </Card>
    </>
  );
}
