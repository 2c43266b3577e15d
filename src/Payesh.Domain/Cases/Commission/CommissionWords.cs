using Payesh.Domain.Standards;

namespace Payesh.Domain.Cases.Commission;

/// <summary>The words of one letter of a commission; <c>{name}</c> is filled in.</summary>
public sealed record CommissionWords
{
    /// <summary>Its id, such as <c>invitation-1404-07-01</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The first day on which it holds.</summary>
    public required DateOnly Effective { get; init; }

    /// <summary>Title of the letter.</summary>
    public required string Title { get; init; }

    /// <summary>The address.</summary>
    public required string Address { get; init; }

    /// <summary>موضوع.</summary>
    public required string Subject { get; init; }

    /// <summary>First line.</summary>
    public required string Greeting { get; init; }

    /// <summary>What happened, and what is asked.</summary>
    public required IReadOnlyList<string> Opening { get; init; }

    /// <summary>Words for each kind of decision, by its name; empty where the letter tells of none.</summary>
    public IReadOnlyDictionary<string, string> Kinds { get; init; } = new Dictionary<string, string>();

    /// <summary>Words of its table's cells, by their name.</summary>
    public IReadOnlyDictionary<string, string> Cells { get; init; } = new Dictionary<string, string>();

    /// <summary>The table.</summary>
    public required TableWords Table { get; init; }

    /// <summary>What follows.</summary>
    public required IReadOnlyList<string> Closing { get; init; }

    /// <summary>Copies on the sheet.</summary>
    public required IReadOnlyList<CopyWords> Copies { get; init; }
}

/// <summary>What holds for the commissions on a day.</summary>
/// <param name="Rules">Who sits, quorum, majority, invitation, publication.</param>
/// <param name="Invitation">Words of the invitation of the centre.</param>
/// <param name="Decision">Words of the letter that tells the centre what was decided.</param>
/// <param name="Execution">Words of the letter that tells the county how it is carried out.</param>
/// <param name="Appeal">The appeal block.</param>
public sealed record CommissionBook(CommissionRules Rules, CommissionWords Invitation, CommissionWords Decision, CommissionWords Execution, AppealBlock Appeal);

internal sealed record CommissionLetterFile : RuleFile
{
    public required string Title { get; init; }

    public required string Address { get; init; }

    public required string Subject { get; init; }

    public required string Greeting { get; init; }

    public required IReadOnlyList<string> Opening { get; init; }

    public Dictionary<string, string>? Kinds { get; init; }

    public Dictionary<string, string>? Cells { get; init; }

    public required TableWords Table { get; init; }

    public required IReadOnlyList<string> Closing { get; init; }

    public required IReadOnlyList<CopyWords> Copies { get; init; }

    public CommissionWords Rule(int columns, bool decides)
    {
        if (Table.Columns.Count != columns) throw new BadRuleFileException("commission letter", Id, $"the table has {columns} columns.");
        if (decides && Enum.GetNames<DecisionKind>().Any(kind => Kinds?.ContainsKey(kind) is not true))
            throw new BadRuleFileException("commission letter", Id, "it has words for each kind of decision.");
        if (columns == 5 && new[] { "openEnd", "look", "noLook" }.Any(cell => Cells?.ContainsKey(cell) is not true))
            throw new BadRuleFileException("commission letter", Id, "it has words for the cells of its table.");
        return new()
        {
            Id = Id, Effective = Effective, Title = Title, Address = Address, Subject = Subject, Greeting = Greeting, Opening = Opening,
            Kinds = Kinds ?? [], Cells = Cells ?? [], Table = Table, Closing = Closing, Copies = Copies,
        };
    }
}
