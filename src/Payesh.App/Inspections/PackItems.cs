using System.Globalization;
using Payesh.App.Standards;
using Payesh.Domain.Basics;
using Payesh.Domain.Standards;

namespace Payesh.App.Inspections;

/// <summary>Writes the requirements of a checklist the way the phone needs them: texts with today's numbers in them, standing, points, phrases.</summary>
internal static class PackItems
{
    public static IReadOnlyList<PackPlace> Places(Catalogue catalogue) =>
        [.. Enum.GetValues<Place>().Where(place => place != Place.NotOnVisit)
            .Select(place => new PackPlace(WireName.Of(place), catalogue.Words.Of(place).Fa, catalogue.Words.Of(place).En))];

    public static IReadOnlyList<PackItem> Of(Checklist list, StandardsInForce rules, OfficeCode office, DateOnly day)
    {
        var order = 0;
        var items = new List<PackItem>();
        var writer = new Writer(rules, office, day);
        foreach (var card in list.Cards)
        {
            items.Add(writer.Write(card.Asked, asked: true, ++order, askWith: null));
            items.AddRange(card.With.Select(with => writer.Write(with, asked: true, ++order, card.Asked.Id)));
        }
        if (list.Building is { Open: true } building) items.AddRange(building.Items.Select(item => writer.Write(item, asked: true, ++order, null)));
        var written = items.Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        items.AddRange(list.Desk.Concat(list.Others).Where(item => !written.Contains(item.Id.Value))
            .Select(item => writer.Write(item, asked: false, ++order, null)));
        return items;
    }

    private sealed class Writer(StandardsInForce rules, OfficeCode office, DateOnly day)
    {
        private readonly Wording _wording = new(rules.Parameters);

        public PackItem Write(Requirement item, bool asked, int order, RequirementId? askWith) => new()
        {
            Id = item.Id.Value,
            Asked = asked,
            Order = order,
            Place = item.Step,
            Vital = item.Vital,
            Severity = item.Severity,
            Grade = item.Grade,
            Standing = item.StandingFor(rules.Adoptions, office, day),
            Source = Sources(item),
            Scale = item.AnswerScale,
            Answer = item.Answer,
            Unit = item.Unit,
            Limit = item.Limit is { } limit && limit.InForce(item.Id, rules.Parameters) is { } value
                ? new(Op(limit.Op), value.ToString(CultureInfo.InvariantCulture))
                : null,
            Photo = item.Photo,
            AskWith = askWith?.Value,
            Title = new(_wording.Title(item), _wording.Duty(item).En),
            Ask = _wording.Ask(item),
            Say = _wording.Say(item),
            Hint = _wording.Hint(item) is { } hint ? new(hint, hint) : null,
            Action = new(_wording.Action(item), _wording.Duty(item).En),
            Finding = _wording.Finding(item),
            Points = rules.Catalogue.Points[item.Severity],
            Phrases = rules.Catalogue.Phrases.For(item),
        };

        private Bilingual Sources(Requirement item)
        {
            var names = rules.Catalogue.Words.SourcesOf(item).Select(source => source.Name).ToList();
            return new(string.Join("؛ ", names.Select(name => name.Fa)), string.Join("; ", names.Select(name => name.En)));
        }

        private static string Op(LimitOp op) => op switch
        {
            LimitOp.AtMost => "<=",
            LimitOp.AtLeast => ">=",
            LimitOp.Exactly => "==",
            LimitOp.MoreThan => ">",
            LimitOp.LessThan => "<",
        };
    }
}
