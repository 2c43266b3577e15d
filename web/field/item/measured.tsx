import { useState } from 'preact/hooks';
import type { PackItem } from '../../shared/log/types';
import { num, t } from '../texts';
import { ascii } from '../texts/numbers';
import { fromJalali, legalDay } from '../texts/time';
import { Button, Field } from '../ui/parts';
import { changeAnswer, giveAnswer } from '../visit/answering';
import { asksDay, decimal, keepsLimit, percent } from '../visit/limits';
import type { Visit } from '../visit/visit';

interface Props {
  visit: Visit;
  item: PackItem;
}

/** The value behind the answer, where the question has one: a measure, a share, a count, a day. */
export function Measured({ visit, item }: Props) {
  const [open, setOpen] = useState(false);
  if (item.answer === 'compliance' || item.answer === 'sign') return null;
  const answer = visit.answer(item.id);
  // Without an answer there is nothing to keep the value with, unless the limit gives the answer.
  if (!answer && !decides(item)) return null;
  const measured = answer?.measured;
  const save = (value: string) => {
    setOpen(false);
    void keep(visit, item, value);
  };
  return (
    <div class="stack">
      {measured !== undefined && (
        <p>
          <span class="strong">{t.value.item.measured}:</span> {shown(item, measured)} <Verdict item={item} value={measured} />
        </p>
      )}
      {!open && !visit.ended.value && (
        <Button onTap={() => setOpen(true)}>{measured === undefined ? t.value.item.enterMeasured : t.value.edit}</Button>
      )}
      {open && <Entry item={item} onSave={save} />}
    </div>
  );
}

function Verdict({ item, value }: { item: PackItem; value: string }) {
  const keeps = keepsLimit(item, Number(value));
  if (keeps === null) return null;
  return <span class={keeps ? 'tag tag-good' : 'tag tag-critical'}>{keeps ? t.value.item.within : t.value.item.beyond}</span>;
}

function Entry({ item, onSave }: { item: PackItem; onSave: (value: string) => void }) {
  if (asksDay(item)) return <DayEntry onSave={onSave} />;
  if (item.answer === 'share') return <ShareEntry onSave={onSave} />;
  return <NumberEntry item={item} onSave={onSave} />;
}

function NumberEntry({ item, onSave }: { item: PackItem; onSave: (value: string) => void }) {
  const words = t.value.item;
  const [text, setText] = useState('');
  const [error, setError] = useState<string | undefined>();
  const unit = item.unit ? (words.units[item.unit] ?? '') : '';
  const limit =
    item.limit && item.answer === 'measure' ? words.limit(words.ops[item.limit.op] ?? '', num(item.limit.value), unit) : undefined;
  const done = () => {
    const value = decimal(ascii(text));
    if (value === null) setError(words.numberWrong);
    else onSave(value);
  };
  return (
    <div class="stack">
      <Field
        label={unit ? `${words.measured} (${unit})` : words.measured}
        value={text}
        hint={limit}
        error={error}
        numeric
        ltr
        onInput={setText}
      />
      <Button wide onTap={done}>
        {t.value.save}
      </Button>
    </div>
  );
}

function ShareEntry({ onSave }: { onSave: (value: string) => void }) {
  const words = t.value.item;
  const [have, setHave] = useState('');
  const [all, setAll] = useState('');
  const [error, setError] = useState<string | undefined>();
  const done = () => {
    const value = percent(Number(ascii(have) || Number.NaN), Number(ascii(all) || Number.NaN));
    if (value === null) setError(words.shareWrong);
    else onSave(value);
  };
  return (
    <div class="stack">
      <Field label={words.all} value={all} numeric ltr onInput={setAll} />
      <Field label={words.have} value={have} error={error} numeric ltr onInput={setHave} />
      <Button wide onTap={done}>
        {t.value.save}
      </Button>
    </div>
  );
}

function DayEntry({ onSave }: { onSave: (value: string) => void }) {
  const words = t.value.item;
  const [text, setText] = useState('');
  const [error, setError] = useState<string | undefined>();
  const done = () => {
    const [year, month, day] = ascii(text)
      .split(/[/\-.\s]+/)
      .map(Number);
    const at = fromJalali(year ?? 0, month ?? 0, day ?? 0);
    if (at === null) setError(words.dateWrong);
    else onSave(new Date(at).toISOString().slice(0, 10));
  };
  return (
    <div class="stack">
      <Field label={words.date} value={text} error={error} numeric ltr onInput={setText} />
      <Button wide onTap={done}>
        {t.value.save}
      </Button>
    </div>
  );
}

function shown(item: PackItem, value: string): string {
  if (asksDay(item)) return legalDay(value);
  const unit = item.answer === 'share' ? 'percent' : item.unit;
  return `${num(value)} ${unit ? (t.value.item.units[unit] ?? '') : ''}`;
}

const decides = (item: PackItem) => keepsLimit(item, 0) !== null;

// A value within or beyond its limit decides an answer nobody has given yet; a given one is left to the person.
async function keep(visit: Visit, item: PackItem, measured: string): Promise<void> {
  if (!visit.answer(item.id)) await giveAnswer(visit, item, keepsLimit(item, Number(measured)) ? 'met' : 'notMet');
  await changeAnswer(visit, item, { measured });
}
