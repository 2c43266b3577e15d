namespace Payesh.Domain.Centres;

/// <summary>Sort of an entry in the life of a centre (سوابق مرکز): its icon and its filter chip.</summary>
public enum EntryKind
{
    /// <summary>Register: entered, changed, moved, status.</summary>
    Register,

    /// <summary>پروانه و مدارک.</summary>
    Licence,

    /// <summary>بازدید.</summary>
    Visit,

    /// <summary>بازدید دستگاه دیگر.</summary>
    VisitByOthers,

    /// <summary>پرونده نظارتی.</summary>
    Case,

    /// <summary>نامه.</summary>
    Letter,

    /// <summary>شکایت: without any sender.</summary>
    Complaint,

    /// <summary>حادثه.</summary>
    Incident,
}
