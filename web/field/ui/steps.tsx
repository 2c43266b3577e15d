import { link } from '../route';
import { t } from '../texts';
import type { Visit } from '../visit/visit';

export const closingSteps = ['left', 'orders', 'readout', 'sign'] as const;
export type ClosingStep = (typeof closingSteps)[number];

/** The four pages of closing. */
export function Steps({ visit, current }: { visit: Visit; current: ClosingStep }) {
  const words = t.value.steps;
  return (
    <nav class="steps" aria-label={words.label}>
      {closingSteps.map(step => (
        <a key={step} href={link('v', visit.id, 'close', step)} aria-current={step === current ? 'step' : undefined}>
          {words[step]}
        </a>
      ))}
    </nav>
  );
}
