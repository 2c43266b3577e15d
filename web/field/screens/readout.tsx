import { go, link } from '../route';
import { t } from '../texts';
import { Top } from '../ui/bars';
import { Button, Card, Notice } from '../ui/parts';
import { MinutesText } from '../ui/minutes';
import { Steps } from '../ui/steps';
import { readoutIsCurrent } from '../visit/ready';
import type { Visit } from '../visit/visit';

/** Third page of closing: the summary in plain words, read aloud. */
export function ReadoutPage({ visit }: { visit: Visit }) {
  const words = t.value.read;
  const read = visit.single('readout');
  const current = readoutIsCurrent(visit);
  const tap = async () => {
    await visit.add({ kind: 'readout', value: { done: true } });
    go('v', visit.id, 'close', 'sign');
  };
  return (
    <>
      <Top title={words.title} back={link('v', visit.id, 'close', 'orders')} visit={visit} />
      <main class="page">
        <Steps visit={visit} current="readout" />
        <p class="hint">{words.hint}</p>
        <Card>
          <MinutesText visit={visit} />
        </Card>
        {read && !current && <Notice weight="warn">{words.again}</Notice>}
        {read && current && <Notice weight="good">{words.wasDone}</Notice>}
        {!visit.ended.value && (
          <Button tone="main" wide icon="check" onTap={() => void tap()}>
            {words.done}
          </Button>
        )}
      </main>
    </>
  );
}
