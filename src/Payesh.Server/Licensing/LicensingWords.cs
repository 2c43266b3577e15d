using Payesh.App.Basics;
using Payesh.App.Files;
using Payesh.App.Licensing;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Payesh.Domain.Licensing;
using Payesh.Domain.Standards;
using Payesh.Server.Desk;

namespace Payesh.Server.Licensing;

/// <summary>Words and looks of applications.</summary>
internal static class LicensingWords
{
    /// <summary>«تمدید پروانه فعالیت».</summary>
    public static string Paper(Texts texts, LicenceKind paper, bool renewal) => renewal ? texts["Licensing.RenewalOf", texts.Of(paper)] : texts.Of(paper);

    public static string Step(ChainStep step) => Texts.IsPersian ? step.Fa : step.En;

    public static string Name(ChainDocument document) => Texts.IsPersian ? document.Fa : document.En;

    public static string Name(ChainBody body) => Texts.IsPersian ? body.Fa : body.En;

    public static string Source(ChainStep step) => Texts.IsPersian ? step.SourceFa : step.Source;

    public static Status Look(ApplicationState state) => state switch
    {
        ApplicationState.Open => Status.Waiting,
        ApplicationState.WithApplicant => Status.Partly,
        ApplicationState.Granted or ApplicationState.Issued => Status.Met,
        ApplicationState.Declined or ApplicationState.Refused => Status.NotMet,
        ApplicationState.Withdrawn => Status.NotApplicable,
    };

    /// <summary>One that did not come is missing.</summary>
    public static Status Look(DocumentState? state) => state is { } known ? Look(known) : Status.NotMet;

    private static Status Look(DocumentState state) => state switch
    {
        DocumentState.Received => Status.Waiting,
        DocumentState.Accepted => Status.Met,
        DocumentState.Defective => Status.Partly,
        DocumentState.Replaced => Status.NotApplicable,
    };

    public static Status Look(EnquiryAnswer? answer) => answer is { } known ? Look(known) : Status.Waiting;

    private static Status Look(EnquiryAnswer answer) => answer switch
    {
        EnquiryAnswer.NoObjection => Status.Met,
        EnquiryAnswer.Objection => Status.NotMet,
        EnquiryAnswer.NotConcerned => Status.NotApplicable,
    };

    public static Status Look(StepVerdict verdict) => verdict == StepVerdict.Favourable ? Status.Met : Status.NotMet;

    /// <summary>Whether what the chain asks for rests on an official page.</summary>
    public static bool IsSuggested(Grade grade) => grade is not (Grade.A or Grade.B);

    /// <summary>A line of an application's life.</summary>
    public static string Entry(Texts texts, ApplicationEntry entry) =>
        texts[entry.Title, [.. StoredText.Read(entry.Arguments).Select(argument => argument is TextKey key ? texts[key.Key] : argument)]];

    /// <summary>Stores the file of a form, if one came.</summary>
    public static async Task<Outcome<string?>> Take(this TakeUpload upload, IFormFile? file)
    {
        if (file is not { FileName.Length: > 0 }) return (string?)null;
        await using var stream = file.OpenReadStream();
        var taken = await upload.Run(stream, file.Length, default);
        return taken.Succeeded ? taken.Value.ToString() : taken.Refusal.At("File");
    }
}
