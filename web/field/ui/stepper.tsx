import { num, t } from '../texts';
import { Icon } from './icon';

interface Props {
  label: string;
  value: number;
  min?: number;
  max?: number;
  small?: boolean;
  disabled?: boolean;
  onStep: (by: 1 | -1) => void;
}

/** A number with big − and + at both ends. */
export function Stepper({ label, value, min = 0, max = 999, small, disabled, onStep }: Props) {
  const words = t.value.count;
  return (
    <div class={small ? 'stepper stepper-small' : 'stepper'} role="group" aria-label={label}>
      <button type="button" aria-label={words.less(label)} disabled={disabled || value <= min} onClick={() => onStep(-1)}>
        <Icon name="minus" />
      </button>
      <span class="stepper-value">
        <span>{label}</span>
        <output>{num(value)}</output>
      </span>
      <button type="button" aria-label={words.plus(label)} disabled={disabled || value >= max} onClick={() => onStep(1)}>
        <Icon name="plus" />
      </button>
    </div>
  );
}
