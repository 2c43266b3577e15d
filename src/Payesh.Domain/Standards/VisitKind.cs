using System.Text.Json.Serialization;

namespace Payesh.Domain.Standards;

/// <summary>The kind of visit an office plans.</summary>
[JsonConverter(typeof(CamelNames<VisitKind>))]
public enum VisitKind
{
    /// <summary>دوره‌ای: core and one drawn theme.</summary>
    Routine,

    /// <summary>شبانه: nobody is woken, no siren.</summary>
    Night,

    /// <summary>آمادگی نوروز, 25–29 Esfand.</summary>
    NowruzReadiness,

    /// <summary>سرکشی نوروز, 1–14 Farvardin.</summary>
    NowruzDropIn,

    /// <summary>مجدد: the open findings and the vital looks.</summary>
    Revisit,

    /// <summary>موردی; the word complaint never shows on the centre's copy.</summary>
    Complaint,

    /// <summary>صدور یا تمدید پروانه, with the building sheet.</summary>
    Licensing,
}
