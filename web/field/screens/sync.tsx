import { useEffect, useState } from 'preact/hooks';
import type { Guid } from '../../shared/log/types';
import { device, refused, unknown } from '../device';
import { forget, lock, outlined, packs, reloadPacks, sender, store } from '../here';
import { erase as eraseVisit, isCovered } from '../kept/erase';
import { isPossible } from '../passkey';
import { megabytes, persisted, room } from '../room';
import { link } from '../route';
import type { KeptChain, KeptFile, KeptReceipt } from '../store';
import { t } from '../texts';
import { clock, moment, recent } from '../texts/time';
import { Top } from '../ui/bars';
import { Button, Card, Notice, Sheet } from '../ui/parts';
import { said } from '../visit/visit';
import { isWaiting, waiting } from '../waiting';
import { OtherStores } from './locked';
import { OutboxCard } from './outbox';
import { SyncLog } from './sync-log';
import { ClockWarning, RoomWarning } from './warnings';

/** What waits and what has arrived, in plain words. */
export function SyncPage() {
  const words = t.value.sync;
  const nothing = !isWaiting.value;
  const last = sender.lastSent.value;
  return (
    <>
      <Top title={words.title} back={link()} />
      <main class="page">
        <Card>
          <p class="strong" role="status">
            {nothing ? words.nothing : words.waits(waiting.value)}
            {words.then}
            {last ? words.last(recent(last)) : words.never}
          </p>
          {!nothing && !sender.busy.value && <NextTry />}
          <Button tone="main" wide icon="cloud" busy={sender.busy.value} disabled={sender.busy.value} onTap={() => void sender.now()}>
            {sender.busy.value ? words.sending : words.send}
          </Button>
          <p class="hint">{words.kept}</p>
        </Card>
        <ClockWarning />
        <RoomWarning />
        {refused.value && <Notice weight="bad">{t.value.device[refused.value]}</Notice>}
        {unknown.value && (
          <Notice weight="bad">
            {words.troubles.unknownDevice} <a href={link('device')}>{words.enrolAgain}</a>
          </Notice>
        )}
        {packs.value.some(pack => pack.key) && <h2>{words.visits}</h2>}
        {packs.value
          .filter(pack => pack.key)
          .map(pack => (
            <VisitState key={pack.visit} visit={pack.visit} />
          ))}
        <OutboxCard />
        <SyncLog />
        <DeviceCard />
        <OtherStores />
      </main>
    </>
  );
}

function NextTry() {
  const words = t.value.sync;
  const next = sender.nextTry.value;
  if (!navigator.onLine) return <p class="hint">{words.noNet}</p>;
  if (next === null) return null;
  return <p class="hint">{sender.failing.value ? words.retry(clock(next)) : words.next(clock(next))}</p>;
}

function DeviceCard() {
  const words = t.value.sync;
  return (
    <Card>
      {device.value && <p>{t.value.device.of(device.value.name)}</p>}
      <p class="hint">
        {t.value.version} <bdi dir="ltr">{__PAYESH_VERSION__}</bdi>
      </p>
      {persisted.value !== null && <p class="hint">{persisted.value ? t.value.room.kept : t.value.device.notPersisted}</p>}
      {room.value && <p class="hint">{t.value.room.left(megabytes(room.value.free))}</p>}
      <a class="button" href={link('pin')}>
        {t.value.pin.change}
      </a>
      <FingerLink />
      <a class="button" href={link('records')}>
        {t.value.records.title}
      </a>
      <Button icon="lock" onTap={() => void lock()}>
        {t.value.pin.lockNow}
      </Button>
      <a class="button button-quiet" href={link('device')}>
        {words.enrolAgain}
      </a>
    </Card>
  );
}

function FingerLink() {
  const [possible, setPossible] = useState(false);
  useEffect(() => {
    void isPossible().then(setPossible);
  }, []);
  if (!possible) return null;
  return (
    <a class="button" href={link('finger')}>
      {t.value.finger.title}
    </a>
  );
}

interface Kept {
  name: string;
  covered: boolean;
  chains: KeptChain[];
  files: KeptFile[];
  receipts: KeptReceipt[];
}

function VisitState({ visit }: { visit: Guid }) {
  const words = t.value.sync;
  const [kept, setKept] = useState<Kept | null>(null);
  const trigger = `${said.value?.operations.at(-1)?.ref}|${sender.busy.value}|${JSON.stringify(waiting.value)}`;
  useEffect(() => {
    let gone = false;
    void read(visit).then(found => {
      if (!gone) setKept(found);
    });
    return () => {
      gone = true;
    };
  }, [visit, trigger]);
  if (!kept) return null;
  const all = new Set(kept.files.map(file => file.main)).size;
  const missing = new Set(kept.files.filter(file => file.state !== 'arrived').map(file => file.main)).size;
  return (
    <Card title={kept.name}>
      {kept.chains.map(chain => (
        <ChainState key={chain.device} chain={chain} />
      ))}
      {kept.files.length > 0 && <p>{words.files(all - missing, all)}</p>}
      {kept.files
        .filter(file => file.refused)
        .map(file => (
          <Notice key={file.hash} weight="bad">
            {words.troubles.fileRefused(words.fileReasons[file.refused as keyof typeof words.fileReasons] ?? file.refused!)}
          </Notice>
        ))}
      {kept.receipts.length > 0 && (
        <details>
          <summary class="button button-wide">{words.receipts}</summary>
          <ul class="facts">
            {kept.receipts.map(one => (
              <li key={one.id}>
                {words.receipt(one.upTo, moment(one.at))} <bdi class="item-code">{one.receipt.slice(0, 8)}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
      <Erase visit={visit} kept={kept} />
    </Card>
  );
}

function ChainState({ chain }: { chain: KeptChain }) {
  const words = t.value.sync;
  const reasons = words.reasons as Record<string, string>;
  const troubles = words.troubles as Record<string, unknown>;
  const trouble = chain.trouble ? troubles[chain.trouble] : undefined;
  return (
    <>
      <p>{words.stored(chain.upTo, chain.n)}</p>
      {chain.parked && <Notice weight="warn">{words.parkedWhy(reasons[chain.parked] ?? words.reasons.other)}</Notice>}
      {typeof trouble === 'string' && <Notice weight="bad">{trouble}</Notice>}
    </>
  );
}

// Only a visit that has ended here, of which every line and file is covered, may leave the device.
function Erase({ visit, kept }: { visit: Guid; kept: Kept }) {
  const words = t.value.sync;
  const [asking, setAsking] = useState(false);
  if (!kept.covered) return null;
  const erase = async () => {
    setAsking(false);
    if (await eraseVisit(store, visit)) forget(visit);
    await reloadPacks();
  };
  return (
    <>
      <Button wide tone="danger" onTap={() => setAsking(true)}>
        {words.erase}
      </Button>
      {asking && (
        <Sheet title={words.erase} onClose={() => setAsking(false)}>
          <p>{words.eraseAsk(kept.name)}</p>
          <Button wide tone="danger" onTap={() => void erase()}>
            {words.erase}
          </Button>
          <Button wide onTap={() => setAsking(false)}>
            {t.value.cancel}
          </Button>
        </Sheet>
      )}
    </>
  );
}

async function read(id: Guid): Promise<Kept> {
  const visit = await outlined(id);
  const [covered, chains, files, receipts] = await Promise.all([
    isCovered(store, id),
    store.chains(id),
    store.files(id),
    store.receipts(id),
  ]);
  return { name: visit?.pack.centre.name ?? '', covered, chains, files, receipts: receipts.reverse() };
}
