import type { AnswerValue, PackItem, ResidentsCount, ShiftValue } from '../../shared/log/types';
import { language, num, of, t } from '../texts';
import { apart, isolated } from '../texts/numbers';
import { clock, legalDay, longDay } from '../texts/time';
import { presentOf } from './people';
import { meetsNobody } from './ready';
import { isDefect } from './progress';
import { talkPlace } from './special';
import type { VoiceNote } from './values';
import type { Visit } from './visit';
import { kindWord, placeName } from './words';

export interface Section {
  title: string;
  lines: string[];
  empty?: string;
}
export interface Minutes {
  intro: string[];
  sections: Section[];
  outro: string[];
}

/**
 * The facts that are read aloud and signed. Only open operations are looked at, and of these nothing that rests on private
 * talks: no score, no resident's words, advice apart from requirements.
 */
export function minutesOf(visit: Visit): Minutes {
  const words = t.value.read;
  const binding = defectsOf(visit).filter(one => one.item.standing !== 'suggested');
  const advice = defectsOf(visit).filter(one => one.item.standing === 'suggested');
  const notes = visit
    .all('note')
    .filter(note => note.class === 'open' && !(note.value as VoiceNote).file)
    .map(note => note.value.text);
  return {
    intro: introOf(visit),
    sections: [
      { title: words.defects, lines: binding.map(one => defectLine(visit, one)), empty: words.noDefects },
      { title: words.advice, lines: advice.map(one => defectLine(visit, one)) },
      {
        title: words.orders,
        lines: ordersOf(visit).map(({ item, outcome }) =>
          words.orderLine(of(item.title), outcome.hours, outcome.told && apart(outcome.told)),
        ),
      },
      { title: words.notes, lines: notes },
    ].filter(section => section.lines.length > 0 || section.empty),
    outro: outroOf(visit),
  };
}

interface Defect {
  item: PackItem;
  answer: AnswerValue;
}

/** Defects as the centre may hear them; the rule is that of the office, pinned by tests/vectors/minutes. */
export function defectsOf(visit: Visit): Defect[] {
  const photographed = photosOf(visit);
  return answered(visit).filter(one => namesDefect(one, photographed));
}

/** The orders of these, and those of which somebody was told by name: what was said at the centre betrays nothing more. */
export function ordersOf(visit: Visit) {
  const photographed = photosOf(visit);
  return answered(visit).flatMap(one => {
    const { item, answer } = one;
    const { outcome } = answer;
    if (outcome?.kind !== 'order') return [];
    const told = item.place !== talkPlace && isDefect(answer) && outcome.told.trim() !== '';
    return told || namesDefect(one, photographed) ? [{ item, outcome }] : [];
  });
}

export function mendedOf(visit: Visit): PackItem[] {
  return defectsOf(visit)
    .filter(({ answer }) => answer.outcome?.kind === 'mended')
    .map(one => one.item);
}

/**
 * A sign is suspicion and belongs to the report; «محرز است» is named when something seen carries it; what is asked in private
 * talks never is.
 */
function namesDefect({ item, answer }: Defect, photographed: ReadonlySet<string>): boolean {
  if (item.place === talkPlace) return false;
  if (answer.answer === 'partly' || answer.answer === 'notMet') return true;
  if (answer.answer !== 'established') return false;
  return photographed.has(item.id) || (answer.phrases?.length ?? 0) > 0 || (answer.note ?? '').trim() !== '';
}

function answered(visit: Visit): Defect[] {
  return visit.pack.items.flatMap(item => {
    const answer = visit.answer(item.id);
    return answer && !visit.isConflict('answer', item.id) ? [{ item, answer }] : [];
  });
}

function photosOf(visit: Visit): ReadonlySet<string> {
  return new Set(visit.all('photo').flatMap(photo => (photo.class === 'open' ? [photo.item] : [])));
}

