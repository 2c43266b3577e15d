import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon, type IconName } from './icon';

type Tone = 'plain' | 'main' | 'danger' | 'quiet';

interface ButtonProps {
  tone?: Tone;
  icon?: IconName;
  wide?: boolean;
  disabled?: boolean;
  busy?: boolean;
  pressed?: boolean;
  label?: string;
  onTap: () => void;
  children?: ComponentChildren;
}

export function Button({ tone = 'plain', icon, wide, disabled, busy, pressed, label, onTap, children }: ButtonProps) {
  return (
    <button
      type="button"
      class={`button button-${tone}${wide ? ' button-wide' : ''}`}
      disabled={disabled}
      aria-busy={busy}
      aria-pressed={pressed}
      aria-label={label}
      onClick={onTap}>
      {icon && icon !== 'go' && <Icon name={icon} />}
      {children !== undefined && <span>{children}</span>}
      {icon === 'go' && <Icon name="go" />}
    </button>
  );
}

type Weight = 'info' | 'warn' | 'bad' | 'good';
const signs: Record<Weight, IconName> = { info: 'eye', warn: 'alert', bad: 'alert', good: 'check' };

interface NoticeProps {
  weight?: Weight;
  icon?: IconName;
  live?: boolean;
  children: ComponentChildren;
}

/** A sentence that needs to be read: a word, a sign and a colour. */
export function Notice({ weight = 'info', icon = signs[weight], live, children }: NoticeProps) {
  return (
    <div class={`notice notice-${weight}`} role={live ? 'status' : undefined}>
      <Icon name={icon} />
      <div>{children}</div>
    </div>
  );
}

export function Card({ title, children, icon }: { title?: ComponentChildren; children: ComponentChildren; icon?: IconName }) {
  return (
    <section class="card">
      {title !== undefined && (
        <h2 class="card-title">
          {icon && <Icon name={icon} />}
          <span>{title}</span>
        </h2>
      )}
      {children}
    </section>
  );
}

interface FieldProps {
  label: string;
  value: string;
  hint?: string;
  error?: string;
  rows?: number;
  ltr?: boolean;
  numeric?: boolean;
  secret?: boolean;
  suggestions?: readonly string[];
  onInput: (value: string) => void;
  onDone?: () => void;
  onEnter?: () => void;
}

let made = 0;

/** A labelled text box; the suggestions are one tap each, because nobody types standing. */
export function Field({ label, value, hint, error, rows, ltr, numeric, secret, suggestions, onInput, onDone, onEnter }: FieldProps) {
  const id = useRef('');
  if (!id.current) id.current = `field-${++made}`;
  const described = [hint ? `${id.current}-hint` : '', error ? `${id.current}-error` : ''].filter(Boolean).join(' ') || undefined;
  const shared = {
    'id': id.current,
    value,
    'dir': ltr ? ('ltr' as const) : undefined,
    'aria-describedby': described,
    'aria-invalid': error ? true : undefined,
    'inputMode': numeric ? (secret ? ('numeric' as const) : ('decimal' as const)) : undefined,
    'autoComplete': 'off',
    'onInput': (event: Event) => onInput((event.currentTarget as HTMLInputElement | HTMLTextAreaElement).value),
    'onBlur': onDone,
    'onKeyDown': (event: KeyboardEvent) => {
      if (event.key === 'Enter') onEnter?.();
    },
  };
  return (
    <div class="field">
      <label for={id.current}>{label}</label>
      {hint && (
        <span class="hint" id={`${id.current}-hint`}>
          {hint}
        </span>
      )}
      {rows ? <textarea rows={rows} {...shared} /> : secret ? <input type="password" {...shared} /> : <input type="text" {...shared} />}
      {error && (
        <span class="error" id={`${id.current}-error`} role="alert">
          {error}
        </span>
      )}
      {suggestions && (
        <Chips
          label={label}
          options={suggestions}
          chosen={[value]}
          onTap={word => {
            onInput(word);
            onDone?.();
          }}
        />
      )}
    </div>
  );
}

interface ChipsProps {
  label: string;
  options: readonly string[];
  chosen: readonly string[];
  onTap: (option: string) => void;
}

export function Chips({ label, options, chosen, onTap }: ChipsProps) {
  return (
    <div class="chips" role="group" aria-label={label}>
      {options.map(option => (
        <button key={option} type="button" class="chip" aria-pressed={chosen.includes(option)} onClick={() => onTap(option)}>
          {option}
        </button>
      ))}
    </div>
  );
}

/** A small panel over the page; closes on Escape, gives the focus back. */
export function Sheet({ title, onClose, children }: { title: string; onClose: () => void; children: ComponentChildren }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="sheet"
      aria-label={title}
      onCancel={event => {
        event.preventDefault();
        onClose();
      }}
      onClick={event => {
        if (event.target === event.currentTarget) onClose();
      }}>
      <h2>{title}</h2>
      {children}
    </dialog>
  );
}
