// What the route of a visit treats apart, by its id in the standards.

/** «تعداد مقیمان حاضر»: answered from the head count. */
export const countItem = 'LIC-06';

/** «کارکنان این شیفت»: answered from the list of names. */
export const shiftItem = 'STAFF-02';

/** The place whose questions are asked in private talks only. */
export const talkPlace = 'residents-interview';

/** The first card of every visit, wherever its questions lie. */
export const vital = 'vital';

/** How many the draw asks for, where the pack does not hold fewer. */
export const wanted = { files: 3, talks: 3, observation: 4 } as const;

export type DrawKind = keyof typeof wanted;
