using Payesh.Domain.Basics;

namespace Payesh.Domain.Letters;

/// <summary>A mark that a letter and its public page show alike, so that two people can compare them at a glance.</summary>
/// <remarks>Made of the hash of the canonical text, so another text almost always has another mark; proof is the hash itself.</remarks>
public static class CheckMark
{
    // Short words that are not alike when read aloud. Never changed: old letters carry them.
    private static readonly string[] Words =
    [
        "انار", "بادام", "بهار", "پرستو", "پسته", "پونه", "تابان", "ترنج", "جنگل", "چشمه", "خرما", "دارچین", "درنا", "دریا", "رنگین", "روباه",
        "زعفران", "زمرد", "ساحل", "ستاره", "سرو", "سنجاب", "سیب", "شبنم", "شقایق", "شکوفه", "صدف", "صنوبر", "طاووس", "طوطی", "عقیق", "غزال",
        "فانوس", "فندق", "فیروزه", "قایق", "قلم", "قناری", "کاج", "کبوتر", "کتاب", "کوه", "گردو", "گلدان", "گندم", "لاله", "لیمو", "مروارید",
        "مهتاب", "موج", "نارنج", "نخل", "نرگس", "نسترن", "نیلوفر", "هلو", "هما", "یاس", "یاقوت", "آهو", "آفتاب", "آلبالو", "باران", "بلوط",
    ];

    /// <summary>Word, two digits, word: «انار ۴۷ درنا».</summary>
    public static string Of(Digest canonical)
    {
        var bytes = canonical.ToBytes();
        return $"{Words[bytes[0] % 64]} {PersianText.Digits(10 + bytes[1] % 90)} {Words[bytes[2] % 64]}";
    }
}
