import { useState } from 'preact/hooks';
import type { PackInspector, SignatureValue } from '../../shared/log/types';
import { hand } from '../here';
import { go, link } from '../route';
import { t } from '../texts';
import { Top } from '../ui/bars';
import { Button, Card, Notice } from '../ui/parts';
import { SignaturePad, SignatureView } from '../ui/signature';
import { Steps } from '../ui/steps';
import { meetsNobody } from '../visit/ready';
import type { Visit } from '../visit/visit';
import { PaperCard } from './paper';
import { Refusal } from './refusal';

/** Fourth page of closing: the remark and the signatures in turn, on this screen or on paper. */
export function SignPage({ visit }: { visit: Visit }) {
  const words = t.value.sign;
  const nobody = meetsNobody(visit);
  return (
    <>
      <Top title={words.title} back={link('v', visit.id, 'close', 'readout')} visit={visit} />
      <main class="page">
        <Steps visit={visit} current="sign" />
        {!nobody && <InChargeCard visit={visit} />}
        {visit.pack.team.map(member => (
          <MemberCard key={member.id} visit={visit} member={member} />
        ))}
        <PaperCard visit={visit} />
        <Button tone="main" wide icon="go" onTap={() => go('v', visit.id, 'close', nobody ? 'leave' : 'copy')}>
          {t.value.steps.next}
        </Button>
      </main>
    </>
  );
}

function InChargeCard({ visit }: { visit: Visit }) {
  const words = t.value.sign;
  const [refusing, setRefusing] = useState(false);
  const signature = visit.single('signature', 'incharge');
  const remark = visit.single('remark');
  const read = visit.single('readout') !== undefined;
  return (
    <Card title={visit.single('incharge')?.name ?? words.incharge} icon="users">
      {remark && (
        <p>
          <span class="strong">{words.remark}:</span> {remark.text}
        </p>
      )}
      <Signed signature={signature} />
      {!visit.ended.value && !read && (
        <Notice weight="warn">
          {t.value.leave.needs.readout} <a href={link('v', visit.id, 'close', 'readout')}>{t.value.steps.readout}</a>
        </Notice>
      )}
      {!visit.ended.value && read && !refusing && (
        <>
          <p class="hint">{words.handHint}</p>
          <Button tone={signature ? 'plain' : 'main'} wide icon="lock" onTap={() => hand(visit.id)}>
            {signature ? words.again : words.hand}
          </Button>
          {!signature && (
            <Button wide tone="danger" onTap={() => setRefusing(true)}>
              {words.refuse}
            </Button>
          )}
        </>
      )}
      {refusing && <Refusal visit={visit} onDone={() => setRefusing(false)} />}
    </Card>
  );
}

function MemberCard({ visit, member }: { visit: Visit; member: PackInspector }) {
  const words = t.value.sign;
  const [signing, setSigning] = useState(false);
  const signature = visit.single('signature', member.id);
  const own = member.id === visit.account;
  const sign = async (strokes: string) => {
    await visit.add({ kind: 'signature', item: member.id, value: { name: member.name, post: member.post, strokes } });
    setSigning(false);
  };
  return (
    <Card
      title={
        <>
          {member.name} <span class="hint">{member.post}</span>
        </>
      }
      icon="shift">
      <Signed signature={signature} />
      {!visit.ended.value &&
        (signing ? (
          <SignaturePad label={member.name} onSigned={strokes => void sign(strokes)} />
        ) : (
          <Button wide tone={own && !signature ? 'main' : 'plain'} icon="check" onTap={() => setSigning(true)}>
            {signature ? words.again : words.draw}
          </Button>
        ))}
    </Card>
  );
}

function Signed({ signature }: { signature: SignatureValue | undefined }) {
  const words = t.value.sign;
  if (!signature) return <p class="hint">{words.missing}</p>;
  if ('refused' in signature)
    return (
      <Notice weight="warn">
        {words.refused}: {signature.reason} — {signature.witnesses.join('، ')}
      </Notice>
    );
  return (
    <>
      <span class="tag tag-good">
        ✓ {words.signed}: {signature.name}
      </span>
      {'strokes' in signature && <SignatureView strokes={signature.strokes} label={signature.name} />}
    </>
  );
}