function defectLine(visit: Visit, { item, answer }: Defect): string {
  const phrases = (answer.phrases ?? []).map(fa => item.phrases.find(phrase => phrase.fa === fa)?.[language.value] ?? fa);
  const parts = [`${placeName(visit.pack, visit.placeOf(item))}: ${of(item.finding)}`, ...phrases, answer.note ?? ''];
  if (answer.outcome?.kind === 'mended') parts.push(`(${t.value.read.mended})`);
  return parts.filter(Boolean).join(' ');
}

/**
 * The code the centre holds until the minutes are numbered: the number of the visit and the start of the chain's hash at the
 * moment the summary was read (without a reader: how the visit ended was written), so that it fixes what stood there.
 */
export function codeOf(visit: Visit): string {
  const hash = fixedBy(visit);
  return hash ? `${visit.pack.number}-${hash.slice(0, 8).toUpperCase()}` : visit.pack.number;
}

/** Before the summary was read there is nothing to fix, and a code that changes must not be read out. */
export function hasCode(visit: Visit): boolean {
  return fixedBy(visit) !== undefined;
}

function fixedBy(visit: Visit): string | undefined {
  const fixed = meetsNobody(visit) ? visit.all('end').at(-1) : visit.all('readout').at(-1);
  return fixed && visit.hashOf(fixed.ref);
}

function introOf(visit: Visit): string[] {
  const words = t.value.read;
  const { centre, order, team, kind } = visit.pack;
  const bell = visit.all('arrival')[0];
  const door = visit.all('door')[0];
  const inCharge = visit.single('incharge');
  const count = visit.single('count', 'residents') as ResidentsCount | undefined;
  const bodies = visit.all('body').map(({ value }) => apart([value.name, value.post, value.body].filter(Boolean).join('، ')));
  const lines = [
    words.intro(kindWord(kind), apart(num(centre.name)), longDay(bell?.at ?? Date.now())),
    order ? words.order(isolated(num(order.number))) : '',
    words.team(team.map(member => apart(`${member.name} (${member.post})`))),
    bodies.length ? words.bodies(bodies) : '',
    words.centre(licenceOf(visit), apart(num(centre.address))),
    bell ? (door ? words.times(clock(bell.at), clock(door.at)) : words.bell(clock(bell.at))) : '',
    inCharge ? words.incharge(apart(inCharge.name), inCharge.post ? apart(inCharge.post) : '') : '',
    count ? words.count(presentOf(count), count.leave, count.hospital, centre.capacity) : '',
    shiftLine(visit),
    ...placeLines(visit),
  ];
  return lines.filter(Boolean);
}

function licenceOf({ pack: { centre } }: Visit): string {
  const words = t.value.start;
  return centre.licence ? words.licence(isolated(num(centre.licence.number)), legalDay(centre.licence.validTo)) : words.noLicence;
}

function shiftLine(visit: Visit): string {
  const shift = visit.all('shift').map(one => one.value as ShiftValue);
  const named = (state: ShiftValue['state']) => shift.filter(one => one.state === state);
  const replaced = named('replaced').map(one => apart(one.by ? `${one.name} (${one.by})` : one.name));
  return t.value.read.shift(
    named('present').map(one => apart(one.name)),
    named('absent').map(one => apart(one.name)),
    replaced,
  );
}

function placeLines(visit: Visit): string[] {
  const words = t.value.read;
  const places = visit.all('place').filter(one => one.item !== talkPlace);
  const seen = places.filter(one => one.value.state === 'seen').map(one => placeName(visit.pack, one.item));
  const notSeen = places.filter(one => one.value.state === 'notSeen');
  return [seen.length ? words.seen(seen) : '', ...notSeen.map(one => words.notSeen(placeName(visit.pack, one.item), one.value.why ?? ''))];
}

function outroOf(visit: Visit): string[] {
  const words = t.value.read;
  const photos = visit.all('photo').filter(photo => photo.class === 'open').length;
  const end = visit.single('end');
  return [
    photos ? words.photos(photos) : '',
    end ? words.ended(t.value.left.ends[end.how], end.reason ?? '') : '',
    words.noGift,
    words.notApproval,
  ].filter(Boolean);
}
