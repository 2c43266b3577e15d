import type { Pack, PackItem, Text } from '../../shared/log/types';
import { account, visitId } from './chain';

const both = (fa: string): Text => ({ fa, en: `en: ${fa}` });

export function item(id: string, part: Partial<PackItem> = {}): PackItem {
  return {
    id,
    asked: true,
    order: 1,
    place: 'bedrooms',
    vital: false,
    severity: 'moderate',
    grade: 'B',
    standing: 'requirement',
    source: both('S1'),
    scale: 'compliance',
    answer: 'compliance',
    unit: null,
    limit: null,
    photo: 'none',
    askWith: null,
    title: both(`عنوان ${id}`),
    ask: both(`پرسش ${id}`),
    say: null,
    hint: null,
    action: both(`اقدام ${id}`),
    finding: both(`نقص ${id}`),
    points: { isolated: 4, pattern: 8, widespread: 12 },
    phrases: [both('جمله یک'), both('جمله دو')],
    ...part,
  };
}

export function packOf(items: PackItem[], part: Partial<Pack> = {}): Pack {
  return {
    v: 1,
    visit: visitId,
    number: '1404-00012',
    kind: 'routine',
    centre: {
      id: '0199cccc-0000-7000-8000-000000000003',
      name: 'خانه سالمندان آرامش',
      kind: both('سالمندان'),
      family: 'E',
      county: both('ساری'),
      address: 'ساری، پلاک ۳',
      phone: '01133312345',
      lat: null,
      lon: null,
      licence: null,
      capacity: 38,
      sex: 'mixed',
    },
    opensAt: 0,
    window: { from: 0, to: 0 },
    team: [{ id: account, name: 'مریم کاظمی', post: 'کارشناس نظارت', sex: 'female', lead: true }],
    order: null,
    standards: { id: 'requirements-1404-07-01', hash: '0'.repeat(64) },
    theme: 1,
    places: [
      { id: 'bedrooms', fa: 'اتاق‌ها', en: 'Bedrooms' },
      { id: 'kitchen', fa: 'آشپزخانه', en: 'Kitchen' },
      { id: 'residents-interview', fa: 'گفت‌وگو', en: 'Talks' },
    ],
    items,
    staff: [],
    openFindings: [],
    draws: { files: [3, 11, 27, 8], talks: [4, 19, 22], observation: [2] },
    contacts: [],
    building: null,
    ...part,
  };
}
