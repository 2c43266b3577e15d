using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Standards;

namespace Payesh.App.Standards;

/// <summary>A province sets a number of a requirement by circular. It holds from the circular's day until it is set anew.</summary>
public sealed class SetParameter(PayeshDb db, Actor actor, CatalogueShelf shelf, TimeProvider clock)
{
    public async Task<Outcome<ParameterRow>> Run(string item, string name, string? value, TypedCircular typed, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.KeepRules) is { } refusal) return refusal;
        var circular = Circular.Read(typed);
        if (!circular.Succeeded) return circular.Refusal;
        var (number, day, signatory) = circular.Value;
        if (!RequirementId.TryParse(item, out var id) || !shelf.On(day).TryFind(id, out var requirement))
            return StandardsRefusal.UnknownRequirement(item);
        if (!requirement.Params.TryGetValue(name, out var definition)) return StandardsRefusal.UnknownParameter(id, name);
        if (ParameterValue.Read(value ?? "", definition.Unit).Refusal is { } unreadable) return unreadable.At("Value");

        var setting = ParameterSetting.Make(requirement, name, actor.Office, value ?? "", new(day, null), number, signatory);
        if (!setting.Succeeded) return setting.Refusal;
        var row = new ParameterRow(setting.Value, definition.Unit, actor.Account, clock.GetUtcNow());
        db.Add(row);
        await db.SaveChangesAsync(cancel);
        return row;
    }
}
