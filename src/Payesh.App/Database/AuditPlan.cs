using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;
using Payesh.Domain.Basics;

namespace Payesh.App.Database;

/// <summary>Which members of a table the audit writes, and how: found once, from the marks on the type and its mapping.</summary>
internal sealed class AuditPlan
{
    /// <summary>Annotations for members that cannot carry <see cref="TechnicalAttribute"/> or <see cref="MaskedAttribute"/>: those of Identity.</summary>
    public const string Technical = "Payesh:Technical", Masked = "Payesh:Masked";

    private AuditPlan(IEntityType type)
    {
        var clr = type.ClrType;
        // The room is the third part: a room may have folders inside.
        Room = clr.Namespace?.Split('.') is ["Payesh", _, var room, ..] ? room : "Access";
        Subject = clr.Name.Split('`')[0];
        Columns = [.. type.GetFlattenedProperties().Where(property => !IsTechnical(property)).Select(property => new Column(property, IsMasked(property)))];
    }

    public string Room { get; }

    public string Subject { get; }

    public IReadOnlyList<Column> Columns { get; }

    /// <summary>The plan of a table, or null when it leaves no trace.</summary>
    public static AuditPlan? Of(IEntityType type) => type.GetOrAddRuntimeAnnotationValue<AuditPlan?, IEntityType>(
        "Payesh:AuditPlan", static entity => entity!.ClrType.IsDefined(typeof(TechnicalAttribute)) ? null : new(entity), type);

    private static bool IsTechnical(IProperty property) =>
        property.IsPrimaryKey() || property.IsConcurrencyToken || Marked<TechnicalAttribute>(property, Technical);

    private static bool IsMasked(IProperty property) => Marked<MaskedAttribute>(property, Masked);

    private static bool Marked<T>(IProperty property, string annotation) where T : Attribute =>
        property.FindAnnotation(annotation) is not null || property.PropertyInfo?.IsDefined(typeof(T)) is true;

    public sealed record Column(IProperty Property, bool IsMasked);
}
