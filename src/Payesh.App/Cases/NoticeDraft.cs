using System.Text.Json;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Letters;

namespace Payesh.App.Cases;

/// <summary>What people may still write in a notice: everything that the law does not fix.</summary>
public sealed class NoticeDraft : IScoped, ICentreOwned, IVersioned
{
    private NoticeDraft() { }

    internal NoticeDraft(Letter letter, CaseId of, NoticeTexts texts, AccountId by, DateTimeOffset at)
    {
        (LetterId, CaseId, Office, Field, CentreId) = (letter.Id, of, letter.Office, letter.Field, letter.CentreId);
        Edit(texts, by, at);
    }

    public LetterId LetterId { get; private set; }

    public CaseId CaseId { get; private set; }

    public OfficeCode Office { get; private set; }

    public FieldOfWork Field { get; private set; }

    public CentreId CentreId { get; private set; }

    public string Addressee { get; private set; } = "";

    public string Channel { get; private set; } = "";

    public string ContactPost { get; private set; } = "";

    public string ContactPhone { get; private set; } = "";

    public bool Attachment { get; private set; }

    /// <summary>JSON; see <see cref="Texts"/>.</summary>
    public string Copies { get; private set; } = "[]";

    /// <summary>Who wrote it last: cannot be the one who protects its sentences (P17).</summary>
    public AccountId Drafter { get; private set; }

    public DateTimeOffset EditedAt { get; private set; }

    /// <summary>Counts each edit, so that a change of one sentence is a change of the draft.</summary>
    public int Edits { get; private set; }

    public long Version { get; private set; }

    public NoticeTexts Texts => new(Addressee, Channel, ContactPost, ContactPhone, Attachment, JsonSerializer.Deserialize<CopyWords[]>(Copies)!);

    internal void Edit(NoticeTexts texts, AccountId by, DateTimeOffset at)
    {
        (Addressee, Channel) = (PersianText.Normalise(texts.Addressee), PersianText.Normalise(texts.Channel));
        (ContactPost, ContactPhone, Attachment) = (PersianText.Normalise(texts.ContactPost), PersianText.Normalise(texts.ContactPhone), texts.Attachment);
        Copies = JsonSerializer.Serialize(texts.Copies.Where(copy => !string.IsNullOrWhiteSpace(copy.To))
            .Select(copy => copy with { To = PersianText.Digits(PersianText.Normalise(copy.To)), For = PersianText.Normalise(copy.For) }));
        (Drafter, EditedAt, Edits) = (by, at, Edits + 1);
    }
}

/// <summary>The free texts of a notice.</summary>
public sealed record NoticeTexts(
    string Addressee, string Channel, string ContactPost, string ContactPhone, bool Attachment, IReadOnlyList<CopyWords> Copies)
{
    /// <summary>Nothing written yet; the copies are those that the rules propose.</summary>
    internal static NoticeTexts First(SupervisionCase of, IEnumerable<CopyWords> copies) => new("", "", "", "", Attachment: false,
        [.. copies.Select(copy => copy with
        {
            To = copy.To.Replace("{centre}", of.CentreName, StringComparison.Ordinal)
                .Replace("{case}", PersianText.Digits(of.Number), StringComparison.Ordinal),
        })]);

    /// <summary>What was typed and stands on the sheet: it is looked through before the letter is signed.</summary>
    internal IEnumerable<string> Typed => [Addressee, Channel, ContactPost, .. CopyLines(confidential: false)];

    /// <summary>Copies as they are printed.</summary>
    internal IReadOnlyList<string> CopyLines(bool confidential) =>
        [.. Copies.Where(copy => copy.Confidential == confidential).Select(copy => copy.For.Length == 0 ? copy.To : $"{copy.To} جهت {copy.For}")];
}

/// <summary>The sentence of one finding in a notice.</summary>
public sealed class NoticeSentence
{
    private NoticeSentence() { }

    internal NoticeSentence(LetterId letter, FindingId finding, int order, string place, string sentence, string action)
    {
        (LetterId, FindingId, Order) = (letter, finding, order);
        Write(place, sentence, action);
    }

    public LetterId LetterId { get; private set; }

    public FindingId FindingId { get; private set; }

    public int Order { get; private set; }

    public string Place { get; private set; } = "";

    public string Sentence { get; private set; } = "";

    public string Action { get; private set; } = "";

    /// <summary>Left out of this letter; the finding stays confirmed.</summary>
    public bool LeftOut { get; private set; }

    internal void Write(string place, string sentence, string action) =>
        (Place, Sentence, Action) = (PersianText.Normalise(place), PersianText.Normalise(sentence), PersianText.Normalise(action));

    internal void Leave(bool leftOut) => LeftOut = leftOut;
}
