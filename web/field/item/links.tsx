import type { AnswerCode, PackItem, ResidentsCount, ShiftValue } from '../../shared/log/types';
import { link } from '../route';
import { t } from '../texts';
import { Icon } from '../ui/icon';
import { Button } from '../ui/parts';
import { answerOf, presentOf } from '../visit/people';
import { countItem, shiftItem } from '../visit/special';
import type { Visit } from '../visit/visit';

/** The two questions that are answered from a list of people lead there, and take the answer from it with one tap. */
export function ItemLinks({ visit, item, onGive }: { visit: Visit; item: PackItem; onGive: (code: AnswerCode) => void }) {
  const words = t.value.item;
  if (item.id === countItem) {
    const count = visit.single('count', 'residents') as ResidentsCount | undefined;
    const { capacity } = visit.pack.centre;
    const code = count && capacity !== null ? answerOf(count, capacity) : null;
    return (
      <div class="stack">
        <a class="button" href={link('v', visit.id, 'count')}>
          <Icon name="users" />
          {words.countPeople}
        </a>
        {count && capacity !== null && code && visit.answer(item.id)?.answer !== code && (
          <Button wide onTap={() => onGive(code)}>
            {words.fromCount(presentOf(count), capacity)}: {words.answers[code]}
          </Button>
        )}
      </div>
    );
  }
  if (item.id !== shiftItem) return null;
  const shift = visit.all('shift').map(seen => seen.value as ShiftValue);
  const present = shift.filter(one => one.state !== 'absent').length;
  return (
    <div class="stack">
      <a class="button" href={link('v', visit.id, 'shift')}>
        <Icon name="shift" />
        {words.shiftList}
      </a>
      {shift.length > 0 && <p class="hint">{t.value.shift.sum(present, shift.length)}</p>}
    </div>
  );
}
