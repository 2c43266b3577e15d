import { useState } from 'preact/hooks';
import type { ResidentsCount, SectionsCount } from '../../shared/log/types';
import { link } from '../route';
import { num, t } from '../texts';
import { Bottom, Top } from '../ui/bars';
import { Button, Card, Field, Notice } from '../ui/parts';
import { Stepper } from '../ui/stepper';
import { giveAnswer } from '../visit/answering';
import { answerOf, missingOf, noResidents, presentOf } from '../visit/people';
import { countItem } from '../visit/special';
import type { Visit } from '../visit/visit';

type Part = keyof ResidentsCount;

/** The head count, bed by bed; the difference to the list is said in words. */
export function CountPage({ visit }: { visit: Visit }) {
  const words = t.value.count;
  const stored = visit.single('count', 'residents') as ResidentsCount | undefined;
  const count = stored ?? noResidents;
  const { sex, capacity } = visit.pack.centre;
  const parts: Part[] = ['women', 'men', 'leave', 'hospital', 'list'];
  const shown = parts.filter(part => !(part === 'women' && sex === 'men') && !(part === 'men' && sex === 'women'));
  const step = (part: Part, by: number) =>
    void visit.add({
      kind: 'count',
      item: 'residents',
      value: () => {
        const now = (visit.single('count', 'residents') as ResidentsCount | undefined) ?? noResidents;
        return { ...now, [part]: Math.max(0, now[part] + by) };
      },
    });
  return (
    <>
      <Top title={words.title} back={link('v', visit.id, 'route')} visit={visit} />
      <main class="page with-bar">
        <p class="hint">{words.hint}</p>
        <Card>
          {shown.map(part => (
            <div key={part} class="stack">
              <Stepper label={words[part]} value={count[part]} disabled={visit.ended.value} onStep={by => step(part, by)} />
              {count[part] < 990 && !visit.ended.value && (
                <div class="row row-centre">
                  <Button label={`${words[part]}: ${num('+5')}`} onTap={() => step(part, 5)}>
                    {num('+5')}
                  </Button>
                  <Button label={`${words[part]}: ${num('+10')}`} onTap={() => step(part, 10)}>
                    {num('+10')}
                  </Button>
                </div>
              )}
            </div>
          ))}
        </Card>
        {stored ? <Verdict count={stored} capacity={capacity} /> : <p class="hint">{words.notYet}</p>}
        {stored && <Suggest visit={visit} count={stored} />}
        <Sections visit={visit} />
      </main>
      <Bottom visit={visit} current="count" />
    </>
  );
}

function Verdict({ count, capacity }: { count: ResidentsCount; capacity: number | null }) {
  const words = t.value.count;
  const missing = missingOf(count);
  const present = presentOf(count);
  const over = capacity === null ? 0 : present - capacity;
  return (
    <div class="stack" role="status">
      <Notice weight={over > 0 ? 'bad' : 'info'}>
        {capacity === null ? words.presentOnly(present) : words.present(present, capacity)}
        {over > 0 ? ` ${words.over(over)}` : ''}
      </Notice>
      <Notice weight={missing === 0 ? 'good' : 'warn'}>
        {missing === 0 ? words.equal : missing > 0 ? words.fewer(missing) : words.moreThan(-missing)}
      </Notice>
    </div>
  );
}

function Suggest({ visit, count }: { visit: Visit; count: ResidentsCount }) {
  const item = visit.items.get(countItem);
  const { capacity } = visit.pack.centre;
  if (!item || visit.ended.value || capacity === null) return null;
  const code = answerOf(count, capacity);
  if (visit.answer(item.id)?.answer === code) return null;
  return (
    <Button tone="main" wide onTap={() => void giveAnswer(visit, item, code)}>
      {t.value.count.suggest(t.value.item.answers[code])}
    </Button>
  );
}

function Sections({ visit }: { visit: Visit }) {
  const words = t.value.count;
  const [name, setName] = useState('');
  const read = () => (visit.single('count', 'sections') as SectionsCount | undefined)?.sections ?? [];
  const sections = read();
  const save = (change: (now: SectionsCount['sections']) => SectionsCount['sections']) =>
    void visit.add({ kind: 'count', item: 'sections', value: () => ({ sections: change(read()) }) });
  const add = () => {
    const wanted = name.trim();
    if (!wanted || sections.some(one => one.name === wanted)) return;
    setName('');
    save(now => [...now, { name: wanted, count: 0 }]);
  };
  return (
    <Card title={words.sections}>
      {sections.map(section => (
        <Stepper
          key={section.name}
          small
          label={section.name}
          value={section.count}
          disabled={visit.ended.value}
          onStep={by => save(now => now.map(one => (one.name === section.name ? { ...one, count: Math.max(0, one.count + by) } : one)))}
        />
      ))}
      {sections.length > 0 && <p class="hint">{words.sectionsSum(sections.reduce((sum, one) => sum + one.count, 0))}</p>}
      {!visit.ended.value && (
        <>
          <Field label={words.section} value={name} onInput={setName} />
          <Button wide icon="plus" onTap={add}>
            {words.addSection}
          </Button>
        </>
      )}
    </Card>
  );
}
