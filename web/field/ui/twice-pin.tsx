import { t } from '../texts';
import { Field } from './parts';

export interface Chosen {
  first: string;
  second: string;
}

interface Props {
  chosen: Chosen;
  error?: string;
  onChosen: (chosen: Chosen) => void;
}

/** A new PIN, typed twice: nobody can mend a slip of the finger afterwards. */
export function TwicePin({ chosen, error, onChosen }: Props) {
  const words = t.value.pin;
  const type = (part: Partial<Chosen>) => onChosen({ ...chosen, ...part });
  return (
    <>
      <Field label={words.set} hint={words.short} value={chosen.first} numeric ltr secret onInput={first => type({ first })} />
      <Field label={words.again} value={chosen.second} error={error} numeric ltr secret onInput={second => type({ second })} />
    </>
  );
}
