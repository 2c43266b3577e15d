using Payesh.Domain.Basics;
using Payesh.Domain.Inspections;
using Payesh.Domain.Standards;

namespace Payesh.App.Inspections;

/// <summary>A defect as the minutes name it.</summary>
public sealed record MinutesDefect(PackItem Item, Bilingual Place, Answer Answer, int Photos);

/// <summary>
/// The minutes of a visit (P1): facts, read out and signed on the spot. They are made from the pack and the open part of the log alone,
/// so nothing said in private and no score can reach them; <see cref="MinutesRule"/> says what of it is a fact. Suggested items are advice and
/// never a breach (P15).
/// </summary>
public sealed record Minutes(Pack Pack, OpenPart Open)
{
    private readonly Dictionary<string, Bilingual> _places = Pack.Places.ToDictionary(p => p.Id, p => new Bilingual(p.Fa, p.En), StringComparer.Ordinal);

    public IEnumerable<MinutesDefect> Requirements => Seen.Where(defect => Named(defect) && defect.Item.Standing.Binds);

    public IEnumerable<MinutesDefect> Advice => Seen.Where(defect => Named(defect) && !defect.Item.Standing.Binds);

    public IEnumerable<MinutesDefect> Orders =>
        Seen.Where(defect => MinutesRule.NamesOrder(defect.Item.Place, defect.Answer, defect.Photos > 0));

    /// <summary>What the report tells and the minutes do not: suspicion, and what rests on what people said.</summary>
    public IEnumerable<MinutesDefect> Withheld => Seen.Where(defect => !Named(defect));

    /// <summary>Notes the inspector wrote for the centre to read.</summary>
    public IEnumerable<string> Notes => Open.Notes.Where(note => note.Value.File is null).Select(note => note.Value.Text);

    public DateTimeOffset? Bell => Open.Arrivals.Select(a => (DateTimeOffset?)a.At).Min();

    public DateTimeOffset? Leaving => Open.Leaves.Select(a => (DateTimeOffset?)a.At).Max();

    public IEnumerable<(Bilingual Place, PlaceSeen Seen)> Places => Open.Places.Where(p => _places.ContainsKey(p.Item)).Select(p => (_places[p.Item], p.Value));

    public int PhotoCount => Open.Photos.Count;

    public Bilingual PlaceOf(string id) => _places.GetValueOrDefault(id) ?? new(id, id);

    /// <summary>Every defect answered, in the order of the route.</summary>
    public IEnumerable<MinutesDefect> Seen =>
        from item in Pack.Items
        where RequirementId.TryParse(item.Id, out _)
        let id = RequirementId.Parse(item.Id)
        where Open.Answers.ContainsKey(id) && Open.Answers[id].Value.Code.IsDefect
        orderby item.Order
        select new MinutesDefect(item, PlaceName(item), Open.Answers[id].Value, Open.Photos.Count(photo => photo.Item == item.Id));

    private static bool Named(MinutesDefect defect) => MinutesRule.NamesDefect(defect.Item.Place, defect.Answer, defect.Photos > 0);

    private Bilingual PlaceName(PackItem item) => PlaceOf(WireName.Of(item.Place));
}
