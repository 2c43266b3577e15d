using System.Globalization;
using Payesh.App.Basics.Demo;
using Payesh.Domain.Standards;

namespace Payesh.App.Inspections.Demo;

/// <summary>Writes the answer to one item the way the app writes it: with a reading, sentences of the phrase bank, an outcome.</summary>
internal sealed class DemoAnswers(Dice dice)
{
    private static readonly string[] Notes =
    [
        "در حضور مسئول شیفت دیده شد.", "مسئول فنی قول رفع تا پایان هفته را داد.", "در بازدید پیش هم همین وضع دیده شده بود.",
        "مدرک برای بررسی بیشتر درخواست شد.", "در طبقه همکف دیده شد.", "اندازه‌گیری دو بار تکرار شد.", "با مشاهده مستقیم بازدیدکنندگان ثبت شد.",
    ];

    public object Of(PackItem item, Trouble? trouble, string told, string checks)
    {
        if (trouble is null) return Fine(item);
        var critical = item.Severity is Severity.Critical;
        return new
        {
            answer = trouble.Answer.Wire,
            measured = Reading(item, kept: false),
            scope = trouble.Scope.Wire,
            phrases = dice.Some(item.Phrases, dice.Between(1, 2)).Select(phrase => phrase.Fa).ToArray(),
            note = dice.Falls(.2) ? dice.Pick(Notes) : null,
            outcome = Outcome(critical, told, checks),
        };
    }

    private object Fine(PackItem item)
    {
        if (item.Scale is AnswerScale.Sign) return new { answer = AnswerCode.NoSign.Wire };
        if (!item.Vital && dice.Falls(.025)) return new { answer = AnswerCode.NotApplicable.Wire };
        if (!item.Vital && dice.Falls(.01)) return new { answer = AnswerCode.NotSeen.Wire };
        return new { answer = AnswerCode.Met.Wire, measured = Reading(item, kept: true), bulk = dice.Falls(.1) ? (bool?)true : null };
    }

    private object Outcome(bool critical, string told, string checks)
    {
        var throwOf = dice.Share();
        if (throwOf < (critical ? .5 : .12)) return new { kind = "mended" };
        if (!critical && throwOf < .95) return new { kind = "notice" };
        return new { kind = "order", hours = dice.Pick([2, 6, 24, 24, 48, 72]), told, checks };
    }

    // What was counted or measured, on the right side of the limit.
    private string? Reading(PackItem item, bool kept)
    {
        if (item.Limit is not { } limit || item.Unit is not { } unit || item.Answer is AnswerKind.Date || unit is Unit.Rial) return null;
        if (!decimal.TryParse(limit.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var value)) return null;
        var step = unit switch { Unit.Percent => dice.Between(5, 40), Unit.Centimetre => dice.Between(2, 30), _ => dice.Between(1, 3) };
        var more = kept ? limit.Op is ">=" or ">" : limit.Op is "<=" or "<";
        var read = limit.Op == "==" ? kept ? value : value - step : more ? value + step : value - step;
        if (kept && limit.Op == "<=") read = Math.Max(0, value - step / 2);
        if (unit is Unit.Percent) read = Math.Clamp(read, 0, 100);
        if (limit.Op == "==" && !kept && read < 0) read = value + step;
        return Math.Max(0, read).ToString(CultureInfo.InvariantCulture);
    }
}
