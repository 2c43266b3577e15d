import { useState } from 'preact/hooks';
import { t } from '../texts';
import { useKept } from '../ui/kept';
import { Button, Field } from '../ui/parts';
import type { Visit } from '../visit/visit';

/** The person in charge does not sign: why, in his words, and two who saw it. */
export function Refusal({ visit, onDone }: { visit: Visit; onDone: () => void }) {
  const words = t.value.sign;
  const names = visit.pack.team.map(member => member.name);
  const [reason, setReason] = useKept(`refusal:${visit.id}`);
  const [first, setFirst] = useState(names[0] ?? '');
  const [second, setSecond] = useState(names[1] ?? '');
  const [error, setError] = useState<string | undefined>();
  const save = async () => {
    const witnesses = [first.trim(), second.trim()];
    if (!reason.trim() || witnesses.some(name => !name) || witnesses[0] === witnesses[1]) return setError(words.witnessesNeeded);
    await visit.add({ kind: 'signature', item: 'incharge', value: { refused: true, reason: reason.trim(), witnesses } });
    onDone();
  };
  return (
    <div class="stack">
      <Field label={words.refuseReason} value={reason} rows={2} onInput={setReason} />
      <Field label={words.witness(1)} value={first} onInput={setFirst} />
      <Field label={words.witness(2)} value={second} error={error} onInput={setSecond} />
      <div class="row-spread">
        <Button onTap={onDone}>{t.value.cancel}</Button>
        <Button tone="danger" onTap={() => void save()}>
          {words.refuse}
        </Button>
      </div>
    </div>
  );
}
