import { useEffect } from 'preact/hooks';
import type { PositionValue } from '../../shared/log/types';

let last: { value: PositionValue; at: number } | null = null;

/** Keeps an eye on where the device is while a screen is open, so that a tap need not wait for it. */
export function useWatchedPosition(): void {
  useEffect(() => {
    if (!('geolocation' in navigator)) return;
    const id = navigator.geolocation.watchPosition(
      ({ coords, timestamp }) => {
        const value = {
          lat: coords.latitude.toFixed(5),
          lon: coords.longitude.toFixed(5),
          accuracy: Math.max(0, Math.round(coords.accuracy)),
        };
        last = { value, at: timestamp };
      },
      () => undefined, // refused or unknown: the act is written without it
      { enableHighAccuracy: true, maximumAge: 60_000 },
    );
    return () => navigator.geolocation.clearWatch(id);
  }, []);
}

/** Where the device was in the last two minutes; empty when it does not say. */
export function lastPosition(): PositionValue {
  return last && Date.now() - last.at < 120_000 ? last.value : {};
}
