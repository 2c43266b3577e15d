import { language, num } from './index';

// Iran has kept +03:30 all year since 2022, but the tables of an old phone still move the clock in summer.
const zone = offsetIsKnown() ? '+03:30' : 'Asia/Tehran';

function offsetIsKnown(): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: '+03:30' });
    return true;
  } catch {
    return false;
  }
}

const known = new Map<string, Intl.DateTimeFormat>();

function format(options: Intl.DateTimeFormatOptions, at: number): string {
  const locale = language.value === 'fa' ? 'fa-IR-u-ca-persian-nu-arabext' : 'en-GB-u-ca-gregory';
  const key = locale + JSON.stringify(options);
  let formatter = known.get(key);
  if (!formatter) known.set(key, (formatter = new Intl.DateTimeFormat(locale, { timeZone: zone, ...options })));
  return formatter.format(at);
}

/** «۲۱:۱۰» */
export function clock(at: number): string {
  return format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, at);
}

/** «یکشنبه ۲ آذر ۱۴۰۴» */
export function longDay(at: number): string {
  const part = (options: Intl.DateTimeFormatOptions) => format(options, at);
  const line = `${part({ weekday: 'long' })} ${part({ day: 'numeric' })} ${part({ month: 'long' })} ${yearOf(at)}`;
  return language.value === 'fa' ? line : `${line} (${jalaliDay(at)})`;
}

/** «۱۴۰۴/۰۹/۰۲»; in English the Gregorian day, as the desk does. */
export function shortDay(at: number): string {
  if (language.value === 'fa') return num(jalaliDay(at));
  return format({ year: 'numeric', month: 'short', day: 'numeric' }, at);
}

/** «۱۴۰۴/۰۹/۰۲ ۲۱:۱۰» */
export function moment(at: number): string {
  return `${shortDay(at)} ${clock(at)}`;
}

/** The hour when it was today, else the day as well. */
export function recent(at: number): string {
  return shortDay(at) === shortDay(Date.now()) ? clock(at) : moment(at);
}

/** A legal day of the pack ("2026-01-01") as the screen shows days. */
export function legalDay(day: string): string {
  return shortDay(Date.parse(`${day}T12:00:00+03:30`));
}

/** «۰:۳۴» from milliseconds, hours and minutes. */
export function elapsed(ms: number): string {
  const minutes = Math.max(0, Math.floor(ms / 60_000));
  return num(`${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`);
}

/** «۳:۰۵» from seconds, minutes and seconds. */
export function waited(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return num(`${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`);
}

const jalaliParts = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** Year, month and day of an instant in the Jalali calendar, at Tehran. */
export function jalali(at: number): { year: number; month: number; day: number } {
  const parts = jalaliParts.formatToParts(at);
  const value = (type: string) => Number.parseInt(parts.find(part => part.type === type)?.value ?? '0', 10);
  return { year: value('year'), month: value('month'), day: value('day') };
}

/** The instant of noon of a Jalali day at Tehran, or null when the calendar has no such day (30 Esfand of a common year). */
export function fromJalali(year: number, month: number, day: number): number | null {
  if (![year, month, day].every(Number.isInteger) || month < 1 || month > 12 || day < 1 || day > 31 || year < 1300 || year > 1500)
    return null;
  const days = (month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30) + day - 1;
  const noon = Date.UTC(year + 621, 2, 21, 8, 30);
  for (const shift of [0, -1, 1, -2, 2]) {
    const at = noon + (days + shift) * 86_400_000;
    const back = jalali(at);
    if (back.year === year && back.month === month && back.day === day) return at;
  }
  return null;
}

function jalaliDay(at: number): string {
  const { year, month, day } = jalali(at);
  return `${year}/${String(month).padStart(2, '0')}/${String(day).padStart(2, '0')}`;
}

function yearOf(at: number): string {
  if (language.value === 'fa') return num(String(jalali(at).year));
  return format({ year: 'numeric' }, at);
}
