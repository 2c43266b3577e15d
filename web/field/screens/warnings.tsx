import { useEffect } from 'preact/hooks';
import { refused, unknown, unsigned } from '../device';
import { packs } from '../here';
import { isShort, measure, megabytes, persisted, room } from '../room';
import { link } from '../route';
import { ahead, isWrong } from '../skew';
import { damaged } from '../store';
import { t } from '../texts';
import { apart, list } from '../texts/numbers';
import { Button, Notice } from '../ui/parts';
import { isWaiting } from '../waiting';
import { newVersion, takeOver } from '../worker';

/** What somebody must know before the visit, each with what to do about it. */
export function Warnings() {
  const words = t.value.device;
  const broken = packs.value.filter(pack => damaged.value.has(pack.visit)).map(pack => apart(pack.card?.name ?? pack.visit.slice(0, 8)));
  return (
    <>
      {unknown.value && (
        <Notice weight="bad">
          {words.unknown} <a href={link('device')}>{t.value.sync.enrolAgain}</a>
        </Notice>
      )}
      {refused.value && <Notice weight="bad">{words[refused.value]}</Notice>}
      {unsigned.value && (
        <Notice weight="warn">
          {words.unsigned} <a href={link('device')}>{t.value.sync.enrolAgain}</a>
        </Notice>
      )}
      {broken.length > 0 && <Notice weight="bad">{t.value.pin.damaged(list(broken, t.value.and))}</Notice>}
      <ClockWarning />
      <RoomWarning />
      {persisted.value === false && <Notice weight="warn">{words.notPersisted}</Notice>}
      <NewVersion />
    </>
  );
}

/** A new build waits until everything is sent, or is asked for. */
function NewVersion() {
  const words = t.value.home;
  if (!newVersion.value) return null;
  return (
    <Notice>
      {words.newVersion} {isWaiting.value && <p>{words.takeOverAsk}</p>}
      <Button tone="quiet" onTap={takeOver}>
        {words.takeOver}
      </Button>
    </Notice>
  );
}

export function ClockWarning() {
  const off = ahead.value;
  if (!isWrong(off)) return null;
  const minutes = Math.round(Math.abs(off) / 60_000);
  const words = t.value.device;
  return (
    <Notice weight="warn">
      {minutes < 48 * 60 ? words.clock(minutes, off > 0) : words.clockDays(Math.round(minutes / 1440), off > 0)}
    </Notice>
  );
}

/** Well before the phone is full, and before a photo is taken. */
export function RoomWarning() {
  useEffect(() => void measure(), []);
  const found = room.value;
  return found && isShort(found) ? <Notice weight="warn">{t.value.room.short(megabytes(found.free))}</Notice> : null;
}
