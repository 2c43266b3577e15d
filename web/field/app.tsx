import type { ComponentChild } from 'preact';
import { useErrorBoundary, useLayoutEffect, useState } from 'preact/hooks';
import { device, refused } from './device';
import { handed, newer, outlined, visitOf } from './here';
import { whenIdle } from './idle';
import { gate } from './lock';
import type { Bare } from './outline';
import { onScreen } from './paradata';
import { link, path } from './route';
import { BodiesPage } from './screens/bodies';
import { CameraPage } from './screens/camera';
import { CopyPage } from './screens/copy';
import { CountPage } from './screens/count';
import { DrawPage } from './screens/draw';
import { EmergencyPage } from './screens/emergency';
import { Enrol } from './screens/enrol';
import { FingerPage } from './screens/finger';
import { FirstPin } from './screens/first-pin';
import { Handed } from './screens/handed';
import { Home } from './screens/home';
import { ItemPage } from './screens/item';
import { LeavePage } from './screens/leave';
import { LeftPage } from './screens/left';
import { Locked } from './screens/locked';
import { NotePage } from './screens/note';
import { ObservePage } from './screens/observe';
import { OrdersPage } from './screens/orders';
import { PinPage } from './screens/pin';
import { PlacePage } from './screens/place';
import { ReadoutPage } from './screens/readout';
import { RecordsPage } from './screens/records';
import { RoutePage } from './screens/route';
import { SearchPage } from './screens/search';
import { ShiftPage } from './screens/shift';
import { SignPage } from './screens/sign';
import { Start } from './screens/start';
import { SyncPage } from './screens/sync';
import { TalkPage } from './screens/talk';
import { Wiped, WipePage } from './screens/wipe';
import { t } from './texts';
import { Notice } from './ui/parts';
import { wanted, type DrawKind } from './visit/special';
import { notStored, type Visit } from './visit/visit';

export function App() {
  const [broken] = useErrorBoundary(problem => console.error(problem));
  const parts = path.value;
  useLayoutEffect(() => {
    scrollTo(0, 0);
  }, [parts.join('/')]);
  if (broken) return <Missing words={t.value.errors.broken} />;
  if (gate.value === 'wiped') return <Wiped />;
  if (gate.value === 'locked') return <Locked />;
  if (gate.value === 'first') return <FirstPin />;
  if (handed.value) {
    return <WithVisit key={handed.value} id={handed.value} whole show={visit => visit.isWhole() && <Handed visit={visit} />} />;
  }
  return (
    <>
      {notStored.value && (
        <div class="failed" role="alert">
          <Notice weight="bad">{t.value.errors.storage}</Notice>
        </div>
      )}
      <Screen parts={parts} />
    </>
  );
}

function Screen({ parts }: { parts: string[] }) {
  const [first, second] = parts;
  if (first === 'device' || !device.value) return <Enrol />;
  if (first === 'sync') return <SyncPage />;
  if (refused.value === 'wipe') return <WipePage />;
  if (first === 'records') return <RecordsPage />;
  if (first === 'finger') return <FingerPage />;
  if (first === 'pin') return <PinPage />;
  if (first === 'v' && second) {
    const [, , ...rest] = parts;
    return <WithVisit key={second} id={second} whole={rest[0] !== 'route'} show={visit => visitScreen(visit, rest)} />;
  }
  return <Home />;
}

interface WithVisitProps {
  id: string;
  /** Whether the screen needs the words of the questions; the route opens before they are read. */
  whole: boolean;
  show: (visit: Visit<Bare>) => ComponentChild;
}

function WithVisit({ id, whole, show }: WithVisitProps) {
  const [visit, setVisit] = useState<Visit<Bare> | null | undefined>(undefined);
  const of = device.value?.id;
  useLayoutEffect(() => {
    let gone = false; // begins at once, not after the next picture
    const put = (found: Visit<Bare> | null) => {
      if (gone) return;
      setVisit(found);
      if (found) onScreen(found);
    };
    const readRest = async () => {
      if (!gone && !(await visitOf(id))) put(null);
    };
    void (whole ? visitOf(id) : outlined(id)).then(found => {
      put(found);
      if (found && !whole) whenIdle(readRest);
    });
    return () => {
      gone = true;
    };
  }, [id, of, whole]);
  if (visit === undefined || (visit && whole && !visit.isWhole())) return null; // a few milliseconds
  if (visit === null) return <Missing words={newer.value.has(id) ? t.value.errors.newer : t.value.errors.pack} />;
  return <>{show(visit)}</>;
}

function visitScreen(visit: Visit<Bare>, parts: string[]) {
  const [name, first, second] = parts;
  if (name === 'route') return <RoutePage visit={visit} />;
  if (!visit.isWhole()) return null;
  const key = parts.join('/');
  switch (name) {
    case undefined:
      return <Start visit={visit} />;
    case 'place':
      return first ? <PlacePage key={key} visit={visit} place={first} jump={second} /> : null;
    case 'item':
      return first ? <ItemPage key={key} visit={visit} id={first} /> : null;
    case 'search':
      return <SearchPage visit={visit} />;
    case 'count':
      return <CountPage visit={visit} />;
    case 'shift':
      return <ShiftPage visit={visit} />;
    case 'draw':
      return first && first in wanted ? <DrawPage key={key} visit={visit} kind={first as DrawKind} /> : null;
    case 'talk':
      return first ? <TalkPage key={key} visit={visit} ordinal={first} /> : null;
    case 'observe':
      return first ? <ObservePage key={key} visit={visit} ordinal={first} /> : null;
    case 'bodies':
      return <BodiesPage visit={visit} />;
    case 'camera':
      return first ? <CameraPage key={key} visit={visit} about={first} purpose={second} /> : null;
    case 'note':
      return first ? <NotePage key={key} visit={visit} about={first} start={second} /> : null;
    case 'emergency':
      return <EmergencyPage visit={visit} />;
    case 'close':
      return closingScreen(visit, first, second);
    default:
      return <Missing words={t.value.errors.page} />;
  }
}

function closingScreen(visit: Visit, step: string | undefined, detail: string | undefined) {
  switch (step) {
    case 'left':
      return <LeftPage visit={visit} how={detail} />;
    case 'orders':
      return <OrdersPage visit={visit} />;
    case 'readout':
      return <ReadoutPage visit={visit} />;
    case 'sign':
      return <SignPage visit={visit} />;
    case 'copy':
      return <CopyPage visit={visit} />;
    case 'leave':
      return <LeavePage visit={visit} />;
    default:
      return <Missing words={t.value.errors.page} />;
  }
}

function Missing({ words }: { words: string }) {
  return (
    <main class="page">
      <h1>{t.value.name}</h1>
      <Notice weight="warn">{words}</Notice>
      <a class="button button-main" href={link()}>
        {t.value.home.title}
      </a>
    </main>
  );
}
