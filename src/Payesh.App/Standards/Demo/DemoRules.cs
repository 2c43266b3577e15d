using System.Text.Json;
using Payesh.App.Access.Demo;
using Payesh.App.Basics;
using Payesh.Domain.Basics;

namespace Payesh.App.Standards.Demo;

/// <summary>The invented province adopts what <c>data/standards/adoption-proposal.json</c> proposes, by two circulars, as far as no number must be set first.</summary>
public sealed class DemoRules(Story story, RuleFolder rules, DemoPerson supervisor)
{
    /// <param name="first">When the vital looks are adopted; the rest follows half a year later.</param>
    public void Adopt(DateTimeOffset first)
    {
        var waves = Read().ToLookup(item => item.Wave, item => item.Id);
        foreach (var wave in waves)
        {
            var at = first.AddDays(180 * (wave.Key - 1));
            story.At(at, () => story.Do<AdoptItems, IReadOnlyList<AdoptionRow>>(supervisor.Actor, use => use.Run(
                [.. wave], new($"{700 + wave.Key}/۱۲۰/۴۵", TehranTime.DayOf(at).Jalali.ToString(), "مدیرکل بهزیستی استان"), story.Cancel)));
        }
    }

    private List<(string Id, int Wave)> Read()
    {
        using var proposal = JsonDocument.Parse(rules.Read("standards/adoption-proposal.json"));
        return [.. proposal.RootElement.GetProperty("items").EnumerateArray()
            .Where(item => item.GetProperty("paramsToFixFirst").GetArrayLength() == 0)
            .Select(item => (item.GetProperty("id").GetString()!, item.GetProperty("wave").GetInt32()))];
    }
}
