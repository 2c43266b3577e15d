import { useState } from 'preact/hooks';
import type { AnswerCode, PackItem } from '../../shared/log/types';
import { of, t } from '../texts';
import { Button, Notice, Sheet } from '../ui/parts';
import { Icon } from '../ui/icon';
import { giveAnswer, rarer, takeBack } from '../visit/answering';
import { isDefect } from '../visit/progress';
import { talkPlace } from '../visit/special';
import type { Visit } from '../visit/visit';
import { Answers, Given } from './answers';
import { Details } from './details';
import { Measured } from './measured';
import { ItemLinks } from './links';

interface Props {
  visit: Visit;
  item: PackItem;
  /** Shown open from the start, as when it was jumped to. */
  open?: boolean;
  onAnswered?: () => void;
}

/** One question: a line and three buttons; answered, it folds to one row; a defect unfolds what must be said about it. */
export function ItemCard({ visit, item, open = false, onAnswered }: Props) {
  const answer = visit.answer(item.id);
  const [unfolded, setUnfolded] = useState(open);
  const [menu, setMenu] = useState(false);
  const ended = visit.ended.value;

  const give = async (code: AnswerCode) => {
    setMenu(false);
    setUnfolded(isDefect({ answer: code }));
    await giveAnswer(visit, item, code);
    onAnswered?.();
  };

  if (answer && !unfolded) {
    return (
      <button type="button" class="item-folded" aria-expanded={false} onClick={() => setUnfolded(true)}>
        <span class="item-folded-title">{of(item.title)}</span>
        <Given code={answer.answer} />
      </button>
    );
  }
  return (
    <article class={answer ? 'item item-open' : 'item'} id={`i-${item.id}`}>
      <div class="item-head">
        <Marks visit={visit} item={item} />
        <button
          type="button"
          class="item-more"
          aria-label={`${t.value.more}: ${item.id}`}
          aria-haspopup="dialog"
          onClick={() => setMenu(true)}>
          <Icon name="dots" />
        </button>
      </div>
      <h2 class="item-question" id={`q-${item.id}`}>
        {of(item.ask)}
      </h2>
      {item.hint && <p class="hint">{of(item.hint)}</p>}
      {item.place === talkPlace && (
        <Notice icon="lock" weight="warn">
          {t.value.item.fromTalks}
        </Notice>
      )}
      <ItemLinks visit={visit} item={item} onGive={code => void give(code)} />
      {!ended && <Answers item={item} given={answer?.answer} onGive={code => void give(code)} />}
      {answer && ended && <Given code={answer.answer} />}
      <Measured visit={visit} item={item} />
      {answer && isDefect(answer) && <Details visit={visit} item={item} answer={answer} />}
      {answer && (
        <Button wide onTap={() => setUnfolded(false)}>
          {t.value.close}
        </Button>
      )}
      {menu && <Menu visit={visit} item={item} given={answer?.answer} onGive={code => void give(code)} onClose={() => setMenu(false)} />}
    </article>
  );
}

function Marks({ visit, item }: { visit: Visit; item: PackItem }) {
  const words = t.value.item;
  const conflict = visit.isConflict('answer', item.id);
  return (
    <div class="item-marks">
      <span class="item-code">{item.id}</span>
      {item.askWith && visit.items.get(item.askWith)?.asked && <span class="tag">{words.askedWith(item.askWith)}</span>}
      {item.vital && <span class="tag tag-vital">● {words.vital}</span>}
      {item.severity === 'critical' && <span class="tag tag-critical">{words.severity.critical}</span>}
      {visit.pack.openFindings.some(finding => finding.item === item.id) && <span class="tag tag-wait">{words.openFinding}</span>}
      {conflict && <span class="tag tag-line">{words.conflict}</span>}
    </div>
  );
}

interface MenuProps {
  visit: Visit;
  item: PackItem;
  given: AnswerCode | undefined;
  onGive: (code: AnswerCode) => void;
  onClose: () => void;
}

function Menu({ visit, item, given, onGive, onClose }: MenuProps) {
  const words = t.value.item;
  const ended = visit.ended.value;
  return (
    <Sheet title={of(item.title)} onClose={onClose}>
      {!ended &&
        rarer.map(code => (
          <Button key={code} wide pressed={code === given} onTap={() => onGive(code)}>
            {words.answers[code]}
          </Button>
        ))}
      {!ended && given && (
        <Button
          wide
          tone="danger"
          onTap={() => {
            onClose();
            void takeBack(visit, item);
          }}>
          {words.takeBack}
        </Button>
      )}
      <About item={item} />
      <Button wide tone="quiet" onTap={onClose}>
        {t.value.close}
      </Button>
    </Sheet>
  );
}

function About({ item }: { item: PackItem }) {
  const words = t.value.item;
  return (
    <dl class="about">
      <dt class="strong">
        {words.standing[item.standing]} · {words.severity[item.severity] ?? item.severity} · {words.grade(item.grade)}
      </dt>
      <dd>{of(item.finding)}</dd>
      <dd>{of(item.action)}</dd>
      <dd class="hint">
        {words.source}: <bdi>{of(item.source)}</bdi>
      </dd>
    </dl>
  );
}
