import { go, link } from '../route';
import { num, of, t } from '../texts';
import { moment } from '../texts/time';
import { Top } from '../ui/bars';
import { Icon } from '../ui/icon';
import { Button, Card } from '../ui/parts';
import { Steps } from '../ui/steps';
import { mendedOf, ordersOf } from '../visit/minutes';
import type { Visit } from '../visit/visit';

/** Second page of closing: orders given, with their hours; what was mended on the spot; the call to the head. */
export function OrdersPage({ visit }: { visit: Visit }) {
  const words = t.value.orders;
  const orders = ordersOf(visit);
  const mended = mendedOf(visit);
  const head = visit.pack.contacts.find(contact => contact.id === 'head');
  return (
    <>
      <Top title={words.title} back={link('v', visit.id, 'close', 'left')} visit={visit} />
      <main class="page">
        <Steps visit={visit} current="orders" />
        {orders.length === 0 && <p>{words.none}</p>}
        {orders.map(({ item, outcome }) => (
          <Card key={item.id} title={of(item.title)} icon="alert">
            <p>{of(item.action)}</p>
            <p class="strong">
              {words.hours(outcome.hours)} — {words.until(moment(givenAt(visit, item.id) + outcome.hours * 3_600_000))}
            </p>
            <p class="hint">
              {[outcome.told && words.told(outcome.told), outcome.checks && words.checks(outcome.checks)].filter(Boolean).join('؛ ')}
            </p>
            <a class="button" href={link('v', visit.id, 'item', item.id)}>
              {t.value.edit}
            </a>
          </Card>
        ))}
        {mended.length > 0 && (
          <Card title={words.mended} icon="check">
            <ul class="facts">
              {mended.map(item => (
                <li key={item.id}>
                  <Icon name="check" />
                  <span>{of(item.title)}</span>
                </li>
              ))}
            </ul>
          </Card>
        )}
        {head && orders.length > 0 && (
          <a class="button button-wide" href={`tel:${head.phone}`}>
            <Icon name="phone" />
            {words.call} <bdi class="number">{num(head.phone)}</bdi>
          </a>
        )}
        <Button tone="main" wide icon="go" onTap={() => go('v', visit.id, 'close', 'readout')}>
          {t.value.steps.next}
        </Button>
      </main>
    </>
  );
}

function givenAt(visit: Visit, item: string): number {
  return visit.heads('answer', item).at(-1)?.at ?? Date.now();
}
