import type { AnswerCode, PackItem } from '../../shared/log/types';
import { t } from '../texts';
import { Icon, type IconName } from '../ui/icon';
import { scales } from '../visit/answering';

export type Tone = 'met' | 'partly' | 'not' | 'grey';

const looks: Record<AnswerCode, { tone: Tone; icon: IconName }> = {
  met: { tone: 'met', icon: 'check' },
  partly: { tone: 'partly', icon: 'half' },
  notMet: { tone: 'not', icon: 'x' },
  noSign: { tone: 'met', icon: 'check' },
  sign: { tone: 'partly', icon: 'alert' },
  established: { tone: 'not', icon: 'x' },
  notApplicable: { tone: 'grey', icon: 'minus' },
  notSeen: { tone: 'grey', icon: 'eye' },
  notReached: { tone: 'grey', icon: 'clock' },
};

interface Props {
  item: PackItem;
  given: AnswerCode | undefined;
  onGive: (code: AnswerCode) => void;
}

/** Three buttons of equal width: word, sign and colour. */
export function Answers({ item, given, onGive }: Props) {
  return (
    <div class="answers" role="group" aria-labelledby={`q-${item.id}`}>
      {scales[item.scale].map(code => (
        <button
          key={code}
          type="button"
          class={`answer tone-${looks[code].tone}`}
          aria-pressed={code === given}
          onClick={() => onGive(code)}>
          <Icon name={looks[code].icon} />
          <span>{t.value.item.answers[code]}</span>
        </button>
      ))}
    </div>
  );
}

/** The answer in short, for the folded line. */
export function Given({ code }: { code: AnswerCode }) {
  const { tone, icon } = looks[code];
  return (
    <span class={`item-given tone-${tone}`}>
      <Icon name={icon} />
      {t.value.item.answers[code]}
    </span>
  );
}
