namespace Payesh.Server.Centres;

/// <summary>What is typed into a thread between a centre and its office.</summary>
public sealed class QuestionInput
{
    public string? Text { get; set; }

    public IFormFile? File { get; set; }
}
