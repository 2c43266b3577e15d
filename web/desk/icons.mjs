// Writes src/Payesh.Server/Desk/Parts/Glyphs.cs: the paths of the few icons in use, from @tabler/icons. Run by hand: npm run icons
import { readFileSync, writeFileSync } from 'node:fs';

/** Our name → [Tabler's name, mirrored on a page from right to left]. Clocks, ticks and handwriting are never mirrored. */
const glyphs = {
  Alert: ['alert-triangle'], Archive: ['archive'], Ban: ['ban'], Bed: ['bed'], Bell: ['bell'], Book: ['book'], Building: ['building'],
  Bulb: ['bulb'], Calendar: ['calendar'], Camera: ['camera'], Chart: ['chart-bar'], Check: ['check'], Clipboard: ['clipboard-list'],
  Clock: ['clock'], Cross: ['x'], Device: ['device-mobile'], Document: ['file-text'], Down: ['chevron-down'], Download: ['download'],
  Edit: ['edit'], Eye: ['eye'], Fingerprint: ['fingerprint'], Flag: ['flag'], Flame: ['flame'], Folder: ['folder'], Gavel: ['gavel'],
  Globe: ['world'], Half: ['circle-half-2'], History: ['history'], Hospital: ['ambulance'], Inbox: ['inbox'], Info: ['info-circle'],
  Key: ['key'], Letter: ['mail'], License: ['certificate'], Lock: ['lock'], Map: ['map-pin'], Message: ['message'], Minus: ['minus'],
  Moon: ['moon'], Pencil: ['pencil'], Phone: ['phone'], Photo: ['photo'], Plus: ['plus'], Printer: ['printer'], Qr: ['qrcode'],
  Refresh: ['refresh'], Report: ['report'], Scale: ['scale'], Search: ['search'], Send: ['send', true], Settings: ['settings'],
  Shield: ['shield-check'], SignIn: ['login-2', true], SignOut: ['logout', true], Stamp: ['rubber-stamp'], Trash: ['trash'], Up: ['chevron-up'],
  UpDown: ['selector'], User: ['user'], Users: ['users'], Back: ['chevron-left', true], GoOn: ['chevron-right', true],
};

const source = new URL('../node_modules/@tabler/icons/icons/outline/', import.meta.url);
const target = new URL('../../src/Payesh.Server/Desk/Parts/Glyphs.cs', import.meta.url);

const paths = name => readFileSync(new URL(`${name}.svg`, source), 'utf8')
  .replace(/<!--[^]*?-->/g, '').replace(/<svg[^>]*>|<\/svg>/g, '')
  .replace(/<path stroke="none" d="M0 0h24v24H0z" fill="none"\s*\/>/g, '')
  .replace(/\s*\n\s*/g, '').replace(/\s+\/>/g, '/>').replaceAll('"', "'").trim();

const line = ([name, [tabler, mirrored]]) => `    public static readonly Glyph ${name} = new(
        ${chunks(paths(tabler)).join('\n        + ')}${mirrored ? ',\n        Mirrored: true' : ''});`;

const chunks = text => text.match(/.{1,110}/g).map(part => JSON.stringify(part));

writeFileSync(target, `// Written by web/desk/icons.mjs from @tabler/icons (MIT, © 2020-2026 Paweł Kuna). Do not edit.
namespace Payesh.Server.Desk;

public sealed partial record Glyph
{
${Object.entries(glyphs).sort(([a], [b]) => (a < b ? -1 : 1)).map(line).join('\n')}
}
`);
