using Microsoft.EntityFrameworkCore;
using Payesh.App.Database;

namespace Payesh.App.Basics;

/// <summary>At every start: remembers new rule files, and refuses to work when a released one changed or is gone.</summary>
public sealed class LearnRuleFiles(PayeshDb db, RuleFolder rules, TimeProvider clock)
{
    /// <exception cref="ChangedRuleFileException">A released file has other bytes, or is missing; nothing was remembered.</exception>
    public async Task Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var here = rules.All().Select(name => KnownRuleFile.Of(name, rules.Read(name), now)).ToDictionary(file => file.Name, StringComparer.Ordinal);
        try
        {
            await Learn(here, cancel);
        }
        catch (DbUpdateException)
        {
            // Another node, started in the same moment, was first: what it wrote is now compared like any known file.
            db.ChangeTracker.Clear();
            await Learn(here, cancel);
        }
    }

    private async Task Learn(Dictionary<string, KnownRuleFile> here, CancellationToken cancel)
    {
        var known = await db.Set<KnownRuleFile>().ToDictionaryAsync(file => file.Name, StringComparer.Ordinal, cancel);
        var faults = known.Values.Where(file => file.IsReleased).OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => Fault(file, here.GetValueOrDefault(file.Name))).OfType<string>().ToList();
        if (faults.Count > 0) throw new ChangedRuleFileException(rules.Path, faults);

        foreach (var file in here.Values)
        {
            if (!known.TryGetValue(file.Name, out var old)) db.Add(file);
            else if (old.Sha256 != file.Sha256) old.Renew(file);
        }

        await db.SaveChangesAsync(cancel);
    }

    private static string? Fault(KnownRuleFile known, KnownRuleFile? here)
    {
        if (here is null) return $"{known.Name} (SHA-256 {known.Sha256}) was in use and is missing.";
        return here.Sha256 == known.Sha256 ? null : $"{known.Name} was released with SHA-256 {known.Sha256} and now has {here.Sha256}.";
    }
}

/// <summary>Rules that visits and letters rest on are not what they were. The message is for whoever runs the server.</summary>
public sealed class ChangedRuleFileException(string folder, IReadOnlyList<string> faults) : Exception(
    $"Rule files in {folder} changed after their release:\n" + string.Concat(faults.Select(fault => $"  {fault}\n"))
    + "A released rule file never changes, because visits and letters rest on it. Put the old file back; "
    + "a correction is a new file with a later day in its name.")
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
