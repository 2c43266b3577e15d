const persian = '۰۱۲۳۴۵۶۷۸۹';

/** ASCII digits as Persian ones; everything else stays. */
export function digits(value: number | string): string {
  return String(value).replace(/[0-9]/g, digit => persian[Number(digit)] ?? digit);
}

/** Persian and Arabic digits as ASCII ones: what is typed is stored in one form. */
export function ascii(value: string): string {
  return value
    .replace(/[۰-۹]/g, digit => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[٠-٩]/g, digit => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[٫،]/g, '.');
}

/** "a, b and c" with the language's own comma. */
export function list(parts: string[], and: string): string {
  const comma = and === 'و' ? '، ' : ', ';
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(comma)} ${and} ${parts[parts.length - 1]}`;
}

/** A name or free text within a sentence, in its own direction (Unicode FSI … PDI). */
export function apart(text: string): string {
  return `\u2068${text}\u2069`;
}

/** A code or number as one run from left to right, whatever stands around it (Unicode LRI … PDI). */
export function isolated(text: string): string {
  return `\u2066${text}\u2069`;
}
