namespace Payesh.Domain.Work;

/// <summary>What a work item is about: any object of any room.</summary>
/// <param name="Kind">Sort of object, one word in lower case such as <c>case</c> or <c>visit</c>; at most 24 signs.</param>
/// <param name="Id">Its bare identifier.</param>
public readonly record struct WorkSubject(string Kind, Guid Id)
{
    /// <summary>Kind and identifier, as a page's address names it: <c>case-0198…</c>.</summary>
    public override string ToString() => $"{Kind}-{Id:n}";
}
