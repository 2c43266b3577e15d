import { useState } from 'preact/hooks';
import type { PackOrder } from '../../shared/log/types';
import { num, t } from '../texts';
import { apart, isolated } from '../texts/numbers';
import { moment } from '../texts/time';
import { Icon } from '../ui/icon';
import { Button, Card, Notice, Sheet } from '../ui/parts';
import { Qr } from '../ui/qr';
import type { Visit } from '../visit/visit';

/** The mission order and the team; large, with its sign, for whoever opens the door at night. */
export function OrderCard({ visit }: { visit: Visit }) {
  const [shown, setShown] = useState(false);
  const { order, team } = visit.pack;
  const words = t.value.start;
  return (
    <Card title={words.order} icon="shift">
      {order ? <p>{lineOf(order, visit)}</p> : <Notice weight="warn">{words.noOrder}</Notice>}
      {order && <p class="hint">{allowed(order)}</p>}
      <ul class="facts">
        {team.map(member => (
          <li key={member.id}>
            <Icon name="users" />
            <span>
              <bdi>
                {member.name}، {member.post}
              </bdi>
              {member.lead ? ` (${words.lead})` : ''}
            </span>
          </li>
        ))}
      </ul>
      {order && (
        <Button wide onTap={() => setShown(true)}>
          {words.showOrder}
        </Button>
      )}
      {order && shown && (
        <Sheet title={words.order} onClose={() => setShown(false)}>
          <p class="strong">{lineOf(order, visit)}</p>
          <p class="hint">{allowed(order)}</p>
          <p>
            {team.map(member => (
              <bdi key={member.id} class="line">
                {member.name}، {member.post}
              </bdi>
            ))}
          </p>
          <p>{words.orderFrom(apart(order.office), apart(order.signatory))}</p>
          <p class="hint">{words.checkOrder}</p>
          <Qr text={order.url} label={words.checkOrder} />
          <p class="code">
            <bdi dir="ltr">{order.code}</bdi>
          </p>
          <Button wide onTap={() => setShown(false)}>
            {t.value.close}
          </Button>
        </Sheet>
      )}
    </Card>
  );
}

function lineOf({ number }: PackOrder, { pack }: Visit): string {
  return t.value.start.orderLine(isolated(num(number)), moment(pack.window.from), moment(pack.window.to));
}

function allowed({ night, holiday }: PackOrder): string {
  const words = t.value.start;
  return night || holiday ? [night && words.orderNight, holiday && words.orderHoliday].filter(Boolean).join(' ') : words.orderDay;
}
