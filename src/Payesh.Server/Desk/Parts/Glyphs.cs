// Written by web/desk/icons.mjs from @tabler/icons (MIT, © 2020-2026 Paweł Kuna). Do not edit.
namespace Payesh.Server.Desk;

public sealed partial record Glyph
{
    public static readonly Glyph Alert = new(
        "<path d='M12 9v4'/><path d='M10.363 3.591l-8.106 13.534a1.914 1.914 0 0 0 1.636 2.871h16.214a1.914 1.914 0 0 0"
        + " 1.636 -2.87l-8.106 -13.536a1.914 1.914 0 0 0 -3.274 0'/><path d='M12 16h.01'/>");
    public static readonly Glyph Archive = new(
        "<path d='M3 6a2 2 0 0 1 2 -2h14a2 2 0 0 1 2 2a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2'/><path d='M5 8v10a2 2 0 0 0 "
        + "2 2h10a2 2 0 0 0 2 -2v-10'/><path d='M10 12l4 0'/>");
    public static readonly Glyph Back = new(
        "<path d='M15 6l-6 6l6 6'/>",
        Mirrored: true);
    public static readonly Glyph Ban = new(
        "<path d='M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0'/><path d='M5.7 5.7l12.6 12.6'/>");
    public static readonly Glyph Bed = new(
        "<path d='M5 9a2 2 0 1 0 4 0a2 2 0 1 0 -4 0'/><path d='M22 17v-3h-20'/><path d='M2 8v9'/><path d='M12 14h10v-2a"
        + "3 3 0 0 0 -3 -3h-7v5'/>");
    public static readonly Glyph Bell = new(
        "<path d='M10 5a2 2 0 1 1 4 0a7 7 0 0 1 4 6v3a4 4 0 0 0 2 3h-16a4 4 0 0 0 2 -3v-3a7 7 0 0 1 4 -6'/><path d='M9 "
        + "17v1a3 3 0 0 0 6 0v-1'/>");
    public static readonly Glyph Book = new(
        "<path d='M3 19a9 9 0 0 1 9 0a9 9 0 0 1 9 0'/><path d='M3 6a9 9 0 0 1 9 0a9 9 0 0 1 9 0'/><path d='M3 6l0 13'/>"
        + "<path d='M12 6l0 13'/><path d='M21 6l0 13'/>");
    public static readonly Glyph Building = new(
        "<path d='M3 21l18 0'/><path d='M9 8l1 0'/><path d='M9 12l1 0'/><path d='M9 16l1 0'/><path d='M14 8l1 0'/><path"
        + " d='M14 12l1 0'/><path d='M14 16l1 0'/><path d='M5 21v-16a2 2 0 0 1 2 -2h10a2 2 0 0 1 2 2v16'/>");
    public static readonly Glyph Bulb = new(
        "<path d='M3 12h1m8 -9v1m8 8h1m-15.4 -6.4l.7 .7m12.1 -.7l-.7 .7'/><path d='M9 16a5 5 0 1 1 6 0a3.5 3.5 0 0 0 -1"
        + " 3a2 2 0 0 1 -4 0a3.5 3.5 0 0 0 -1 -3'/><path d='M9.7 17l4.6 0'/>");
    public static readonly Glyph Calendar = new(
        "<path d='M4 7a2 2 0 0 1 2 -2h12a2 2 0 0 1 2 2v12a2 2 0 0 1 -2 2h-12a2 2 0 0 1 -2 -2v-12'/><path d='M16 3v4'/><"
        + "path d='M8 3v4'/><path d='M4 11h16'/>");
    public static readonly Glyph Camera = new(
        "<path d='M5 7h1a2 2 0 0 0 2 -2a1 1 0 0 1 1 -1h6a1 1 0 0 1 1 1a2 2 0 0 0 2 2h1a2 2 0 0 1 2 2v9a2 2 0 0 1 -2 2h-"
        + "14a2 2 0 0 1 -2 -2v-9a2 2 0 0 1 2 -2'/><path d='M9 13a3 3 0 1 0 6 0a3 3 0 0 0 -6 0'/>");
    public static readonly Glyph Chart = new(
        "<path d='M3 13a1 1 0 0 1 1 -1h4a1 1 0 0 1 1 1v6a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1l0 -6'/><path d='M15 9a1 1 0 "
        + "0 1 1 -1h4a1 1 0 0 1 1 1v10a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1l0 -10'/><path d='M9 5a1 1 0 0 1 1 -1h4a1 1 0 0 1"
        + " 1 1v14a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1l0 -14'/><path d='M4 20h14'/>");
    public static readonly Glyph Check = new(
        "<path d='M5 12l5 5l10 -10'/>");
    public static readonly Glyph Clipboard = new(
        "<path d='M9 5h-2a2 2 0 0 0 -2 2v12a2 2 0 0 0 2 2h10a2 2 0 0 0 2 -2v-12a2 2 0 0 0 -2 -2h-2'/><path d='M9 5a2 2 "
        + "0 0 1 2 -2h2a2 2 0 0 1 2 2a2 2 0 0 1 -2 2h-2a2 2 0 0 1 -2 -2'/><path d='M9 12l.01 0'/><path d='M13 12l2 0'/><p"
        + "ath d='M9 16l.01 0'/><path d='M13 16l2 0'/>");
    public static readonly Glyph Clock = new(
        "<path d='M3 12a9 9 0 1 0 18 0a9 9 0 0 0 -18 0'/><path d='M12 7v5l3 3'/>");
    public static readonly Glyph Cross = new(
        "<path d='M18 6l-12 12'/><path d='M6 6l12 12'/>");
    public static readonly Glyph Device = new(
        "<path d='M6 5a2 2 0 0 1 2 -2h8a2 2 0 0 1 2 2v14a2 2 0 0 1 -2 2h-8a2 2 0 0 1 -2 -2v-14'/><path d='M11 4h2'/><pa"
        + "th d='M12 17v.01'/>");
    public static readonly Glyph Document = new(
        "<path d='M14 3v4a1 1 0 0 0 1 1h4'/><path d='M17 21h-10a2 2 0 0 1 -2 -2v-14a2 2 0 0 1 2 -2h7l5 5v11a2 2 0 0 1 -"
        + "2 2'/><path d='M9 9l1 0'/><path d='M9 13l6 0'/><path d='M9 17l6 0'/>");
    public static readonly Glyph Down = new(
        "<path d='M6 9l6 6l6 -6'/>");
    public static readonly Glyph Download = new(
        "<path d='M4 17v2a2 2 0 0 0 2 2h12a2 2 0 0 0 2 -2v-2'/><path d='M7 11l5 5l5 -5'/><path d='M12 4l0 12'/>");
    public static readonly Glyph Edit = new(
        "<path d='M7 7h-1a2 2 0 0 0 -2 2v9a2 2 0 0 0 2 2h9a2 2 0 0 0 2 -2v-1'/><path d='M20.385 6.585a2.1 2.1 0 0 0 -2."
        + "97 -2.97l-8.415 8.385v3h3l8.385 -8.415'/><path d='M16 5l3 3'/>");
    public static readonly Glyph Eye = new(
        "<path d='M10 12a2 2 0 1 0 4 0a2 2 0 0 0 -4 0'/><path d='M21 12c-2.4 4 -5.4 6 -9 6c-3.6 0 -6.6 -2 -9 -6c2.4 -4 "
        + "5.4 -6 9 -6c3.6 0 6.6 2 9 6'/>");
    public static readonly Glyph Fingerprint = new(
        "<path d='M18.9 7a8 8 0 0 1 1.1 5v1a6 6 0 0 0 .8 3'/><path d='M8 11a4 4 0 0 1 8 0v1a10 10 0 0 0 2 6'/><path d='"
        + "M12 11v2a14 14 0 0 0 2.5 8'/><path d='M8 15a18 18 0 0 0 1.8 6'/><path d='M4.9 19a22 22 0 0 1 -.9 -7v-1a8 8 0 0"
        + " 1 12 -6.95'/>");
    public static readonly Glyph Flag = new(
        "<path d='M5 5a5 5 0 0 1 7 0a5 5 0 0 0 7 0v9a5 5 0 0 1 -7 0a5 5 0 0 0 -7 0v-9'/><path d='M5 21v-7'/>");
    public static readonly Glyph Flame = new(
        "<path d='M12 10.941c2.333 -3.308 .167 -7.823 -1 -8.941c0 3.395 -2.235 5.299 -3.667 6.706c-1.43 1.408 -2.333 3."
        + "294 -2.333 5.588c0 3.704 3.134 6.706 7 6.706c3.866 0 7 -3.002 7 -6.706c0 -1.712 -1.232 -4.403 -2.333 -5.588c-2"
        + ".084 3.353 -3.257 3.353 -4.667 2.235'/>");
    public static readonly Glyph Folder = new(
        "<path d='M5 4h4l3 3h7a2 2 0 0 1 2 2v8a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-11a2 2 0 0 1 2 -2'/>");
    public static readonly Glyph Gavel = new(
        "<path d='M13 10l7.383 7.418c.823 .82 .823 2.148 0 2.967a2.11 2.11 0 0 1 -2.976 0l-7.407 -7.385'/><path d='M6 9"
        + "l4 4'/><path d='M13 10l-4 -4'/><path d='M3 21h7'/><path d='M6.793 15.793l-3.586 -3.586a1 1 0 0 1 0 -1.414l2.29"
        + "3 -2.293l.5 .5l3 -3l-.5 -.5l2.293 -2.293a1 1 0 0 1 1.414 0l3.586 3.586a1 1 0 0 1 0 1.414l-2.293 2.293l-.5 -.5l"
        + "-3 3l.5 .5l-2.293 2.293a1 1 0 0 1 -1.414 0'/>");
    public static readonly Glyph Globe = new(
        "<path d='M3 12a9 9 0 1 0 18 0a9 9 0 0 0 -18 0'/><path d='M3.6 9h16.8'/><path d='M3.6 15h16.8'/><path d='M11.5 "
        + "3a17 17 0 0 0 0 18'/><path d='M12.5 3a17 17 0 0 1 0 18'/>");
    public static readonly Glyph GoOn = new(
        "<path d='M9 6l6 6l-6 6'/>",
        Mirrored: true);
    public static readonly Glyph Half = new(
        "<path d='M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0'/><path d='M12 3v18'/><path d='M12 14l7 -7'/><path d='M12 19l8.5"
        + " -8.5'/><path d='M12 9l4.5 -4.5'/>");
    public static readonly Glyph History = new(
        "<path d='M12 8l0 4l2 2'/><path d='M3.05 11a9 9 0 1 1 .5 4m-.5 5v-5h5'/>");
    public static readonly Glyph Hospital = new(
        "<path d='M5 17a2 2 0 1 0 4 0a2 2 0 1 0 -4 0'/><path d='M15 17a2 2 0 1 0 4 0a2 2 0 1 0 -4 0'/><path d='M5 17h-2"
        + "v-11a1 1 0 0 1 1 -1h9v12m-4 0h6m4 0h2v-6h-8m0 -5h5l3 5'/><path d='M6 10h4m-2 -2v4'/>");
    public static readonly Glyph Inbox = new(
        "<path d='M4 6a2 2 0 0 1 2 -2h12a2 2 0 0 1 2 2v12a2 2 0 0 1 -2 2h-12a2 2 0 0 1 -2 -2l0 -12'/><path d='M4 13h3l3"
        + " 3h4l3 -3h3'/>");
    public static readonly Glyph Info = new(
        "<path d='M3 12a9 9 0 1 0 18 0a9 9 0 0 0 -18 0'/><path d='M12 9h.01'/><path d='M11 12h1v4h1'/>");
    public static readonly Glyph Key = new(
        "<path d='M16.555 3.843l3.602 3.602a2.877 2.877 0 0 1 0 4.069l-2.643 2.643a2.877 2.877 0 0 1 -4.069 0l-.301 -.3"
        + "01l-6.558 6.558a2 2 0 0 1 -1.239 .578l-.175 .008h-1.172a1 1 0 0 1 -.993 -.883l-.007 -.117v-1.172a2 2 0 0 1 .46"
        + "7 -1.284l.119 -.13l.414 -.414h2v-2h2v-2l2.144 -2.144l-.301 -.301a2.877 2.877 0 0 1 0 -4.069l2.643 -2.643a2.877"
        + " 2.877 0 0 1 4.069 0'/><path d='M15 9h.01'/>");
    public static readonly Glyph Letter = new(
        "<path d='M3 7a2 2 0 0 1 2 -2h14a2 2 0 0 1 2 2v10a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-10'/><path d='M3 7l9 6l9 "
        + "-6'/>");
    public static readonly Glyph License = new(
        "<path d='M12 15a3 3 0 1 0 6 0a3 3 0 1 0 -6 0'/><path d='M13 17.5v4.5l2 -1.5l2 1.5v-4.5'/><path d='M10 19h-5a2 "
        + "2 0 0 1 -2 -2v-10c0 -1.1 .9 -2 2 -2h14a2 2 0 0 1 2 2v10a2 2 0 0 1 -1 1.73'/><path d='M6 9l12 0'/><path d='M6 1"
        + "2l3 0'/><path d='M6 15l2 0'/>");
    public static readonly Glyph Lock = new(
        "<path d='M5 13a2 2 0 0 1 2 -2h10a2 2 0 0 1 2 2v6a2 2 0 0 1 -2 2h-10a2 2 0 0 1 -2 -2v-6'/><path d='M11 16a1 1 0"
        + " 1 0 2 0a1 1 0 0 0 -2 0'/><path d='M8 11v-4a4 4 0 1 1 8 0v4'/>");
    public static readonly Glyph Map = new(
        "<path d='M9 11a3 3 0 1 0 6 0a3 3 0 0 0 -6 0'/><path d='M17.657 16.657l-4.243 4.243a2 2 0 0 1 -2.827 0l-4.244 -"
        + "4.243a8 8 0 1 1 11.314 0'/>");
    public static readonly Glyph Message = new(
        "<path d='M8 9h8'/><path d='M8 13h6'/><path d='M18 4a3 3 0 0 1 3 3v8a3 3 0 0 1 -3 3h-5l-5 3v-3h-2a3 3 0 0 1 -3 "
        + "-3v-8a3 3 0 0 1 3 -3h12'/>");
    public static readonly Glyph Minus = new(
        "<path d='M5 12l14 0'/>");
    public static readonly Glyph Moon = new(
        "<path d='M12 3c.132 0 .263 0 .393 0a7.5 7.5 0 0 0 7.92 12.446a9 9 0 1 1 -8.313 -12.454l0 .008'/>");
    public static readonly Glyph Pencil = new(
        "<path d='M4 20h4l10.5 -10.5a2.828 2.828 0 1 0 -4 -4l-10.5 10.5v4'/><path d='M13.5 6.5l4 4'/>");
    public static readonly Glyph Phone = new(
        "<path d='M5 4h4l2 5l-2.5 1.5a11 11 0 0 0 5 5l1.5 -2.5l5 2v4a2 2 0 0 1 -2 2a16 16 0 0 1 -15 -15a2 2 0 0 1 2 -2'"
        + "/>");
    public static readonly Glyph Photo = new(
        "<path d='M15 8h.01'/><path d='M3 6a3 3 0 0 1 3 -3h12a3 3 0 0 1 3 3v12a3 3 0 0 1 -3 3h-12a3 3 0 0 1 -3 -3v-12'/"
        + "><path d='M3 16l5 -5c.928 -.893 2.072 -.893 3 0l5 5'/><path d='M14 14l1 -1c.928 -.893 2.072 -.893 3 0l3 3'/>");
    public static readonly Glyph Plus = new(
        "<path d='M12 5l0 14'/><path d='M5 12l14 0'/>");
    public static readonly Glyph Printer = new(
        "<path d='M17 17h2a2 2 0 0 0 2 -2v-4a2 2 0 0 0 -2 -2h-14a2 2 0 0 0 -2 2v4a2 2 0 0 0 2 2h2'/><path d='M17 9v-4a2"
        + " 2 0 0 0 -2 -2h-6a2 2 0 0 0 -2 2v4'/><path d='M7 15a2 2 0 0 1 2 -2h6a2 2 0 0 1 2 2v4a2 2 0 0 1 -2 2h-6a2 2 0 0"
        + " 1 -2 -2l0 -4'/>");
    public static readonly Glyph Qr = new(
        "<path d='M4 5a1 1 0 0 1 1 -1h4a1 1 0 0 1 1 1v4a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1l0 -4'/><path d='M7 17l0 .01'/"
        + "><path d='M14 5a1 1 0 0 1 1 -1h4a1 1 0 0 1 1 1v4a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1l0 -4'/><path d='M7 7l0 .01'"
        + "/><path d='M4 15a1 1 0 0 1 1 -1h4a1 1 0 0 1 1 1v4a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1l0 -4'/><path d='M17 7l0 .0"
        + "1'/><path d='M14 14l3 0'/><path d='M20 14l0 .01'/><path d='M14 14l0 3'/><path d='M14 20l3 0'/><path d='M17 17l"
        + "3 0'/><path d='M20 17l0 3'/>");
    public static readonly Glyph Refresh = new(
        "<path d='M20 11a8.1 8.1 0 0 0 -15.5 -2m-.5 -4v4h4'/><path d='M4 13a8.1 8.1 0 0 0 15.5 2m.5 4v-4h-4'/>");
    public static readonly Glyph Report = new(
        "<path d='M8 5h-2a2 2 0 0 0 -2 2v12a2 2 0 0 0 2 2h5.697'/><path d='M18 14v4h4'/><path d='M18 11v-4a2 2 0 0 0 -2"
        + " -2h-2'/><path d='M8 5a2 2 0 0 1 2 -2h2a2 2 0 0 1 2 2a2 2 0 0 1 -2 2h-2a2 2 0 0 1 -2 -2'/><path d='M14 18a4 4 "
        + "0 1 0 8 0a4 4 0 1 0 -8 0'/><path d='M8 11h4'/><path d='M8 15h3'/>");
    public static readonly Glyph Scale = new(
        "<path d='M7 20l10 0'/><path d='M6 6l6 -1l6 1'/><path d='M12 3l0 17'/><path d='M9 12l-3 -6l-3 6a3 3 0 0 0 6 0'/"
        + "><path d='M21 12l-3 -6l-3 6a3 3 0 0 0 6 0'/>");
    public static readonly Glyph Search = new(
        "<path d='M3 10a7 7 0 1 0 14 0a7 7 0 1 0 -14 0'/><path d='M21 21l-6 -6'/>");
    public static readonly Glyph Send = new(
        "<path d='M10 14l11 -11'/><path d='M21 3l-6.5 18a.55 .55 0 0 1 -1 0l-3.5 -7l-7 -3.5a.55 .55 0 0 1 0 -1l18 -6.5'"
        + "/>",
        Mirrored: true);
    public static readonly Glyph Settings = new(
        "<path d='M10.325 4.317c.426 -1.756 2.924 -1.756 3.35 0a1.724 1.724 0 0 0 2.573 1.066c1.543 -.94 3.31 .826 2.37"
        + " 2.37a1.724 1.724 0 0 0 1.065 2.572c1.756 .426 1.756 2.924 0 3.35a1.724 1.724 0 0 0 -1.066 2.573c.94 1.543 -.8"
        + "26 3.31 -2.37 2.37a1.724 1.724 0 0 0 -2.572 1.065c-.426 1.756 -2.924 1.756 -3.35 0a1.724 1.724 0 0 0 -2.573 -1"
        + ".066c-1.543 .94 -3.31 -.826 -2.37 -2.37a1.724 1.724 0 0 0 -1.065 -2.572c-1.756 -.426 -1.756 -2.924 0 -3.35a1.7"
        + "24 1.724 0 0 0 1.066 -2.573c-.94 -1.543 .826 -3.31 2.37 -2.37c1 .608 2.296 .07 2.572 -1.065'/><path d='M9 12a3"
        + " 3 0 1 0 6 0a3 3 0 0 0 -6 0'/>");
    public static readonly Glyph Shield = new(
        "<path d='M11.46 20.846a12 12 0 0 1 -7.96 -14.846a12 12 0 0 0 8.5 -3a12 12 0 0 0 8.5 3a12 12 0 0 1 -.09 7.06'/>"
        + "<path d='M15 19l2 2l4 -4'/>");
    public static readonly Glyph SignIn = new(
        "<path d='M9 8v-2a2 2 0 0 1 2 -2h7a2 2 0 0 1 2 2v12a2 2 0 0 1 -2 2h-7a2 2 0 0 1 -2 -2v-2'/><path d='M3 12h13l-3"
        + " -3'/><path d='M13 15l3 -3'/>",
        Mirrored: true);
    public static readonly Glyph SignOut = new(
        "<path d='M14 8v-2a2 2 0 0 0 -2 -2h-7a2 2 0 0 0 -2 2v12a2 2 0 0 0 2 2h7a2 2 0 0 0 2 -2v-2'/><path d='M9 12h12l-"
        + "3 -3'/><path d='M18 15l3 -3'/>",
        Mirrored: true);
    public static readonly Glyph Stamp = new(
        "<path d='M21 17.85h-18c0 -4.05 1.421 -4.05 3.79 -4.05c5.21 0 1.21 -4.59 1.21 -6.8a4 4 0 1 1 8 0c0 2.21 -4 6.8 "
        + "1.21 6.8c2.369 0 3.79 0 3.79 4.05'/><path d='M5 21h14'/>");
    public static readonly Glyph Trash = new(
        "<path d='M4 7l16 0'/><path d='M10 11l0 6'/><path d='M14 11l0 6'/><path d='M5 7l1 12a2 2 0 0 0 2 2h8a2 2 0 0 0 "
        + "2 -2l1 -12'/><path d='M9 7v-3a1 1 0 0 1 1 -1h4a1 1 0 0 1 1 1v3'/>");
    public static readonly Glyph Up = new(
        "<path d='M6 15l6 -6l6 6'/>");
    public static readonly Glyph UpDown = new(
        "<path d='M8 9l4 -4l4 4'/><path d='M16 15l-4 4l-4 -4'/>");
    public static readonly Glyph User = new(
        "<path d='M8 7a4 4 0 1 0 8 0a4 4 0 0 0 -8 0'/><path d='M6 21v-2a4 4 0 0 1 4 -4h4a4 4 0 0 1 4 4v2'/>");
    public static readonly Glyph Users = new(
        "<path d='M5 7a4 4 0 1 0 8 0a4 4 0 1 0 -8 0'/><path d='M3 21v-2a4 4 0 0 1 4 -4h4a4 4 0 0 1 4 4v2'/><path d='M16"
        + " 3.13a4 4 0 0 1 0 7.75'/><path d='M21 21v-2a4 4 0 0 0 -3 -3.85'/>");
}
