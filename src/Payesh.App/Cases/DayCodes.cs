using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Payesh.App.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;

namespace Payesh.App.Cases;

/// <summary>
/// The code of the day of one finding: written on paper and held into the picture, it shows that a photo was taken on that day and for this finding. Nobody
/// outside can know the one of tomorrow, so it is made with the key of the installation.
/// </summary>
public sealed class DayCodes(KeyRing keys, TimeProvider clock)
{
    /// <summary>So many days back a photo may have been taken before it is sent.</summary>
    public const int GoodFor = 7;

    public string Today(FindingId finding) => Of(keys.Current, finding, TehranTime.DayOf(clock.GetUtcNow()));

    /// <summary>The day on which a code was the one of this finding; null when it never was in the last days.</summary>
    public DateOnly? DayOf(FindingId finding, string? code)
    {
        var typed = PersianText.AsciiDigits(PersianText.Normalise(code));
        var today = TehranTime.DayOf(clock.GetUtcNow());
        return Enumerable.Range(0, GoodFor + 1).Select(back => today.AddDays(-back))
            .Where(day => keys.Ids.Any(key => Of(key, finding, day) == typed)).Select(day => (DateOnly?)day).FirstOrDefault();
    }

    private string Of(int key, FindingId finding, DateOnly day)
    {
        var words = string.Create(CultureInfo.InvariantCulture, $"{finding.Value:N} {day:yyyy-MM-dd}");
        var made = HMACSHA256.HashData(keys.Derive(key, "day code"), Encoding.ASCII.GetBytes(words));
        return (BinaryPrimitives.ReadUInt32BigEndian(made) % 100_000).ToString("00000", CultureInfo.InvariantCulture);
    }
}
