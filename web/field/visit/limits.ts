import type { PackItem } from '../../shared/log/types';

/** Whether a measure keeps the limit of its question; null where there is no limit that a number alone can decide. */
export function keepsLimit(item: PackItem, measured: number): boolean | null {
  // A count's limit is counted against something else (licensed places, residents): a person decides.
  if (!item.limit || (item.answer !== 'measure' && item.answer !== 'share')) return null;
  return compare(measured, item.limit.op, Number(item.limit.value));
}

function compare(value: number, op: string, limit: number): boolean | null {
  switch (op) {
    case '>=':
      return value >= limit;
    case '<=':
      return value <= limit;
    case '>':
      return value > limit;
    case '<':
      return value < limit;
    case '==':
      return value === limit;
    default:
      return null;
  }
}

/** A typed number as the decimal text of the log, or null. */
export function decimal(ascii: string): string | null {
  const text = ascii.trim();
  return /^\d{1,12}(\.\d{1,4})?$/.test(text) ? text.replace(/^0+(?=\d)/, '') : null;
}

/** Whether the value behind the answer is a day that is written down, rather than a number. */
export function asksDay(item: PackItem): boolean {
  return item.answer === 'date' && (item.unit === 'days' || item.unit === 'months' || item.unit === 'years');
}

/** Share of a whole in percent, with one decimal. */
export function percent(have: number, all: number): string | null {
  return all > 0 && have >= 0 && have <= all ? String(Math.round((have * 1000) / all) / 10) : null;
}
