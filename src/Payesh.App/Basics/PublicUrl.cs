namespace Payesh.App.Basics;

/// <summary>The address under which everybody reaches this server. QR codes take it, never the Host header of a request, which anyone may forge.</summary>
public sealed class PublicUrl
{
    /// <exception cref="ArgumentException">Not an absolute http(s) address without query.</exception>
    public PublicUrl(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http") || uri.Query.Length > 0)
            throw new ArgumentException($"“{address}” is no address such as https://payesh.example.ir.", nameof(address));
        Value = uri.ToString().TrimEnd('/');
    }

    /// <summary>Without a slash at the end.</summary>
    public string Value { get; }

    /// <summary>The whole address of a path that begins with a slash.</summary>
    public string Of(string path) => Value + path;
}
