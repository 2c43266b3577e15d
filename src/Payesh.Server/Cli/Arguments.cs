namespace Payesh.Server.Cli;

/// <summary>What stands after the verb: <c>--name value</c>, <c>--name=value</c>, <c>--flag</c>, and words.</summary>
public sealed class Arguments
{
    private readonly Dictionary<string, string> _options = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _words = [];
    private readonly HashSet<string> _read = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="arguments">As typed.</param>
    /// <param name="flags">Names that take no value.</param>
    public Arguments(IReadOnlyList<string> arguments, params IReadOnlyCollection<string> flags)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (!arguments[i].StartsWith("--", StringComparison.Ordinal)) _words.Add(arguments[i]);
            else if (arguments[i][2..].Split('=', 2) is [var name, var value]) _options[name] = value;
            else if (flags.Contains(arguments[i][2..], StringComparer.OrdinalIgnoreCase)) _options[arguments[i][2..]] = "true";
            else if (i + 1 < arguments.Count) _options[arguments[i][2..]] = arguments[++i];
            else throw new StartException($"{arguments[i]} needs a value.");
        }
    }

    public IReadOnlyList<string> Words => _words;

    /// <summary>Options nobody asked for: typed wrongly.</summary>
    public IEnumerable<string> Unread => _options.Keys.Where(name => !_read.Contains(name));

    public string? this[string name]
    {
        get
        {
            _read.Add(name);
            return _options.GetValueOrDefault(name);
        }
    }

    public bool Has(string flag) => this[flag] is "true" or "";

    public string Needed(string name) => this[name] ?? throw new StartException($"--{name} is missing.");
}

/// <summary>The program cannot do what was asked; the message is for the person at the keyboard.</summary>
public sealed class StartException(string message) : Exception(message);
