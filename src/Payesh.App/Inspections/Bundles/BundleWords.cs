using System.Collections.Frozen;

namespace Payesh.App.Inspections.Bundles;

/// <summary>What the check of an evidence file says, in Persian and in English; {0} is the place.</summary>
public static class BundleWords
{
    private static readonly FrozenDictionary<string, (string Fa, string En)> All = new Dictionary<string, (string, string)>
    {
        ["chainSigned"] = ("زنجیره تا آخرین سطر امضای دستگاه دارد: {0}", "The chain is signed by its device up to its last line: {0}"),
        ["fileNamed"] = ("عکس یا صدا همان است که در زنجیره آمده: {0}", "A photo or voice is the one the chain names: {0}"),
        ["headDiffers"] = ("سطری پیش از اینجا تغییر کرده است: {0}", "A line before this place was changed: {0}"),
        ["headNotSigned"] = ("امضا از این دستگاه نیست: {0}", "The signature is not this device’s: {0}"),
        ["headerForeign"] = ("سربرگ از این بازدید یا دستگاه نیست: {0}", "The header is not of this visit or device: {0}"),
        ["keyUnreadable"] = ("کلید خوانده نمی‌شود: {0}", "The key cannot be read: {0}"),
        ["lineUnreadable"] = ("سطری که برنامه نمی‌شناسد، دست‌نخورده: {0}", "A line the program does not know, untouched: {0}"),
        ["manifestSigned"] = ("فهرست فایل با کلید اداره امضا شده است: {0}", "The list of the file is signed with the office’s key: {0}"),
        ["memberChanged"] = ("تغییر کرده است، از نزدیک این بایت: {0}", "Changed, from about this byte on: {0}"),
        ["memberMissing"] = ("نیست: {0}", "Missing: {0}"),
        ["memberUnlisted"] = ("در فهرست نیامده است: {0}", "Not in the list: {0}"),
        ["membersWhole"] = ("همه بخش‌ها همان‌اند که در فهرست آمده: {0}", "All members are as the list says: {0}"),
        ["noChain"] = ("زنجیره‌ای در فایل نیست: {0}", "There is no chain in the file: {0}"),
        ["noManifest"] = ("فهرست فایل نیست یا خوانده نمی‌شود: {0}", "The list of the file is missing or cannot be read: {0}"),
        ["noSignatures"] = ("امضاهای زنجیره نیست یا خوانده نمی‌شود: {0}", "The signatures of the chain are missing or cannot be read: {0}"),
        ["notAFile"] = ("این فایل بریده یا خراب است، یا بسته مستندات نیست.", "The file is cut or damaged, or is no evidence file."),
        ["openingDiffers"] = ("مقدار بازشده با تعهد زنجیره نمی‌خواند، یا برای این خواننده نیست: {0}", "An opened value does not fit the chain’s commitment, or is not for this reader: {0}"),
        ["openingUnreadable"] = ("مقدارهای بازشده خوانده نمی‌شود: {0}", "The opened values cannot be read: {0}"),
        ["openingsHold"] = ("مقدارهای بازشده با زنجیره می‌خواند: {0}", "The opened values fit the chain: {0}"),
        ["packHash"] = ("بسته بازدید همان است: {0}", "The pack is the one named: {0}"),
        ["packThere"] = ("بسته‌ای که زنجیره با آن آغاز شده در فایل است: {0}", "The pack the chain began with is in the file: {0}"),
        ["receiptDiffers"] = ("رسید از سطرهای دیگری است: {0}", "The receipt is of other lines: {0}"),
        ["receiptInRoot"] = ("رسید زیر ریشه روز خود است: {0}", "The receipt stands under the root of its day: {0}"),
        ["receiptPending"] = ("روز رسید هنوز بسته نشده است؛ فردا دوباره بررسی کنید: {0}", "The day of the receipt is not closed yet; check again tomorrow: {0}"),
        ["receiptSigned"] = ("رسید را اداره امضا کرده است: {0}", "The receipt is signed by the office: {0}"),
        ["tooLarge"] = ("فایل بیش از اندازه بزرگ است و خوانده نشد.", "The file is too large and was not read."),
        ["twice"] = ("یک نام دو بار در فایل آمده است.", "One name stands twice in the file."),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All codes, for the test that compares the two verifiers.</summary>
    public static IEnumerable<string> Codes => All.Keys;

    public static (string Fa, string En) Of(BundleCheck check)
    {
        var (fa, en) = All[check.Code];
        return (fa.Replace("{0}", check.Where, StringComparison.Ordinal), en.Replace("{0}", check.Where, StringComparison.Ordinal));
    }
}
