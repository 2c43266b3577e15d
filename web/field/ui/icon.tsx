import alert from '@tabler/icons/outline/alert-triangle.svg?raw';
import back from '@tabler/icons/outline/arrow-right.svg?raw';
import battery from '@tabler/icons/outline/battery-3.svg?raw';
import camera from '@tabler/icons/outline/camera.svg?raw';
import check from '@tabler/icons/outline/check.svg?raw';
import cloud from '@tabler/icons/outline/cloud-upload.svg?raw';
import arrived from '@tabler/icons/outline/cloud-check.svg?raw';
import clock from '@tabler/icons/outline/clock.svg?raw';
import door from '@tabler/icons/outline/door.svg?raw';
import dots from '@tabler/icons/outline/dots-vertical.svg?raw';
import eye from '@tabler/icons/outline/eye.svg?raw';
import files from '@tabler/icons/outline/files.svg?raw';
import flag from '@tabler/icons/outline/flag.svg?raw';
import go from '@tabler/icons/outline/chevron-left.svg?raw';
import half from '@tabler/icons/outline/circle-half-2.svg?raw';
import lock from '@tabler/icons/outline/lock.svg?raw';
import map from '@tabler/icons/outline/map-pin.svg?raw';
import microphone from '@tabler/icons/outline/microphone.svg?raw';
import minus from '@tabler/icons/outline/minus.svg?raw';
import note from '@tabler/icons/outline/note.svg?raw';
import phone from '@tabler/icons/outline/phone.svg?raw';
import plus from '@tabler/icons/outline/plus.svg?raw';
import route from '@tabler/icons/outline/route.svg?raw';
import search from '@tabler/icons/outline/search.svg?raw';
import shift from '@tabler/icons/outline/id-badge-2.svg?raw';
import star from '@tabler/icons/outline/star.svg?raw';
import talk from '@tabler/icons/outline/message-circle.svg?raw';
import users from '@tabler/icons/outline/users.svg?raw';
import x from '@tabler/icons/outline/x.svg?raw';

const drawings = {
  alert,
  arrived,
  back,
  battery,
  camera,
  check,
  clock,
  cloud,
  door,
  dots,
  eye,
  files,
  flag,
  go,
  half,
  lock,
  map,
  microphone,
  minus,
  note,
  phone,
  plus,
  route,
  search,
  shift,
  star,
  talk,
  users,
  x,
};

export type IconName = keyof typeof drawings;

// These point the way of reading; the others (camera, clock, check) are never mirrored.
const directed: ReadonlySet<IconName> = new Set(['back', 'go']);

// A screen holds dozens of them: each is read once, without the frame nobody sees, and copied into its place.
const read = new Map<IconName, (place: HTMLElement | null) => void>();

function drawing(name: IconName): (place: HTMLElement | null) => void {
  let draw = read.get(name);
  if (!draw) {
    const whole = document.createElement('template');
    whole.innerHTML = drawings[name].replace(/<path stroke="none"[^>]*>/, '').replace(/>\s+</g, '><');
    read.set(name, (draw = place => place?.append(whole.content.cloneNode(true))));
  }
  return draw;
}

export function Icon({ name }: { name: IconName }) {
  return <span key={name} ref={drawing(name)} class={directed.has(name) ? 'icon icon-directed' : 'icon'} aria-hidden="true" />;
}
