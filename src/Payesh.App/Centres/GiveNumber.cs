using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;

namespace Payesh.App.Centres;

/// <summary>Enters the number of a centre in another system (P30). It is searched like the name.</summary>
public sealed class GiveNumber(PayeshDb db, Actor actor, CentreRecord record)
{
    public async Task<Outcome<ExternalNumber>> Run(CentreId id, ExternalSystem system, string? number, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.KeepRegister) is { } refusal) return refusal;
        return await db.InTransaction<Outcome<ExternalNumber>>(async () =>
        {
            var centre = await record.Find(id, cancel);
            if (centre is null) return AccessRefusal.NotFound;
            var given = await Add(centre, system, number, cancel);
            return given.Succeeded ? await db.Save(given.Value, cancel) : given.Refusal;
        }, cancel);
    }

    internal async Task<Outcome<ExternalNumber>> Add(Centre centre, ExternalSystem system, string? number, CancellationToken cancel)
    {
        var given = ExternalNumber.Of(centre, system, number);
        if (!given.Succeeded) return given.Refusal;
        var (text, province) = (given.Value.Number, given.Value.Province);
        if (await db.AnyAnywhere<ExternalNumber>(known => known.System == system && known.Number == text && known.Province == province, cancel))
            return CentresRefusal.ExternalNumberTaken.At(nameof(ExternalNumber.Number));

        db.Add(given.Value);
        var known = await db.Set<ExternalNumber>().Where(other => other.CentreId == centre.Id).Select(other => other.Number).ToListAsync(cancel);
        centre.Detail.Number(known.Append(text));
        centre.Index();
        return given;
    }
}

/// <summary>A number was entered at the wrong centre.</summary>
public sealed class RemoveNumber(PayeshDb db, Actor actor, CentreRecord record)
{
    public async Task<Outcome<Centre>> Run(CentreId id, long no, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.KeepRegister) is { } refusal) return refusal;
        var centre = await record.Find(id, cancel);
        var numbers = await db.Set<ExternalNumber>().Where(number => number.CentreId == id).ToListAsync(cancel);
        if (centre is null || numbers.Find(number => number.No == no) is not { } wrong) return AccessRefusal.NotFound;

        db.Remove(wrong);
        centre.Detail.Number(numbers.Where(number => number != wrong).Select(number => number.Number));
        centre.Index();
        return await db.Save(centre, cancel);
    }
}
