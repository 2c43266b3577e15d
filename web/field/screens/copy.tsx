import type { CopyValue } from '../../shared/log/types';
import { go, link } from '../route';
import { num, t } from '../texts';
import { Top } from '../ui/bars';
import { Button, Card, Notice } from '../ui/parts';
import { Qr } from '../ui/qr';
import { codeOf } from '../visit/minutes';
import type { Visit } from '../visit/visit';

const ways: CopyValue['how'][] = ['pad', 'qr', 'office'];

/** The centre's copy: the sheet of the pad, the code and sign, or a print in the office. */
export function CopyPage({ visit }: { visit: Visit }) {
  const words = t.value.copy;
  const given = visit.all('copy');
  const order = visit.pack.order;
  return (
    <>
      <Top title={words.title} back={link('v', visit.id, 'close', 'sign')} visit={visit} />
      <main class="page">
        <p class="hint">{words.hint}</p>
        <Card title={words.code}>
          <p class="code">
            <bdi dir="ltr">{codeOf(visit)}</bdi>
          </p>
          {order && (
            <>
              <p class="hint">{words.scan}</p>
              <Qr text={order.url} label={words.scan} />
              <p class="code">
                <bdi dir="ltr">{order.code}</bdi>
              </p>
            </>
          )}
          {visit.single('paper') && (
            <p>
              {t.value.sign.pad}: <bdi>{num(visit.single('paper')!.pad)}</bdi>
            </p>
          )}
        </Card>
        {!visit.ended.value &&
          ways.map(how => (
            <Button key={how} wide pressed={given.some(one => one.value.how === how)} onTap={() => void give(visit, how)}>
              {words[how]}
            </Button>
          ))}
        {given.length > 0 && (
          <Notice weight="good" live>
            {words.given}
          </Notice>
        )}
        <Button tone="main" wide icon="go" onTap={() => go('v', visit.id, 'close', 'leave')}>
          {t.value.steps.next}
        </Button>
      </main>
    </>
  );
}

async function give(visit: Visit, how: CopyValue['how']): Promise<void> {
  const same = visit.all('copy').find(one => one.value.how === how);
  if (same) await visit.add({ kind: 'copy', value: null, replaces: [same.ref] });
  else await visit.add({ kind: 'copy', value: { how } });
}
