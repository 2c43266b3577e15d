import { useState } from 'preact/hooks';
import { link } from '../route';
import { num, t } from '../texts';
import { Bottom, Top } from '../ui/bars';
import { Icon } from '../ui/icon';
import { Button, Card, Chips, Notice, Sheet } from '../ui/parts';
import { drawOneMore, drawState, placeInDraw, refusalsOf, refuseDrawn, startDraw } from '../visit/draws';
import type { DrawKind } from '../visit/special';
import type { Visit } from '../visit/visit';

/** What the draw has named: files to ask for, people to talk to, people to watch. */
export function DrawPage({ visit, kind }: { visit: Visit; kind: DrawKind }) {
  const words = t.value.draw;
  const state = drawState(visit, kind);
  const hint = { files: words.filesHint, talks: words.talksHint, observation: words.observationHint }[kind];
  return (
    <>
      <Top title={words[kind]} back={link('v', visit.id, 'route')} visit={visit} />
      <main class="page with-bar">
        <p class="hint">
          {words.how} {hint}
        </p>
        {kind !== 'files' && <Notice icon="lock">{words.lockHint}</Notice>}
        {kind === 'talks' && <Notice weight="warn">{words.minors}</Notice>}
        {!state.started && (
          <Button tone="main" wide onTap={() => void startDraw(visit, kind)}>
            {words.start}
          </Button>
        )}
        {state.standing.map((number, index) => (
          <Drawn key={number} visit={visit} kind={kind} number={number} ordinal={index + 1} />
        ))}
        {refusalsOf(visit, kind).map(({ number, reason }) => (
          <p key={`r${number}`} class="hint">
            {words.refused(line(kind, number), reason)}
          </p>
        ))}
        {state.started &&
          !visit.ended.value &&
          (state.more ? (
            <Button wide icon="plus" onTap={() => void drawOneMore(visit, kind)}>
              {words.oneMore}
            </Button>
          ) : (
            <p class="hint">{words.used}</p>
          ))}
      </main>
      <Bottom visit={visit} />
    </>
  );
}

function line(kind: DrawKind, number: number): string {
  return kind === 'files' ? t.value.draw.fileLine(number) : t.value.draw.talkLine(number);
}

function Drawn({ visit, kind, number, ordinal }: { visit: Visit; kind: DrawKind; number: number; ordinal: number }) {
  const words = t.value.draw;
  const [asking, setAsking] = useState(false);
  const refuse = (reason: string) => {
    setAsking(false);
    void refuseDrawn(visit, kind, number, reason);
  };
  // The item stands open in the chain, so it is the place in the draw, never the number of the bed.
  const place = placeInDraw(visit, kind, number);
  const about = kind === 'talks' ? `talk:${place}` : `observation:${place}`;
  const done = kind !== 'files' && visit.all(kind === 'talks' ? 'talk' : 'observation', about).length > 0;
  return (
    <Card
      title={
        <>
          {num(ordinal)}. {line(kind, number)} {done && <span class="tag tag-good">{words.done}</span>}
        </>
      }>
      {kind === 'talks' && (
        <a class="button button-main button-wide" href={link('v', visit.id, 'talk', place)}>
          <Icon name="talk" />
          {words.talkNow}
        </a>
      )}
      {kind === 'observation' && (
        <a class="button button-main button-wide" href={link('v', visit.id, 'observe', place)}>
          <Icon name="eye" />
          {words.observeNow}
        </a>
      )}
      {!done && !visit.ended.value && (
        <Button wide onTap={() => setAsking(true)}>
          {kind === 'files' ? words.missing : words.refuse}
        </Button>
      )}
      {asking && (
        <Sheet title={words.reason} onClose={() => setAsking(false)}>
          <Chips label={words.reason} options={words.reasons} chosen={[]} onTap={refuse} />
          <Button wide tone="quiet" onTap={() => setAsking(false)}>
            {t.value.cancel}
          </Button>
        </Sheet>
      )}
    </Card>
  );
}
