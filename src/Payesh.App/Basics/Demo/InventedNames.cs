namespace Payesh.App.Basics.Demo;

/// <summary>Names of people who do not exist, as they are common in Mazandaran.</summary>
public static class InventedNames
{
    private static readonly string[] Women =
    [
        "زهرا", "فاطمه", "مریم", "نرگس", "لیلا", "سارا", "معصومه", "رقیه", "زینب", "طاهره", "مهناز", "شهلا", "پروین", "سکینه", "نسرین",
        "اعظم", "فرشته", "مینا", "نازنین", "الهام", "سمیه", "راضیه", "هاجر", "صغری", "گلنار", "ماه‌منیر", "آمنه", "کبری", "حکیمه", "فریبا",
    ];

    private static readonly string[] Men =
    [
        "علی", "محمد", "حسین", "رضا", "مهدی", "حسن", "احمد", "عباس", "یوسف", "مجتبی", "سعید", "حمید", "ابراهیم", "قاسم", "جواد",
        "کیومرث", "بهرام", "فرامرز", "اسماعیل", "رحمت", "نادر", "داود", "سیاوش", "منوچهر", "هادی", "کریم", "صادق", "بهمن", "یدالله", "شعبان",
    ];

    private static readonly string[] Families =
    [
        "رضایی", "یوسفی‌نیا", "طبری", "نوری", "رمضانی", "قاسمی", "گلی‌پور", "باقری", "آملی", "حسن‌زاده", "عبدی", "سلیمانی", "کیانی", "صالحی",
        "اسدی", "تقوی", "جعفری", "موسوی", "حسینی", "میرزایی", "شفیعی", "غلامی", "اکبری", "درویشی", "رستمی", "خانلری", "ابراهیم‌نژاد", "فلاح",
        "کلانتری", "لاریجانی", "ساروی", "بابلی", "دیلمی", "اسفندیاری", "پورعباس", "شعبانی", "مهدوی", "نصیری", "یزدانی", "عمرانی", "زارع",
        "کاظمی", "محمودی", "خسروی", "احمدی", "عابدی", "ذبیحی", "مقدسی", "فرهادی", "نیک‌پور", "گرجی", "بریمانی", "ولی‌زاده", "داداش‌پور",
    ];

    public static string Woman(Dice dice) => $"{dice.Pick(Women)} {dice.Pick(Families)}";

    public static string Man(Dice dice) => $"{dice.Pick(Men)} {dice.Pick(Families)}";

    public static string Anybody(Dice dice) => dice.Falls(0.5) ? Woman(dice) : Man(dice);

    public static string Family(Dice dice) => dice.Pick(Families);
}
