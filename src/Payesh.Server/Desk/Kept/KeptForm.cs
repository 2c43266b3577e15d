namespace Payesh.Server.Desk;

/// <summary>What somebody typed into a form that could not be taken: the session had ended meanwhile.</summary>
/// <param name="Address">The page it belongs to, from the root.</param>
/// <param name="By">The account that opened the form; null when nobody was signed in.</param>
/// <param name="Fields">Name and value, in order. Passwords and files are never among them.</param>
/// <param name="HadFiles">Files were chosen and must be chosen again.</param>
internal sealed record KeptForm(string Address, Guid? By, IReadOnlyList<KeptField> Fields, bool HadFiles)
{
    /// <summary>Marks a post that only shows a form again, filled; nothing is done.</summary>
    public const string Again = "_again";

    /// <summary>Hidden in each form: the account it was made for, sealed.</summary>
    public const string ByField = "_by";

    /// <summary>Hidden beside each password: the name of its field.</summary>
    public const string SecretField = "_secret";

    private const string Token = "__RequestVerificationToken";

    /// <summary>Takes from a post what may be kept.</summary>
    public static KeptForm From(HttpRequest request, IFormCollection form, Guid? by)
    {
        var left = form[SecretField].Concat([SecretField, ByField, Token, Again]).ToHashSet(StringComparer.Ordinal);
        var fields = form.Where(pair => !left.Contains(pair.Key)).SelectMany(pair => pair.Value.Select(value => new KeptField(pair.Key, value ?? "")));
        return new(request.PathBase + request.Path + request.QueryString, by, [.. fields], form.Files.Any(file => file.Length > 0));
    }

    /// <summary>Whether this request only shows a form again.</summary>
    public static bool IsAgain(HttpContext? context) => context?.Request is { HasFormContentType: true, Form: var form } && form.ContainsKey(Again);
}

/// <summary>One field as it was sent.</summary>
internal sealed record KeptField(string Name, string Value);
