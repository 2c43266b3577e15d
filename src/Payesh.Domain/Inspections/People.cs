using System.Text.Json;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Inspections;

/// <summary>Who answered for the centre at the visit: often a night carer.</summary>
public sealed record PersonInCharge(string Name, string? Post, string? Relation)
{
    internal static PersonInCharge? Read(JsonElement json) =>
        json.Text("name") is { } name ? new(name, json.Text("post"), json.Text("relation")) : null;
}

/// <summary>Who came for another body.</summary>
/// <param name="Body">The body.</param>
/// <param name="Name">The person.</param>
/// <param name="Post">The person's post there.</param>
/// <param name="Order">Number of the order they came on.</param>
public sealed record Representative(string Body, string Name, string? Post, string? Order)
{
    internal static Representative? Read(JsonElement json) => json.Text("body") is { } body && json.Text("name") is { } name
        ? new(body, name, json.Text("post"), json.Text("order"))
        : null;
}

/// <summary>Whether somebody of the roster was there.</summary>
public enum ShiftState
{
    /// <summary>حاضر.</summary>
    Present,

    /// <summary>غایب.</summary>
    Absent,

    /// <summary>Somebody else stood in.</summary>
    Replaced,
}

/// <summary>One person of the shift.</summary>
/// <param name="Name">The person of the roster, or who was met.</param>
/// <param name="Post">Their post.</param>
/// <param name="State">Whether they were there.</param>
/// <param name="By">Who stood in.</param>
public sealed record OnShift(string Name, string? Post, ShiftState State, string? By)
{
    internal static OnShift? Read(JsonElement json) => json.Text("name") is { } name && json.Named<ShiftState>("state") is { } state
        ? new(name, json.Text("post"), state, json.Text("by"))
        : null;
}

/// <summary>Residents counted at the visit, people.</summary>
/// <param name="Women">Present.</param>
/// <param name="Men">Present.</param>
/// <param name="OnLeave">As the centre says.</param>
/// <param name="InHospital">As the centre says.</param>
/// <param name="Listed">On the centre's own list.</param>
public sealed record Census(int Women, int Men, int OnLeave, int InHospital, int? Listed)
{
    /// <summary>People seen.</summary>
    public int Present => Women + Men;

    internal static Census? Read(JsonElement json) => json.Count("women") is { } women && json.Count("men") is { } men
        ? new(women, men, json.Count("leave") ?? 0, json.Count("hospital") ?? 0, json.Count("list"))
        : null;
}

/// <summary>Residents counted section by section.</summary>
public sealed record SectionCensus(IReadOnlyList<SectionCount> Sections)
{
    internal static SectionCensus? Read(JsonElement json) => json.Member("sections") is { ValueKind: JsonValueKind.Array }
        ? new([
            .. from section in json.Items("sections")
               let name = section.Text("name")
               let count = section.Count("count")
               where name is not null && count is not null
               select new SectionCount(name, count.Value),
        ])
        : null;
}

/// <summary>Residents of one section, people.</summary>
public sealed record SectionCount(string Name, int Count);
