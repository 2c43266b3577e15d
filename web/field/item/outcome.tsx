import { useState } from 'preact/hooks';
import type { AnswerValue, DefectOutcome, PackItem } from '../../shared/log/types';
import { go } from '../route';
import { t } from '../texts';
import { useDraft } from '../ui/draft';
import { Button, Field, Notice } from '../ui/parts';
import { Stepper } from '../ui/stepper';
import { changeAnswer } from '../visit/answering';
import type { Visit } from '../visit/visit';

interface Props {
  visit: Visit;
  item: PackItem;
  answer: AnswerValue;
}
type Order = Extract<DefectOutcome, { kind: 'order' }>;

const hoursAtFirst = 24;

/** What becomes of a defect: mended on the spot, an order in hours, or the letter. A critical one needs one of the first two. */
export function Outcome({ visit, item, answer }: Props) {
  const words = t.value.item;
  const outcome = answer.outcome;
  const change = (next: DefectOutcome) => void changeAnswer(visit, item, { outcome: next });
  const critical = item.severity === 'critical';
  const open = critical && outcome?.kind !== 'mended' && outcome?.kind !== 'order';
  const order = outcome?.kind === 'order' ? outcome : { kind: 'order' as const, hours: hoursAtFirst, told: '', checks: '' };
  return (
    <div class="stack">
      <h3>{words.outcome}</h3>
      {open && <Notice weight="warn">{words.criticalNeeds}</Notice>}
      <Button wide pressed={outcome?.kind === 'mended'} onTap={() => go('v', visit.id, 'camera', item.id, 'mended')}>
        {words.mended}
      </Button>
      {outcome?.kind !== 'mended' && <p class="hint">{words.mendedPhoto}</p>}
      <Button wide pressed={outcome?.kind === 'order'} onTap={() => change(order)}>
        {words.order}
      </Button>
      {outcome?.kind === 'order' && <OrderForm visit={visit} order={outcome} onChange={change} />}
      {!critical && (
        <Button wide pressed={outcome?.kind === 'notice'} onTap={() => change({ kind: 'notice' })}>
          {words.notice}
        </Button>
      )}
    </div>
  );
}

const steps = [1, 2, 4, 6, 12, 24, 48, 72];

function OrderForm({ visit, order, onChange }: { visit: Visit; order: Order; onChange: (next: Order) => void }) {
  const words = t.value.item;
  const inCharge = visit.single('incharge')?.name;
  // Two boxes save on their own: each starts from what the other has saved meanwhile.
  const [parts, setParts] = useState({ told: order.told, checks: order.checks });
  const save = (part: Partial<Order>) => {
    const next = { ...parts, ...part };
    setParts({ told: next.told, checks: next.checks });
    onChange({ ...order, ...next });
  };
  const [told, typeTold, flushTold] = useDraft(order.told, text => save({ told: text }));
  const [checks, typeChecks, flushChecks] = useDraft(order.checks, text => save({ checks: text }));
  const at = Math.max(
    0,
    steps.findIndex(step => step >= order.hours),
  );
  return (
    <div class="stack">
      <Stepper
        small
        label={words.orderHours}
        value={order.hours}
        min={steps[0]!}
        max={steps.at(-1)!}
        onStep={up => onChange({ ...order, ...parts, hours: steps[Math.min(steps.length - 1, Math.max(0, at + up))]! })}
      />
      <Field label={words.orderTold} value={told} suggestions={inCharge ? [inCharge] : undefined} onInput={typeTold} onDone={flushTold} />
      <Field label={words.orderChecks} value={checks} suggestions={words.checkers} onInput={typeChecks} onDone={flushChecks} />
    </div>
  );
}
