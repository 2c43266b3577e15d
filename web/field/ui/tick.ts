import { signal } from '@preact/signals';

/** The time of the device, moving every second while something on the screen reads it. */
export const now = signal(Date.now(), {
  watched() {
    timer = setInterval(() => {
      now.value = Date.now();
    }, 1000);
  },
  unwatched() {
    clearInterval(timer);
  },
});

let timer: ReturnType<typeof setInterval> | undefined;

/** The same in whole minutes: a screen that shows minutes is not drawn every second. */
export const minute = signal(Math.floor(Date.now() / 60_000), {
  watched() {
    slow = setInterval(() => {
      minute.value = Math.floor(Date.now() / 60_000);
    }, 5_000);
  },
  unwatched() {
    clearInterval(slow);
  },
});

let slow: ReturnType<typeof setInterval> | undefined;
