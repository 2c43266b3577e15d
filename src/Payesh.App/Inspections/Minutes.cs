using Payesh.Domain.Basics;
using Payesh.Domain.Inspections;
using Payesh.Domain.Standards;

namespace Payesh.App.Inspections;

/// <summary>A defect as the minutes name it.</summary>
public sealed record MinutesDefect(PackItem Item, Bilingual Place, Answer Answer, int Photos);

/// <summary>
/// The minutes of a visit (P1): facts, read out and signed on the spot. They are made from the pack and the open part of the log alone,
/// so nothing said in private and no score can reach them. Suggested items are advice and never a breach (P15).
/// </summary>
public sealed record Minutes(Pack Pack, OpenPart Open)
{
    private readonly Dictionary<string, Bilingual> _places = Pack.Places.ToDictionary(p => p.Id, p => new Bilingual(p.Fa, p.En), StringComparer.Ordinal);

    public IEnumerable<MinutesDefect> Requirements => Defects.Where(defect => defect.Item.Standing.Binds);

    public IEnumerable<MinutesDefect> Advice => Defects.Where(defect => !defect.Item.Standing.Binds);

    public IEnumerable<MinutesDefect> Mended => Defects.Where(defect => defect.Answer.Outcome is DefectOutcome.Mended);

    public IEnumerable<MinutesDefect> Orders => Defects.Where(defect => defect.Answer.Outcome is DefectOutcome.Order);

    public DateTimeOffset? Bell => Open.Arrivals.Select(a => (DateTimeOffset?)a.At).Min();

    public DateTimeOffset? Leaving => Open.Leaves.Select(a => (DateTimeOffset?)a.At).Max();

    public IEnumerable<(Bilingual Place, PlaceSeen Seen)> Places => Open.Places.Where(p => _places.ContainsKey(p.Item)).Select(p => (_places[p.Item], p.Value));

    public int PhotoCount => Open.Photos.Count;

    public Bilingual PlaceOf(string id) => _places.GetValueOrDefault(id) ?? new(id, id);

    private IEnumerable<MinutesDefect> Defects =>
        from item in Pack.Items
        where RequirementId.TryParse(item.Id, out _)
        let id = RequirementId.Parse(item.Id)
        where Open.Answers.ContainsKey(id) && Open.Answers[id].Value.Code.IsDefect
        orderby item.Order
        select new MinutesDefect(item, PlaceName(item), Open.Answers[id].Value, Open.Photos.Count(photo => photo.Item == item.Id));

    private Bilingual PlaceName(PackItem item) => PlaceOf(WireName.Of(item.Place));
}
