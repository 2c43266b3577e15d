using System.Globalization;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.Server.Centres;

/// <summary>Where a later room puts something on a centre's page.</summary>
public enum CentrePlace
{
    /// <summary>The red strip under the head: only when something is open.</summary>
    Strip,

    /// <summary>One of the facts in the line under it.</summary>
    Fact,

    /// <summary>Under the timeline.</summary>
    Life,

    /// <summary>The one-page summary.</summary>
    Summary,

    /// <summary>The page that everybody sees. Nobody is signed in there: its one parameter is <c>Id</c>.</summary>
    Public,

    /// <summary>The same, for what was decided to be public by itself, whatever else is shown.</summary>
    PublicDecision,
}

/// <summary>
/// A piece that a later room adds to a centre's page: a component with one parameter <c>Centre</c>. Declared where the server is put
/// together, one line each: <c>services.AddCentrePart&lt;OpenCaseStrip&gt;(CentrePlace.Strip)</c>.
/// </summary>
public sealed record CentrePart(CentrePlace Place, Type Component);

/// <summary>A tab that a later room adds; <c>{0}</c> of the address is the centre's id.</summary>
public sealed record CentreTab(string Text, string Address, Duty Duty)
{
    public string Of(CentreId id) => string.Format(CultureInfo.InvariantCulture, Address, id.Value);
}

/// <summary>An act that a later room offers at a centre: one is primary, the rest stands under «بیشتر».</summary>
public sealed record CentreAct(string Text, string Address, Duty Duty)
{
    public bool Primary { get; init; }

    public string Of(CentreId id) => string.Format(CultureInfo.InvariantCulture, Address, id.Value);
}

public static class CentreParts
{
    extension(IServiceCollection services)
    {
        public IServiceCollection AddCentrePart<T>(CentrePlace place) => services.AddSingleton(new CentrePart(place, typeof(T)));

        /// <summary>A tab: <c>AddCentreTab("Cases.OpenDefects", "/cases?centre={0}", Duty.Read)</c>.</summary>
        public IServiceCollection AddCentreTab(string text, string address, Duty duty) => services.AddSingleton(new CentreTab(text, address, duty));

        public IServiceCollection AddCentreAct(string text, string address, Duty duty, bool primary = false) =>
            services.AddSingleton(new CentreAct(text, address, duty) { Primary = primary });
    }
}
