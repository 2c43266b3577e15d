using Payesh.Domain.Standards;

namespace Payesh.Domain.Cases;

/// <summary>Title and columns of a table of a letter.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Columns">Headings of the columns.</param>
public sealed record TableWords(string Title, IReadOnlyList<string> Columns);

/// <summary>One line of رونوشت.</summary>
/// <param name="To">Who gets a copy.</param>
/// <param name="For">What for.</param>
/// <param name="Confidential">Whether it stands on the list apart, never on the centre's sheet (P23).</param>
public sealed record CopyWords(string To, string For, bool Confidential);

/// <summary>The words of the letter of a step, such as the written notice; <c>{name}</c> is filled in.</summary>
public sealed record NoticeWords
{
    /// <summary>Its id, such as <c>notice-1404-07-01</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The first day on which it holds.</summary>
    public required DateOnly Effective { get; init; }

    /// <summary>Title of the letter.</summary>
    public required string Title { get; init; }

    /// <summary>The address.</summary>
    public required string Address { get; init; }

    /// <summary>The address when nobody wrote another.</summary>
    public required string AddresseeDefault { get; init; }

    /// <summary>موضوع.</summary>
    public required string Subject { get; init; }

    /// <summary>First line.</summary>
    public required string Greeting { get; init; }

    /// <summary>What happened, after one visit.</summary>
    public required string Opening { get; init; }

    /// <summary>What happened, on the fast track.</summary>
    public required string OpeningFast { get; init; }

    /// <summary>What happened, after several visits.</summary>
    public required string OpeningMore { get; init; }

    /// <summary>What happened, when the case enters at this step because a critical requirement was broken again.</summary>
    public required string OpeningEntry { get; init; }

    /// <summary>Table A.</summary>
    public required TableWords Requirements { get; init; }

    /// <summary>Table B.</summary>
    public required TableWords Advice { get; init; }

    /// <summary>The column of deadlines.</summary>
    public required string Deadline { get; init; }

    /// <summary>In that column, for what was mended on the spot.</summary>
    public required string Mended { get; init; }

    /// <summary>Basis of an item that the province adopted.</summary>
    public required string Adopted { get; init; }

    /// <summary>What is asked and what follows otherwise.</summary>
    public required string Closing { get; init; }

    /// <summary>The way on which proof is sent, when nobody wrote another.</summary>
    public required string Channel { get; init; }

    /// <summary>How more time is asked for.</summary>
    public required string Extension { get; init; }

    /// <summary>Who answers questions.</summary>
    public required string Contact { get; init; }

    /// <summary>Copies proposed.</summary>
    public required IReadOnlyList<CopyWords> Copies { get; init; }
}

/// <summary>The words of the letter that ends a case (P23).</summary>
public sealed record ClosingWords
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The first day on which it holds.</summary>
    public required DateOnly Effective { get; init; }

    /// <summary>Title of the letter.</summary>
    public required string Title { get; init; }

    /// <summary>The address.</summary>
    public required string Address { get; init; }

    /// <summary>The address when nobody wrote another.</summary>
    public required string AddresseeDefault { get; init; }

    /// <summary>موضوع.</summary>
    public required string Subject { get; init; }

    /// <summary>First line.</summary>
    public required string Greeting { get; init; }

    /// <summary>What happened.</summary>
    public required string Opening { get; init; }

    /// <summary>What happened, when nothing that binds was established.</summary>
    public required string OpeningNone { get; init; }

    /// <summary>What the case was about.</summary>
    public required TableWords Table { get; init; }

    /// <summary>How a finding ended, in the last column.</summary>
    public required IReadOnlyDictionary<SettledBy, string> How { get; init; }

    /// <summary>What follows.</summary>
    public required string Closing { get; init; }

    /// <summary>Who answers questions.</summary>
    public required string Contact { get; init; }

    /// <summary>Copies proposed.</summary>
    public required IReadOnlyList<CopyWords> Copies { get; init; }
}

/// <summary>The block «حق اعتراض», compulsory in every deciding letter (P22).</summary>
/// <param name="Id">Its id, printed into the sealed document.</param>
/// <param name="Effective">The first day on which it holds.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Applies">The letters that carry it.</param>
/// <param name="Paragraphs">Its words.</param>
/// <param name="Grade">What it rests on.</param>
/// <param name="Source">The source in words.</param>
public sealed record AppealBlock(
    string Id, DateOnly Effective, string Title, IReadOnlyList<string> Applies, IReadOnlyList<string> Paragraphs, Grade Grade, string Source);

/// <summary>Words the protective preview looks for (P17, P23).</summary>
public sealed record ProtectiveWords
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The first day on which it holds.</summary>
    public required DateOnly Effective { get; init; }

    /// <summary>Words of speaking.</summary>
    public required IReadOnlyList<string> Spoke { get; init; }

    /// <summary>Words for one person.</summary>
    public required IReadOnlyList<string> Person { get; init; }

    /// <summary>Words that, before a number, point at somebody's bed or room.</summary>
    public required IReadOnlyList<string> Place { get; init; }

    /// <summary>Places of the route that are never printed: they say that people spoke, or whose file was read.</summary>
    public required IReadOnlyList<Place> HiddenPlaces { get; init; }

    /// <summary>What is printed in their stead.</summary>
    public required string HiddenPlaceName { get; init; }

    /// <summary>Words of a complaint.</summary>
    public required IReadOnlyList<string> Complaint { get; init; }
}

/// <summary>The rules and words of cases that hold on a day.</summary>
/// <param name="Ladder">The steps.</param>
/// <param name="Letters">The words of the letters of the steps, by their kind.</param>
/// <param name="Closing">The words of the letter that ends a case.</param>
/// <param name="Appeal">The appeal block.</param>
/// <param name="Protective">What the preview looks for.</param>
/// <param name="Measures">What may be ordered beside the steps.</param>
public sealed record CaseRules(
    Ladder Ladder, IReadOnlyDictionary<string, NoticeWords> Letters, ClosingWords Closing, AppealBlock Appeal, ProtectiveWords Protective,
    MeasureRules Measures);
