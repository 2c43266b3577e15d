import { link } from '../route';
import { num, t } from '../texts';
import { Card } from '../ui/parts';
import type { Visit } from '../visit/visit';

/** What was measured once. It is looked at, not measured again; a change is told in a note. */
export function Building({ visit }: { visit: Visit }) {
  const { building } = visit.pack;
  if (!building) return null;
  const words = t.value.start;
  const facts = Object.entries(building).filter(
    ([name, value]) => words.buildingFacts[name] && ['number', 'boolean'].includes(typeof value),
  );
  if (facts.length === 0) return null;
  return (
    <Card title={words.building}>
      <p>
        {facts
          .map(
            ([name, value]) =>
              `${words.buildingFacts[name]}: ${typeof value === 'boolean' ? (value ? words.has : words.hasNot) : num(String(value))}`,
          )
          .join(' · ')}
      </p>
      <a class="button" href={link('v', visit.id, 'note', 'visit', 'building')}>
        {words.buildingChanged}
      </a>
    </Card>
  );
}
