using System.Globalization;
using Payesh.App.Basics;
using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Server.Desk;

namespace Payesh.Server.Work;

/// <summary>Words of a worklist.</summary>
internal static class WorkWords
{
    /// <summary>The six words in their order, with the sign each carries.</summary>
    public static IReadOnlyList<(WorkWord Word, Glyph Sign)> Side { get; } =
    [
        (WorkWord.Overdue, Glyph.Alert), (WorkWord.ThisWeek, Glyph.Bell), (WorkWord.Mine, Glyph.Inbox), (WorkWord.WithOthers, Glyph.Clock),
        (WorkWord.VisitsToday, Glyph.Calendar), (WorkWord.ToSign, Glyph.Pencil),
    ];

    extension(Texts texts)
    {
        /// <summary>The act, verb first.</summary>
        public string Act(WorkLine line) => texts[line.Text, [.. texts.Told(line)]];

        /// <summary>Why it is asked for.</summary>
        public string Why(WorkLine line) => texts[line.Text + ".Why", [.. texts.Told(line)]];

        /// <summary>Word of its button.</summary>
        public string Button(WorkLine line) => texts[line.Text + ".Act"];

        /// <summary>Name of the sort of act, for the chip: its line without arguments.</summary>
        public string Stage(string text) => texts[text + ".Act"];

        /// <summary>With whom it lies: a name, or who holds the duty.</summary>
        public string With(WorkLine line) => line.PersonName.Length > 0 ? line.PersonName : line.Duty is { } duty ? texts[$"Work.At.{duty}"] : "";

        private IEnumerable<object> Told(WorkLine line) => line.Values.Select(value => value is TextKey key ? texts[key.Key] : value);
    }

    /// <summary>Days since an instant, whole days of Iran.</summary>
    public static int DaysSince(DateTimeOffset at, DateTimeOffset now) => TehranTime.DayOf(now).DayNumber - TehranTime.DayOf(at).DayNumber;

    /// <summary>The filter of the address; what cannot be read is left out.</summary>
    public static WorkFilter Filter(string? word, string? county, string? field, string? kind, string? stage) => new(
        Enum.TryParse<WorkWord>(word, ignoreCase: true, out var chosen) && Enum.IsDefined(chosen) ? chosen : WorkWord.Mine,
        OfficeNames.Read(county),
        Enum.TryParse<FieldOfWork>(field, ignoreCase: true, out var one) && Enum.IsDefined(one) ? one : null,
        string.IsNullOrEmpty(kind) ? null : kind,
        string.IsNullOrEmpty(stage) ? null : stage);

    /// <summary>How an account travels in a form.</summary>
    public static string Write(AccountId id) => id.Value.ToString("n", CultureInfo.InvariantCulture);

    public static AccountId? ReadAccount(string? typed) => Guid.TryParse(typed, out var id) ? new AccountId(id) : null;

    /// <summary>The people of a list as options, by office.</summary>
    public static IReadOnlyList<Option> Options(IEnumerable<WorkPerson> people, OfficeWords offices) =>
        [.. people.Select(person => new Option(Write(person.Id), person.Post.Length > 0 ? $"{person.Name}، {person.Post}" : person.Name, offices.Name(person.Office)))];
}
